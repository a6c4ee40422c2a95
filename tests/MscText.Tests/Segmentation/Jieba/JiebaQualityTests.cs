using MscText.Segmentation;
using MscText.Testing;
using Xunit.Abstractions;

namespace MscText.Tests.Segmentation.Jieba;

public sealed class JiebaQualityTests(ITestOutputHelper output)
{
    [EvalFact]
    public void Reaches_the_word_f1_of_jieba_on_medical_forum_text()
    {
        long gold = 0;
        long found = 0;
        long right = 0;
        foreach ((string text, HashSet<TextSpan> words) in Sentences(EvalData.At("segmentation", "amttl_forum_dev.txt")))
        {
            var buffer = new WordBuffer();
            JiebaSegmenter.Default.Cut(text, SegmentationMode.Accurate, hmm: true, buffer);
            gold += words.Count;
            found += buffer.Count;
            right += buffer.Words.ToArray().Count(words.Contains);
        }

        double precision = (double)right / found;
        double recall = (double)right / gold;
        double f1 = 2 * precision * recall / (precision + recall);
        output.WriteLine($"AMTTL: precision {precision:F4}, recall {recall:F4}, F1 {f1:F4} ({gold} words)");

        // What @node-rs/jieba itself reaches on this file, to four digits.
        Assert.Equal(0.8153, f1, 0.0001);
    }

    // A character and B, I, E or S a line; an empty line ends a sentence.
    private static IEnumerable<(string Text, HashSet<TextSpan> Words)> Sentences(string file)
    {
        string text = "";
        var words = new HashSet<TextSpan>();
        int start = 0;
        foreach (string line in File.ReadLines(file).Append(""))
        {
            if (line.Length == 0)
            {
                if (text.Length > 0)
                {
                    yield return (text, words);
                }

                (text, words, start) = ("", [], 0);
                continue;
            }

            int tab = line.LastIndexOf('\t');
            text += line[..tab];
            if (line[tab + 1] is 'E' or 'S')
            {
                words.Add(TextSpan.FromBounds(start, text.Length));
                start = text.Length;
            }
        }
    }
}
