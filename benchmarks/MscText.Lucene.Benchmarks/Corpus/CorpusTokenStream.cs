namespace MscText.Lucene.Benchmarks;

/// <summary>The tokens of one text, decoded from a block; used again for text after text.</summary>
internal sealed class CorpusTokenStream(CorpusReader corpus) : TokenStream
{
    private readonly char[] _chars = corpus.TermChars;
    private readonly int[] _starts = corpus.TermStarts;
    private byte[] _block = [];
    private int _begin;
    private int _count;
    private int _position;
    private int _left;
    private int _start;

    public void Set(byte[] block, int position, int count)
    {
        _block = block;
        _begin = position;
        _count = count;
    }

    public override void Reset()
    {
        _position = _begin;
        _left = _count;
        _start = 0;
    }

    public override bool Next(ref IndexToken token)
    {
        if (_left-- <= 0)
        {
            return false;
        }

        byte[] block = _block;
        int position = _position;
        int id = block[position++];
        if (id > 127)
        {
            id &= 127;
            int more;
            int shift = 7;
            do
            {
                more = block[position++];
                id |= (more & 127) << shift;
                shift += 7;
            }
            while (more > 127);
        }

        int place = block[position++];
        _position = position;
        int from = _starts[id];
        int length = _starts[id + 1] - from;
        token.Term = _chars.AsSpan(from, length);
        token.PositionIncrement = place & 3;
        token.StartOffset = _start += place >> 2;
        token.EndOffset = _start + length;
        return true;
    }
}
