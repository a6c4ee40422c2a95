using System.Numerics;
using System.Runtime.CompilerServices;

namespace MscText.Alignment;

/// <summary>
/// Scores beads: lengths, and the evidence of the words on both sides. Which words of a sentence pair match is kept as bit
/// masks for the last few English sentences, so that beads of several sentences take unions.
/// </summary>
internal sealed class BeadScorer
{
    /// <summary>The most sentences a bead has on one side.</summary>
    public const int MaxSide = 5;

    // For a sentence that shares nothing at all with the other side. It has no words that could be missed, or few, and would
    // pass for anything; but a translation nearly always shares something.
    private const float NothingShared = -1;

    // A word that the sentences before it in the bead have as well is this part less evidence. The whole would be too much:
    // sentences that were translated as one do repeat what they speak of.
    private const float RepeatedPart = 0.5f;

    private const int Rows = 8;

    private readonly EvidenceModel _evidence;
    private readonly LengthModel _lengths;
    private readonly PairMasks[][] _rows = new PairMasks[Rows][];
    private readonly int[] _rowStart = new int[Rows];
    private readonly SentenceRuns _english;
    private readonly SentenceRuns _chinese;

    public BeadScorer(EvidenceModel evidence, LengthModel lengths)
    {
        _evidence = evidence;
        _lengths = lengths;
        _english = new SentenceRuns(evidence.Features.EnglishLengths, evidence.EnglishBase);
        _chinese = new SentenceRuns(evidence.Features.ChineseLengths, evidence.ChineseBase);
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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public float Score(int english, int englishCount, int chinese, int chineseCount)
    {
        ref readonly SentenceRun englishRun = ref _english[english, englishCount];
        ref readonly SentenceRun chineseRun = ref _chinese[chinese, chineseCount];
        float score = englishRun.Base + chineseRun.Base + (float)_lengths.Score(in englishRun, in chineseRun);
        return score + (englishCount == 1 && chineseCount == 1
            ? Words(english, chinese, chineseRun.Discount, englishRun.Discount)
            : Words(english, englishCount, chinese, chineseCount, chineseRun.Discount, englishRun.Discount));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float Words(int english, int chinese, float englishDiscount, float chineseDiscount)
    {
        ref readonly PairMasks masks = ref At(english, chinese);
        return masks.English.IsEmpty
            ? 2 * NothingShared
            : Sum(masks.English, _evidence.Features.English[english], _evidence.FeatureWeights, englishDiscount)
                + Sum(masks.Chinese, _evidence.Features.Chinese[chinese], _evidence.UnitWeights, chineseDiscount);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float Words(int english, int englishCount, int chinese, int chineseCount, float englishDiscount, float chineseDiscount)
    {
        float score = 0;
        for (int i = english; i < english + englishCount; i++)
        {
            var union = default(Mask128);
            for (int j = chinese; j < chinese + chineseCount; j++)
            {
                union.Add(At(i, j).English);
            }

            score += SumOnce(union, i, i - english, _evidence.RepeatedFeatures, _evidence.Features.English, _evidence.FeatureWeights, englishDiscount);
        }

        for (int j = chinese; j < chinese + chineseCount; j++)
        {
            var union = default(Mask128);
            for (int i = english; i < english + englishCount; i++)
            {
                union.Add(At(i, j).Chinese);
            }

            score += SumOnce(union, j, j - chinese, _evidence.RepeatedUnits, _evidence.Features.Chinese, _evidence.UnitWeights, chineseDiscount);
        }

        return score;
    }

    /// <summary>The sum for a sentence of a bead, in which what the sentences before it have as well counts less.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float SumOnce(
        in Mask128 mask, int sentence, int before, RepeatedWords repeated, int[][] sentences, WordWeight[] weights, float discount)
    {
        if (mask.IsEmpty)
        {
            return NothingShared;
        }

        float sum = Sum(mask, sentences[sentence], weights, discount);
        if (before > 0)
        {
            Mask128 again = mask.And(in repeated.Since(sentence, before));
            sum -= RepeatedPart * (again.IsEmpty ? 0 : Gains(again, sentences[sentence], weights, discount));
        }

        return sum;
    }

    private static float Sum(in Mask128 mask, int[] items, WordWeight[] weights, float discount) =>
        Sum(mask.Low, 0, items, weights, discount) + (mask.High == 0 ? 0 : Sum(mask.High, 64, items, weights, discount));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Sum(ulong bits, int offset, int[] items, WordWeight[] weights, float discount)
    {
        float sum = 0;
        while (bits != 0)
        {
            WordWeight weight = weights[items[offset + BitOperations.TrailingZeroCount(bits)]];
            bits &= bits - 1;
            sum += Math.Max(0, weight.Gain - discount) - weight.Miss;
        }

        return sum;
    }

    private static float Gains(in Mask128 mask, int[] items, WordWeight[] weights, float discount) =>
        Gains(mask.Low, 0, items, weights, discount) + Gains(mask.High, 64, items, weights, discount);

    private static float Gains(ulong bits, int offset, int[] items, WordWeight[] weights, float discount)
    {
        float sum = 0;
        while (bits != 0)
        {
            sum += Math.Max(0, weights[items[offset + BitOperations.TrailingZeroCount(bits)]].Gain - discount);
            bits &= bits - 1;
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
}
