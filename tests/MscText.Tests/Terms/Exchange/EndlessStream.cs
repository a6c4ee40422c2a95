using System.Text;
using MscText.Documents;

namespace MscText.Tests.Terms;

/// <summary>A beginning, then one character for ever, or up to a limit.</summary>
internal sealed class EndlessStream(string start, string filler, long limit = long.MaxValue) : ForwardStream
{
    private readonly byte[] _start = Encoding.UTF8.GetBytes(start);
    private readonly byte _filler = (byte)filler[0];

    public long BytesRead { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        Span<byte> target = buffer[..(int)Math.Min(buffer.Length, limit - BytesRead)];
        if (BytesRead < _start.Length)
        {
            target = target[..Math.Min(target.Length, _start.Length - (int)BytesRead)];
            _start.AsSpan((int)BytesRead, target.Length).CopyTo(target);
        }
        else
        {
            target.Fill(_filler);
        }

        BytesRead += target.Length;
        return target.Length;
    }
}
