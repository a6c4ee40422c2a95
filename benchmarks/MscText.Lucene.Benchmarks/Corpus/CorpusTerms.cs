using System.Runtime.InteropServices;

namespace MscText.Lucene.Benchmarks;

/// <summary>Every term of a corpus by its number. File: the count, then of every term its length (a byte) and UTF-16 code units.</summary>
internal sealed class CorpusTerms
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _terms = [];

    public int Count => _terms.Count;

    public string this[int id] => _terms[id];

    public int Add(string term)
    {
        ref int id = ref CollectionsMarshal.GetValueRefOrAddDefault(_ids, term, out bool known);
        if (!known)
        {
            id = _terms.Count;
            _terms.Add(term);
        }

        return id;
    }

    public void Write(string path)
    {
        using BinaryWriter writer = new(new BufferedStream(File.Create(path), 1 << 16));
        writer.Write(_terms.Count);
        foreach (string term in _terms)
        {
            writer.Write((byte)term.Length);
            writer.Write(MemoryMarshal.AsBytes(term.AsSpan()));
        }
    }
}
