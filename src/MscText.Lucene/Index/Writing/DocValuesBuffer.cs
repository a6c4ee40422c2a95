using System.Text;

namespace MscText.Lucene;

/// <summary>
/// The doc values of one field of the segment in memory. Of bytes that are sorted every value is kept once, and the documents' values are
/// places in that list.
/// </summary>
internal sealed class DocValuesBuffer
{
    // A document's entry; and what a value takes besides its bytes.
    private const int EntrySize = 16;
    private const int ValueSize = 72;
    private const int ShortText = 256;

    private readonly List<(int Doc, long Value)> _entries = [];
    private readonly List<byte[]> _values = [];
    private readonly Dictionary<byte[], int> _places = new(ByteArrayComparer.Instance);
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> _lookup;

    public DocValuesBuffer(FieldInfo info)
    {
        Info = info;
        _lookup = _places.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    public FieldInfo Info { get; }

    public long ByteCount { get; private set; }

    public void Add(int doc, in DocumentField value)
    {
        if (Info.DocValuesType != DocValuesType.SortedSet && _entries.Count > 0 && _entries[^1].Doc == doc)
        {
            throw new ArgumentException($"Field '{Info.Name}' has two {Info.DocValuesType} doc values in one document; one is possible.");
        }

        _entries.Add((doc, Info.DocValuesType switch
        {
            DocValuesType.Numeric => value.Bits,
            DocValuesType.Binary => Keep(value.Bytes.Span),
            _ => PlaceOf((string)value.Reference!),
        }));
        ByteCount += EntrySize;
    }

    /// <summary>Drops the values of a document that could not be added.</summary>
    public void Remove(int doc) => _entries.RemoveAll(v => v.Doc == doc);

    public void Flush(DocValuesWriter writer, int maxDoc)
    {
        switch (Info.DocValuesType)
        {
            case DocValuesType.Numeric:
                long?[] numbers = new long?[maxDoc];
                _entries.ForEach(e => numbers[e.Doc] = e.Value);
                writer.AddNumeric(Info, numbers);
                break;
            case DocValuesType.Binary:
                byte[]?[] bytes = new byte[maxDoc][];
                _entries.ForEach(e => bytes[e.Doc] = _values[(int)e.Value]);
                writer.AddBinary(Info, bytes);
                break;
            case DocValuesType.Sorted:
                byte[][] sorted = Sort(out int[] ranks);
                int[] ranksOfDocs = new int[maxDoc];
                Array.Fill(ranksOfDocs, -1);
                _entries.ForEach(e => ranksOfDocs[e.Doc] = ranks[e.Value]);
                writer.AddSorted(Info, sorted, ranksOfDocs);
                break;
            default:
                FlushSet(writer, maxDoc);
                break;
        }
    }

    private void FlushSet(DocValuesWriter writer, int maxDoc)
    {
        byte[][] sorted = Sort(out int[] ranks);
        int[] counts = new int[maxDoc];
        int[] all = new int[_entries.Count];
        int count = 0;
        for (int i = 0; i < _entries.Count;)
        {
            int doc = _entries[i].Doc;
            int start = count;
            for (; i < _entries.Count && _entries[i].Doc == doc; i++)
            {
                all[count++] = ranks[_entries[i].Value];
            }

            // A document may have been given a value twice.
            all.AsSpan(start, count - start).Sort();
            int distinct = start;
            for (int read = start; read < count; read++)
            {
                if (read == start || all[read] != all[read - 1])
                {
                    all[distinct++] = all[read];
                }
            }

            counts[doc] = distinct - start;
            count = distinct;
        }

        writer.AddSortedSet(Info, sorted, counts, new ArraySegment<int>(all, 0, count));
    }

    /// <summary>The values that documents have, sorted, and the rank of each place.</summary>
    private byte[][] Sort(out int[] ranks)
    {
        // Documents that could not be added may leave values that no other has.
        bool[] used = new bool[_values.Count];
        _entries.ForEach(e => used[e.Value] = true);
        int[] places = [.. Enumerable.Range(0, used.Length).Where(p => used[p])];
        byte[][] sorted = [.. places.Select(p => _values[p])];
        Array.Sort(sorted, places, ByteArrayComparer.Instance);
        ranks = new int[used.Length];
        for (int rank = 0; rank < places.Length; rank++)
        {
            ranks[places[rank]] = rank;
        }

        return sorted;
    }

    private int PlaceOf(string text)
    {
        int longest = Encoding.UTF8.GetMaxByteCount(text.Length);
        Span<byte> buffer = longest <= ShortText ? stackalloc byte[ShortText] : new byte[longest];
        ReadOnlySpan<byte> value = buffer[..Encoding.UTF8.GetBytes(text, buffer)];
        if (!_lookup.TryGetValue(value, out int place))
        {
            place = Keep(value);
            _places.Add(_values[place], place);
        }

        return place;
    }

    private int Keep(ReadOnlySpan<byte> value)
    {
        if (value.Length > FieldBuffer.MaxTermLength)
        {
            throw new ArgumentException(
                $"Field '{Info.Name}' has a doc value of {value.Length} bytes; {FieldBuffer.MaxTermLength} are possible.");
        }

        _values.Add(value.ToArray());
        ByteCount += ValueSize + value.Length;
        return _values.Count - 1;
    }
}
