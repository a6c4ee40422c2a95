using System.Buffers.Binary;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace MscText.Data;

/// <summary>
/// A compiled data file, read in place: an embedded resource is part of the mapped assembly, so that opening one
/// costs neither a copy nor parsing, and only the pages that are used are ever read.
/// </summary>
internal sealed unsafe class DataFile
{
    private readonly Dictionary<string, (long Offset, long Length)> _sections = new(StringComparer.Ordinal);
    private readonly byte* _data;

    // Keeps the memory, of the resource or of a pinned array, alive as long as anything reads from it.
    private readonly object _owner;

    private DataFile(string name, byte* data, long length, object owner)
    {
        Name = name;
        _data = data;
        _owner = owner;
        ReadTable(length);
    }

    /// <summary>The name of the resource or file, for messages.</summary>
    public string Name { get; }

    /// <summary>Opens a resource of this assembly.</summary>
    /// <exception cref="InvalidDataException">The resource is missing or not a data file of this version.</exception>
    public static DataFile OpenResource(string name)
    {
        Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"The embedded data '{name}' is missing from the assembly.");

        // Whether the compiler puts resources on an odd or an even multiple of four bytes changes from build to build.
        // Four is enough: every processor .NET runs on reads eight-byte values so, as fast but where they cross a line.
        if (stream is UnmanagedMemoryStream { PositionPointer: var pointer } && ((nuint)pointer & 3) == 0)
        {
            return new DataFile(name, pointer, stream.Length, stream);
        }

        using (stream)
        {
            return Copy(name, stream);
        }
    }

    /// <summary>Opens a data file held in memory, as the data compiler and tests do.</summary>
    public static DataFile Open(string name, ReadOnlySpan<byte> bytes)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        return Copy(name, stream);
    }

    /// <summary>Whether the file has a section of that name.</summary>
    public bool Has(string section) => _sections.ContainsKey(section);

    /// <summary>The values of a section.</summary>
    /// <exception cref="InvalidDataException">There is no such section.</exception>
    public Table<T> Table<T>(string section)
        where T : unmanaged
    {
        if (!_sections.TryGetValue(section, out (long Offset, long Length) place))
        {
            throw new InvalidDataException($"The data '{Name}' has no section '{section}'.");
        }

        return new Table<T>((T*)(_data + place.Offset), checked((int)(place.Length / sizeof(T))), this);
    }

    /// <summary>A list of strings written by <see cref="DataFileWriter.AddStrings"/>.</summary>
    public StringTable Strings(string name) => new(Table<int>(name + ".o"), Table<char>(name + ".c"));

    /// <summary>A trie written by <see cref="DataFileWriter.AddTrie"/>.</summary>
    public DoubleArrayTrie Trie(string name) =>
        new(Table<DoubleArrayTrie.Node>(name + ".n"), Table<ushort>(name + ".a"));

    private static DataFile Copy(string name, Stream stream)
    {
        // A pinned array begins on an 8-byte boundary, does not move, and is collected with its last table.
        int length = checked((int)stream.Length);
        byte[] memory = GC.AllocateUninitializedArray<byte>(length + DataFileFormat.MagicSize, pinned: true);
        stream.ReadExactly(memory, DataFileFormat.MagicSize, length);
        return new DataFile(name, (byte*)Unsafe.AsPointer(ref memory[DataFileFormat.MagicSize]), length, memory);
    }

    private void ReadTable(long length)
    {
        var header = new ReadOnlySpan<byte>(_data, (int)Math.Min(length, DataFileFormat.HeaderSize));
        if (header.Length < DataFileFormat.HeaderSize
            || BinaryPrimitives.ReadUInt32LittleEndian(header) != DataFileFormat.Magic
            || BinaryPrimitives.ReadInt32LittleEndian(header[4..]) != DataFileFormat.Version)
        {
            throw new InvalidDataException(
                $"'{Name}' is not compiled data of version {DataFileFormat.Version}: rebuild MscText.");
        }

        int count = BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
        for (int i = 0; i < count; i++)
        {
            var entry = new ReadOnlySpan<byte>(
                _data + DataFileFormat.HeaderSize + ((long)i * DataFileFormat.EntrySize), DataFileFormat.EntrySize);
            string name = Encoding.ASCII.GetString(entry[..DataFileFormat.NameSize]).TrimEnd('\0');
            long offset = BinaryPrimitives.ReadInt64LittleEndian(entry[DataFileFormat.NameSize..]);
            long size = BinaryPrimitives.ReadInt64LittleEndian(entry[(DataFileFormat.NameSize + 8)..]);
            if (offset < 0 || size < 0 || offset + size > length)
            {
                throw new InvalidDataException($"'{Name}' is cut short: section '{name}' ends after the file.");
            }

            _sections[name] = (offset, size);
        }
    }
}
