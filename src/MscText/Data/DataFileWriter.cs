using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace MscText.Data;

/// <summary>Collects named sections and writes them as one data file.</summary>
internal sealed class DataFileWriter
{
    private readonly List<(string Name, byte[] Bytes)> _sections = [];

    /// <summary>Adds a section of fixed-size values.</summary>
    public void Add<T>(string name, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        if (Encoding.ASCII.GetByteCount(name) > DataFileFormat.NameSize || _sections.Any(s => s.Name == name))
        {
            throw new ArgumentException($"Section name '{name}' is too long or used twice.", nameof(name));
        }

        _sections.Add((name, MemoryMarshal.AsBytes(values).ToArray()));
    }

    /// <summary>Adds a list of strings as two sections: <c>name.o</c> (end offsets) and <c>name.c</c> (UTF-16).</summary>
    public void AddStrings(string name, IEnumerable<string> strings)
    {
        var chars = new StringBuilder();
        var offsets = new List<int> { 0 };
        foreach (string s in strings)
        {
            chars.Append(s);
            offsets.Add(chars.Length);
        }

        Add<int>(name + ".o", CollectionsMarshal.AsSpan(offsets));
        Add<char>(name + ".c", chars.ToString());
    }

    /// <summary>Adds a trie as two sections: <c>name.n</c> (nodes) and <c>name.a</c> (alphabet).</summary>
    public void AddTrie(string name, DoubleArrayTrieBuilder trie)
    {
        Add<DoubleArrayTrie.Node>(name + ".n", trie.Nodes);
        Add<ushort>(name + ".a", trie.Alphabet);
    }

    /// <summary>Writes the file; equal sections give equal bytes.</summary>
    public void Write(string path) => File.WriteAllBytes(path, ToArray());

    /// <summary>The bytes of the file, for data that is made and read in one process.</summary>
    public byte[] ToArray()
    {
        using var stream = new MemoryStream();
        Span<byte> header = stackalloc byte[DataFileFormat.HeaderSize];
        BinaryPrimitives.WriteUInt32LittleEndian(header, DataFileFormat.Magic);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], DataFileFormat.Version);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], _sections.Count);
        stream.Write(header);

        long offset = Align(DataFileFormat.HeaderSize + ((long)_sections.Count * DataFileFormat.EntrySize));
        Span<byte> entry = stackalloc byte[DataFileFormat.EntrySize];
        foreach ((string name, byte[] bytes) in _sections)
        {
            entry.Clear();
            Encoding.ASCII.GetBytes(name, entry);
            BinaryPrimitives.WriteInt64LittleEndian(entry[DataFileFormat.NameSize..], offset);
            BinaryPrimitives.WriteInt64LittleEndian(entry[(DataFileFormat.NameSize + 8)..], bytes.Length);
            stream.Write(entry);
            offset = Align(offset + bytes.Length);
        }

        foreach ((_, byte[] bytes) in _sections)
        {
            Pad(stream);
            stream.Write(bytes);
        }

        return stream.ToArray();
    }

    private static long Align(long offset) =>
        ((offset - DataFileFormat.MagicSize + 7) & ~7L) + DataFileFormat.MagicSize;

    private static void Pad(MemoryStream stream)
    {
        while (stream.Position < Align(stream.Position))
        {
            stream.WriteByte(0);
        }
    }
}
