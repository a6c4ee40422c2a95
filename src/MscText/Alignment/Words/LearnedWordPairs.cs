using System.Runtime.InteropServices;

namespace MscText.Alignment;

/// <summary>
/// Which English words documents use for which Chinese ones, learned from their beads. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// A pair is kept where Dunning's log-likelihood statistic ("Accurate Methods for the Statistics of Surprise and Coincidence",
/// Computational Linguistics 19, 1993) says that it is together by more than chance and Dice's coefficient that it is
/// together in most places.
/// </remarks>
public sealed class LearnedWordPairs
{
    private const double MinConfidence = 0.7;
    private const double MinSurprise = 10.83;
    private const double MinDice = 0.4;
    private const int MinTogether = 3;

    private readonly Dictionary<string, (string Stem, double Strength)[]> _byChinese;

    private LearnedWordPairs(Dictionary<string, (string Stem, double Strength)[]> byChinese) => _byChinese = byChinese;

    /// <summary>Number of pairs.</summary>
    public int Count => _byChinese.Values.Sum(p => p.Length);

    /// <summary>Learns from aligned documents, which are read once; unsure beads are left out.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static LearnedWordPairs Learn(IEnumerable<AlignedDocument> documents, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var ofEnglish = new Dictionary<string, int>(StringComparer.Ordinal);
        var ofChinese = new Dictionary<string, int>(StringComparer.Ordinal);
        var together = new Dictionary<(string Chinese, string Stem), int>();
        int beads = 0;
        foreach (AlignedDocument document in documents)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (Bead bead in document.Beads.Where(b => !b.IsNull && b.Confidence >= MinConfidence))
            {
                beads++;
                string[] stems = [.. bead.English.SelectMany(i => EnglishToken.Read(document.English[i].Text)).Select(t => t.Key).Distinct()];
                string[] words = [.. bead.Chinese.SelectMany(i => ChineseWords(document.Chinese[i].Text)).Select(w => w.Word).Distinct()];
                Tally(ofEnglish, stems);
                Tally(ofChinese, words);
                Tally(together, words.SelectMany(w => stems, (w, s) => (w, s)));
            }
        }

        return new LearnedWordPairs(
            together.Select(p => (p.Key.Chinese, p.Key.Stem, Count: p.Value, First: ofChinese[p.Key.Chinese], Second: ofEnglish[p.Key.Stem]))
                .Where(p => p.Count >= MinTogether && 2.0 * p.Count / (p.First + p.Second) >= MinDice
                    && PairLearner.Surprise(p.Count, p.First, p.Second, beads) >= MinSurprise)
                .GroupBy(p => p.Chinese, StringComparer.Ordinal)
                .ToDictionary(
                    g => g.Key,
                    g => g.Select(p => (p.Stem, 2.0 * p.Count / (p.First + p.Second))).OrderBy(p => p.Stem, StringComparer.Ordinal).ToArray(),
                    StringComparer.Ordinal));
    }

    /// <summary>The stems that stand for a word, with their strengths from 0 to 1.</summary>
    internal IReadOnlyList<(string Stem, double Strength)> Lookup(string chinese) =>
        _byChinese.TryGetValue(chinese, out (string Stem, double Strength)[]? stems) ? stems : [];

    /// <summary>The words of two characters and more.</summary>
    internal static IEnumerable<(TextSpan Span, string Word)> ChineseWords(string text)
    {
        int[] cut = new GlossWordCutter(GlossLexicon.Default.Words).Cut(text).ToArray();
        for (int i = 0; i < text.Length; i += cut[i])
        {
            if (cut[i] > 1)
            {
                yield return (new TextSpan(i, cut[i]), text.Substring(i, cut[i]));
            }
        }
    }

    private static void Tally<T>(Dictionary<T, int> counts, IEnumerable<T> items)
        where T : notnull
    {
        foreach (T item in items)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, item, out _)++;
        }
    }
}
