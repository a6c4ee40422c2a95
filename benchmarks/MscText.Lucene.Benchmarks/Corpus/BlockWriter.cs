using System.Buffers.Binary;
using System.Text;

namespace MscText.Lucene.Benchmarks;

/// <summary>
/// Writes the documents of a corpus in blocks, each with its length and document count (32 bits), so that several threads can take
/// blocks in turn. Numbers are little-endian; a string is its UTF-8 after a 16-bit length; a token is the number of its term (variable
/// length) and a byte: the position increment in the low two bits, the distance from the previous token's start above them.
/// </summary>
internal sealed class BlockWriter(Stream stream)
{
    private const int DocumentsPerBlock = 64;
    private const int LargestGap = 63;

    private byte[] _bytes = new byte[1 << 20];
    private int _length = 8;
    private int _documents;
    private int _lastStart;

    public void WriteByte(int value)
    {
        if (_length + 16 > _bytes.Length)
        {
            Array.Resize(ref _bytes, _bytes.Length * 2);
        }

        _bytes[_length++] = checked((byte)value);
    }

    public void WriteUInt16(int value)
    {
        WriteByte(checked((ushort)value) & 255);
        WriteByte(value >> 8);
    }

    public void WriteString(ReadOnlySpan<char> text)
    {
        WriteUInt16(Encoding.UTF8.GetByteCount(text));
        if (_length + text.Length * 3 > _bytes.Length)
        {
            Array.Resize(ref _bytes, _bytes.Length * 2 + text.Length * 3);
        }

        _length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length));
    }

    public void WriteTokens(List<CorpusToken> tokens)
    {
        WriteUInt16(tokens.Count);
        _lastStart = 0;
        foreach (CorpusToken token in tokens)
        {
            int id = token.Id;
            for (; id > 127; id >>= 7)
            {
                WriteByte((id & 127) | 128);
            }

            WriteByte(id);
            int gap = token.Start - _lastStart;
            if (gap is < 0 or > LargestGap)
            {
                throw new InvalidOperationException($"A token starts {gap} characters after the previous one.");
            }

            WriteByte(token.PositionIncrement | (gap << 2));
            _lastStart = token.Start;
        }
    }

    public void EndDocument()
    {
        if (++_documents == DocumentsPerBlock)
        {
            Flush();
        }
    }

    public void Flush()
    {
        if (_documents == 0)
        {
            return;
        }

        BinaryPrimitives.WriteInt32LittleEndian(_bytes, _length - 8);
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(4), _documents);
        stream.Write(_bytes, 0, _length);
        _length = 8;
        _documents = 0;
    }
}
