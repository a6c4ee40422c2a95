using MscText.Alignment;

namespace MscText.Tests.Alignment;

/// <summary>Strict scores of alignments against hand-made beads, summed over documents.</summary>
internal sealed class BeadScore
{
    private const double Sure = 0.9;

    private int _right;
    private int _found;
    private int _gold;
    private int _nullRight;
    private int _nullFound;
    private int _nullGold;

    /// <summary>Over beads with both sides: both exactly as in the gold.</summary>
    public double F1 => 2.0 * _right / (_found + _gold);

    /// <summary>Over sentences said to have no counterpart.</summary>
    public double NullPrecision => (double)_nullRight / Math.Max(1, _nullFound);

    /// <summary>Over sentences that have none.</summary>
    public double NullRecall => (double)_nullRight / Math.Max(1, _nullGold);

    /// <summary>Beads with both sides that were said with confidence, and how many are right.</summary>
    public (int Right, int All) SurePairs { get; private set; }

    /// <summary>Sentences that were said with confidence to have no counterpart, and how many have none.</summary>
    public (int Right, int All) SureNulls { get; private set; }

    /// <summary>Aligns a document with the default aligner and counts.</summary>
    public void Add(GoldAlignment document) => Add(document, SentenceAligner.Default.Align(document.English, document.Chinese));

    /// <summary>Counts one alignment.</summary>
    public void Add(GoldAlignment document, IReadOnlyList<Bead> beads)
    {
        var expected = document.Beads.Where(g => g.English.Length > 0 && g.Chinese.Length > 0).Select(g => Key(g.English, g.Chinese)).ToHashSet();
        var expectedNulls = document.Beads.Where(g => g.English.Length == 0 || g.Chinese.Length == 0)
            .SelectMany(g => Sentences(g.English, g.Chinese)).ToHashSet();
        _gold += expected.Count;
        _nullGold += expectedNulls.Count;
        foreach (Bead bead in beads)
        {
            bool sure = bead.Confidence >= Sure;
            if (bead.IsNull)
            {
                foreach (string sentence in Sentences(bead.English, bead.Chinese))
                {
                    int right = expectedNulls.Contains(sentence) ? 1 : 0;
                    _nullFound++;
                    _nullRight += right;
                    SureNulls = sure ? (SureNulls.Right + right, SureNulls.All + 1) : SureNulls;
                }
            }
            else
            {
                int right = expected.Contains(Key(bead.English, bead.Chinese)) ? 1 : 0;
                _found++;
                _right += right;
                SurePairs = sure ? (SurePairs.Right + right, SurePairs.All + 1) : SurePairs;
            }
        }
    }

    public override string ToString() =>
        FormattableString.Invariant($"F1 {F1:F4}, nulls P {NullPrecision:F3} R {NullRecall:F3} ({_nullRight} of {_nullFound} found and {_nullGold} in gold), ")
        + $"p ≥ {Sure}: pairs {SurePairs.Right} of {SurePairs.All}, nulls {SureNulls.Right} of {SureNulls.All}";

    private static IEnumerable<string> Sentences(IEnumerable<int> english, IEnumerable<int> chinese) =>
        english.Select(i => $"en{i}").Concat(chinese.Select(i => $"zh{i}"));

    private static string Key(IEnumerable<int> english, IEnumerable<int> chinese) =>
        $"{string.Join(',', english)}:{string.Join(',', chinese)}";
}
