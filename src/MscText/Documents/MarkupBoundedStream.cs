using System.Xml;

namespace MscText.Documents;

/// <summary>
/// Ends with an error where markup does not go on: an XML parser keeps a tag with its attributes in memory, and no attribute
/// may hold a <c>&lt;</c>, so a limit on the bytes from one to the next bounds that memory.
/// </summary>
internal sealed class MarkupBoundedStream(Stream inner, int maximumRun) : ForwardStream
{
    private long _run;

    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        ReadOnlySpan<byte> block = buffer[..read];
        int first = block.IndexOf((byte)'<');
        if (_run + (first < 0 ? read : first) > maximumRun)
        {
            throw new XmlException($"A tag or text is longer than {maximumRun >> 20} MB.");
        }

        _run = first < 0 ? _run + read : read - block.LastIndexOf((byte)'<') - 1;
        return read;
    }
}
