using System.Numerics;

namespace MscText.Lucene;

/// <summary>The documents of a set of bits, with one score.</summary>
internal sealed class DocSetScorer(ulong[] bits, long cost, float score) : Scorer
{
    private int _doc = -1;

    public override int DocId => _doc;

    public override long Cost => cost;

    public override float MaxScore => score;

    public override int NextDoc() => Advance(_doc + 1);

    public override int Advance(int target)
    {
        // Behind the end the target may be NoMoreDocs.
        int word = target >> 6;
        if (word >= bits.Length)
        {
            return _doc = NoMoreDocs;
        }

        ulong left = bits[word] & (ulong.MaxValue << target);
        while (left == 0)
        {
            if (++word == bits.Length)
            {
                return _doc = NoMoreDocs;
            }

            left = bits[word];
        }

        return _doc = (word << 6) + BitOperations.TrailingZeroCount(left);
    }

    public override float Score() => score;
}
