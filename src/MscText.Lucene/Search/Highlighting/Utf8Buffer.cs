using System.Text;

namespace MscText.Lucene;

/// <summary>Encodes one term after another into the same memory.</summary>
internal sealed class Utf8Buffer
{
    private byte[] _bytes = new byte[96];

    /// <summary>The term's bytes, until the next call.</summary>
    public ReadOnlySpan<byte> Encode(ReadOnlySpan<char> term)
    {
        if (_bytes.Length < Encoding.UTF8.GetMaxByteCount(term.Length))
        {
            _bytes = new byte[Encoding.UTF8.GetMaxByteCount(term.Length)];
        }

        return _bytes.AsSpan(0, Encoding.UTF8.GetBytes(term, _bytes));
    }
}
