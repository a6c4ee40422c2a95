using System.Runtime.CompilerServices;
using System.Text;

namespace MscText.Lucene;

/// <summary>
/// A few tokens whose terms are looked up together: what the memory has to bring for one is asked for while others are worked on.
/// </summary>
internal sealed class TokenBatch
{
    private const int Capacity = 32;

    /// <summary>The text after which a batch is full: its texts should stay in the nearest cache.</summary>
    private const int FullText = 4096;

    private readonly PendingToken[] _tokens = new PendingToken[Capacity];
    private byte[] _text = new byte[FullText + 1024];
    private int _count;
    private int _used;

    public Span<PendingToken> Tokens => _tokens.AsSpan(0, _count);

    public bool IsFull => _count == Capacity || _used >= FullText;

    /// <summary>The first byte of a token's term. <see cref="TermHash.Padding"/> bytes behind the term can be read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref byte TextOf(in PendingToken token) => ref _text[token.TextStart];

    /// <summary>Adds a term of UTF-16 code units; lone surrogates become U+FFFD.</summary>
    public ref PendingToken Add(ReadOnlySpan<char> text)
    {
        MakeRoom(text.Length * 3L);
        return ref Added(Encode(text, _text.AsSpan(_used)));
    }

    /// <summary>Adds a term of bytes.</summary>
    public ref PendingToken Add(ReadOnlySpan<byte> text)
    {
        MakeRoom(text.Length);
        text.CopyTo(_text.AsSpan(_used));
        return ref Added(text.Length);
    }

    /// <summary>Takes the last token back.</summary>
    public void RemoveLast() => _used = _tokens[--_count].TextStart;

    public void Clear()
    {
        _count = 0;
        _used = 0;
    }

    private static int Encode(ReadOnlySpan<char> text, Span<byte> target)
    {
        // By hand for the short strings that terms are.
        int count = 0;
        foreach (char c in text)
        {
            if (c < 0x80)
            {
                target[count++] = (byte)c;
            }
            else if (c < 0x800)
            {
                target[count + 1] = (byte)(0x80 | (c & 0x3F));
                target[count] = (byte)(0xC0 | (c >> 6));
                count += 2;
            }
            else if (!char.IsSurrogate(c))
            {
                target[count + 2] = (byte)(0x80 | (c & 0x3F));
                target[count + 1] = (byte)(0x80 | ((c >> 6) & 0x3F));
                target[count] = (byte)(0xE0 | (c >> 12));
                count += 3;
            }
            else
            {
                return Encoding.UTF8.GetBytes(text, target);
            }
        }

        return count;
    }

    private ref PendingToken Added(int length)
    {
        ref PendingToken token = ref _tokens[_count++];
        token.TextStart = _used;
        token.TextLength = length;
        token.Hash = TermHash.HashOf(in _text[_used], length);
        _used += length;
        return ref token;
    }

    private void MakeRoom(long length)
    {
        if (_text.Length - _used < length + TermHash.Padding)
        {
            Array.Resize(ref _text, checked((int)(_used + length + TermHash.Padding + FullText)));
        }
    }
}
