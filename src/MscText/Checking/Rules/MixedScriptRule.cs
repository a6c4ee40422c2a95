using MscText.Alignment;
using MscText.Normalization;

namespace MscText.Checking;

/// <summary>Simplified characters in Traditional text, or the other way round.</summary>
internal sealed class MixedScriptRule : ITextRule
{
    // Where the other script makes up this much of a sentence, the sentence as a whole is in it.
    private const double WholeSentence = 0.5;

    // The script of a text is known only where it speaks clearly.
    private const int Dominance = 4;

    private static readonly ChineseConverter ToSimplified = ChineseConverter.For("t2s");
    private static readonly ChineseConverter ToTraditional = ChineseConverter.For("s2t");

    public string Id => "mixed-script";

    public string Summary => "Simplified and Traditional characters stand in one text.";

    public IEnumerable<Finding> Check(CheckedText text, CancellationToken cancellation)
    {
        if (text.Side == Language.English)
        {
            yield break;
        }

        ScriptCounts[] counts = [.. text.Sentences.Select(s => ScriptDetector.Count(s.Text))];
        int simplified = counts.Sum(c => c.Simplified);
        int traditional = counts.Sum(c => c.Traditional);
        if (Math.Min(simplified, traditional) == 0 || Math.Max(simplified, traditional) < Dominance * Math.Min(simplified, traditional))
        {
            yield break;
        }

        bool isSimplified = simplified > traditional;
        for (int s = 0; s < text.Sentences.Count; s++)
        {
            cancellation.ThrowIfCancellationRequested();
            int others = isSimplified ? counts[s].Traditional : counts[s].Simplified;
            int telling = counts[s].Simplified + counts[s].Traditional;
            if (others == 0)
            {
                continue;
            }

            AlignedSentence sentence = text.Sentences[s];
            if (others > WholeSentence * telling)
            {
                yield return At(text, sentence, new TextSpan(0, sentence.Text.Length), isSimplified, FindingSeverity.Info, 0.6);
                continue;
            }

            foreach (TextSpan run in Runs(sentence.Text, isSimplified))
            {
                yield return At(text, sentence, run, isSimplified, FindingSeverity.Warning, 0.75);
            }
        }
    }

    private Finding At(CheckedText text, AlignedSentence sentence, TextSpan span, bool isSimplified, FindingSeverity severity, double confidence)
    {
        string wrong = span.Of(sentence.Text).ToString();
        ChineseConverter converter = isSimplified ? ToSimplified : ToTraditional;
        return new Finding(
            Id,
            severity,
            text.Side,
            new TextSpan(sentence.Span.Start + span.Start, span.Length),
            null,
            wrong,
            isSimplified ? "This is Traditional in a Simplified text." : "This is Simplified in a Traditional text.",
            isSimplified ? "简体文本中夹有繁体。" : "繁体文本中夹有简体。",
            converter.Convert(wrong),
            confidence);
    }

    /// <summary>The characters of the other script, those that follow each other together.</summary>
    private static IEnumerable<TextSpan> Runs(string text, bool isSimplified)
    {
        for (int i = 0; i < text.Length; i++)
        {
            int start = i;
            while (i < text.Length && IsOther(text.AsSpan(i, 1), isSimplified))
            {
                i++;
            }

            if (i > start)
            {
                yield return TextSpan.FromBounds(start, i);
            }
        }
    }

    private static bool IsOther(ReadOnlySpan<char> character, bool isSimplified)
    {
        ScriptCounts counts = ScriptDetector.Count(character);
        return (isSimplified ? counts.Traditional : counts.Simplified) > 0;
    }
}
