using MscText.Alignment;
using MscText.Checking;

namespace MscText.Tests.Checking;

/// <summary>Makes small documents for the tests of rules.</summary>
internal static class Documents
{
    /// <summary>Sentences that translate each other one by one.</summary>
    public static AlignedDocument Parallel(params (string English, string Chinese)[] pairs)
    {
        (string english, AlignedSentence[] englishSentences) = Join(pairs.Select(p => p.English), " ");
        (string chinese, AlignedSentence[] chineseSentences) = Join(pairs.Select(p => p.Chinese), "");
        return new AlignedDocument(
            english, chinese, englishSentences, chineseSentences, [.. pairs.Select((_, i) => new Bead([i], [i], 1, []))]);
    }

    /// <summary>Sentences of two sides with the beads given; those without counterpart are left out.</summary>
    public static AlignedDocument Aligned(string[] english, string[] chinese, IEnumerable<(int[] English, int[] Chinese)> beads)
    {
        (string englishSource, AlignedSentence[] englishSentences) = Join(english, " ");
        (string chineseSource, AlignedSentence[] chineseSentences) = Join(chinese, "");
        return new AlignedDocument(
            englishSource,
            chineseSource,
            englishSentences,
            chineseSentences,
            [.. beads.Where(b => b.English.Length > 0 && b.Chinese.Length > 0).Select(b => new Bead(b.English, b.Chinese, 1, []))]);
    }

    /// <summary>A text of its own.</summary>
    public static CheckedText Text(Language side, params string[] sentences)
    {
        (string source, AlignedSentence[] placed) = Join(sentences, "");
        return new CheckedText(source, side, placed);
    }

    /// <summary>The findings of one rule.</summary>
    public static Finding[] Run(string rule, AlignedDocument document) =>
        [.. TranslationChecker.Default.Where(r => r.Id == rule).Check(document)];

    /// <summary>The findings of one rule.</summary>
    public static Finding[] Run(string rule, CheckedText text) =>
        [.. TranslationChecker.Default.Where(r => r.Id == rule).Check(text)];

    private static (string Source, AlignedSentence[] Sentences) Join(IEnumerable<string> sentences, string separator)
    {
        string source = "";
        var placed = new List<AlignedSentence>();
        foreach (string sentence in sentences)
        {
            source += placed.Count == 0 ? "" : separator;
            placed.Add(new AlignedSentence(sentence, new TextSpan(source.Length, sentence.Length)));
            source += sentence;
        }

        return (source, [.. placed]);
    }
}
