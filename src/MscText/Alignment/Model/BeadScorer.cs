using System.Numerics;
using System.Runtime.CompilerServices;

namespace MscText.Alignment;

/// <summary>
/// Scores beads: prior of the shape, lengths, and the evidence of the words on both sides. Which words of a sentence pair
/// match is kept as bit masks for the last few English sentences, so that beads of several sentences take unions.
/// </summary>
internal sealed class BeadScorer
{
    /// <summary>The most sentences a bead has on one side.</summary>
    public const int MaxSide = 5;

    // For a sentence that shares nothing at all with the other side. It has no words that could be missed, or few, and would
    // pass for anything; but a translation nearly always shares something.
    private const double NothingShared = -1;

    // Half of what independent words would ask for: words of one sentence come in phrases.
    private const double ChanceWeight = 0.5;

    private const int Rows = 8;

    private readonly EvidenceModel _evidence;
    private readonly LengthModel _lengths;
    private readonly PairMasks[][] _rows = new PairMasks[Rows][];
    private readonly int[] _rowStart = new int[Rows];
    private readonly double _meanEnglish;
    private readonly double _meanChinese;

    public BeadScorer(EvidenceModel evidence, LengthModel lengths)
    {
        _evidence = evidence;
        _lengths = lengths;
        _meanEnglish = Mean(evidence.Features.EnglishLengths);
        _meanChinese = Mean(evidence.Features.ChineseLengths);
        Array.Fill(_rows, []);
    }

    /// <summary>Gets ready for the beads that end after this many English sentences, inside a band. Call it in order.</summary>
    public void PrepareFor(int count, Band band)
    {
        if (count > 0)
        {
            int last = Math.Min(band.Rows, count + MaxSide - 1);
            PrepareRow(count - 1, Math.Max(0, band.Low[count] - MaxSide), band.High[last]);
        }
    }

    /// <summary>Finds what an English sentence shares with the Chinese sentences of a range.</summary>
    private void PrepareRow(int english, int chineseStart, int chineseEnd)
    {
        int slot = english % Rows;
        int length = Math.Max(0, chineseEnd - chineseStart);
        if (_rows[slot].Length < length)
        {
            _rows[slot] = new PairMasks[length + (length / 2)];
        }

        PairMasks[] row = _rows[slot];
        Array.Clear(row, 0, length);
        _rowStart[slot] = chineseStart;
        int[] features = _evidence.Features.English[english];
        for (int t = 0; t < features.Length; t++)
        {
            ReadOnlySpan<EvidenceModel.Posting> postings = _evidence.Postings(features[t]);
            for (int p = LowerBound(postings, chineseStart); p < postings.Length && postings[p].Sentence < chineseEnd; p++)
            {
                ref PairMasks masks = ref row[postings[p].Sentence - chineseStart];
                masks.English.Set(t);
                masks.Chinese.Set(postings[p].Unit);
            }
        }
    }

    /// <summary>Score of a bead with both sides, without its prior; the rows of its English sentences must have been prepared.</summary>
    public double Score(int english, int englishCount, int chinese, int chineseCount)
    {
        double englishLength = 0;
        double chineseLength = 0;
        double score = 0;
        for (int i = english; i < english + englishCount; i++)
        {
            englishLength += _evidence.Features.EnglishLengths[i];
            score += _evidence.EnglishBase[i];
        }

        for (int j = chinese; j < chinese + chineseCount; j++)
        {
            chineseLength += _evidence.Features.ChineseLengths[j];
            score += _evidence.ChineseBase[j];
        }

        score += _lengths.Score(englishLength, chineseLength);

        // The longer the other side, the likelier a match by chance.
        float englishDiscount = ChanceDiscount(chineseLength, _meanChinese);
        float chineseDiscount = ChanceDiscount(englishLength, _meanEnglish);
        if (englishCount == 1 && chineseCount == 1)
        {
            ref readonly PairMasks masks = ref At(english, chinese);
            return score
                + (masks.English.IsEmpty ? 2 * NothingShared : 0)
                + Sum(masks.English, _evidence.Features.English[english], _evidence.FeatureGains, _evidence.FeatureMisses, englishDiscount)
                + Sum(masks.Chinese, _evidence.Features.Chinese[chinese], _evidence.UnitGains, _evidence.UnitMisses, chineseDiscount);
        }

        for (int i = english; i < english + englishCount; i++)
        {
            var union = default(Mask128);
            for (int j = chinese; j < chinese + chineseCount; j++)
            {
                union.Add(At(i, j).English);
            }

            score += union.IsEmpty ? NothingShared : 0;
            score += Sum(union, _evidence.Features.English[i], _evidence.FeatureGains, _evidence.FeatureMisses, englishDiscount);
        }

        for (int j = chinese; j < chinese + chineseCount; j++)
        {
            var union = default(Mask128);
            for (int i = english; i < english + englishCount; i++)
            {
                union.Add(At(i, j).Chinese);
            }

            score += union.IsEmpty ? NothingShared : 0;
            score += Sum(union, _evidence.Features.Chinese[j], _evidence.UnitGains, _evidence.UnitMisses, chineseDiscount);
        }

        return score;
    }

    private static float ChanceDiscount(double length, double mean) => (float)(ChanceWeight * Math.Log(Math.Clamp(length / mean, 0.5, 4)));

    private static float Sum(Mask128 mask, int[] items, float[] gains, float[] misses, float discount) =>
        Sum(mask.Low, 0, items, gains, misses, discount) + Sum(mask.High, 64, items, gains, misses, discount);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Sum(ulong bits, int offset, int[] items, float[] gains, float[] misses, float discount)
    {
        float sum = 0;
        while (bits != 0)
        {
            int item = items[offset + BitOperations.TrailingZeroCount(bits)];
            bits &= bits - 1;
            sum += Math.Max(0, gains[item] - discount) - misses[item];
        }

        return sum;
    }

    private static int LowerBound(ReadOnlySpan<EvidenceModel.Posting> postings, int sentence)
    {
        int low = 0;
        int high = postings.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (postings[middle].Sentence < sentence)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static double Mean(double[] lengths) => lengths.Length == 0 ? 1 : Math.Max(1, lengths.Average());

    private ref readonly PairMasks At(int english, int chinese)
    {
        int slot = english % Rows;
        return ref _rows[slot][chinese - _rowStart[slot]];
    }

    private struct PairMasks
    {
        public Mask128 English;
        public Mask128 Chinese;
    }

    private struct Mask128
    {
        public ulong Low;
        public ulong High;

        public readonly bool IsEmpty => (Low | High) == 0;

        public void Set(int bit)
        {
            if (bit < 64)
            {
                Low |= 1UL << bit;
            }
            else
            {
                High |= 1UL << (bit - 64);
            }
        }

        public void Add(Mask128 other)
        {
            Low |= other.Low;
            High |= other.High;
        }
    }
}
