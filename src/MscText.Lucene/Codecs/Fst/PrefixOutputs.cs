namespace MscText.Lucene;

/// <summary>The prefixes of a term that a transducer knows, shortest first, and their outputs. Used again for the next term.</summary>
internal sealed class PrefixOutputs
{
    private readonly List<(int Prefix, int Start, int Length)> _entries = [];
    private readonly BufferOutput _bytes = new(64);

    public int Count => _entries.Count;

    public int PrefixAt(int index) => _entries[index].Prefix;

    public ReadOnlySpan<byte> OutputAt(int index) => _bytes.Array.AsSpan(_entries[index].Start, _entries[index].Length);

    public void Clear()
    {
        _entries.Clear();
        _bytes.Clear();
    }

    /// <summary>Adds a prefix; the returned memory is for its output.</summary>
    public Span<byte> Add(int prefix, int length)
    {
        int start = _bytes.Length;
        _entries.Add((prefix, start, length));
        Span<byte> room = _bytes.Reserve(length)[..length];
        _bytes.Advance(length);
        return room;
    }
}
