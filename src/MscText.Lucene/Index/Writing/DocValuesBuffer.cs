using System.Runtime.CompilerServices;
using System.Text;

namespace MscText.Lucene;

/// <summary>
/// The doc values of one field of the segment in memory. Of bytes that are sorted every value is kept once, and the documents' values are
/// places in that list.
/// </summary>
internal sealed class DocValuesBuffer
{
    // What a number, a place and a value take, the value besides its bytes.
    private const int NumberSize = 16;
    private const int EntrySize = 8;
    private const int ValueSize = 72;
    private const int ShortText = 256;
    private const int RecentTexts = 2048;

    private readonly List<(int Doc, long Number)> _numbers = [];
    private readonly List<(int Doc, int Place)> _entries = [];
    private readonly List<byte[]> _values = [];
    private readonly Dictionary<byte[], int> _places = new(ByteArrayComparer.Instance);
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> _lookup;

    // Texts that came lately, by which string they are: callers name categories by the same strings again and again.
    private readonly (string? Text, int Place)[] _recent;

    public DocValuesBuffer(FieldInfo info)
    {
        Info = info;
        _lookup = _places.GetAlternateLookup<ReadOnlySpan<byte>>();
        _recent = new (string?, int)[info.DocValuesType == DocValuesType.SortedSet ? RecentTexts : 0];
    }

    public FieldInfo Info { get; }

    public long ByteCount { get; private set; }

    public void Add(int doc, in DocumentField value)
    {
        if (Info.DocValuesType != DocValuesType.SortedSet && LastDoc == doc)
        {
            throw new ArgumentException($"Field '{Info.Name}' has two {Info.DocValuesType} doc values in one document; one is possible.");
        }

        if (Info.DocValuesType == DocValuesType.Numeric)
        {
            _numbers.Add((doc, value.Bits));
            ByteCount += NumberSize;
            return;
        }

        _entries.Add((doc, PlaceOf(value)));
        ByteCount += EntrySize;
    }

    /// <summary>Drops the values of a document that could not be added.</summary>
    public void Remove(int doc)
    {
        _numbers.RemoveAll(n => n.Doc == doc);
        _entries.RemoveAll(e => e.Doc == doc);
    }

    public void Flush(DocValuesWriter writer, int maxDoc)
    {
        switch (Info.DocValuesType)
        {
            case DocValuesType.Numeric:
                long?[] numbers = new long?[maxDoc];
                _numbers.ForEach(n => numbers[n.Doc] = n.Number);
                writer.AddNumeric(Info, numbers);
                break;
            case DocValuesType.Binary:
                byte[]?[] bytes = new byte[maxDoc][];
                _entries.ForEach(e => bytes[e.Doc] = _values[e.Place]);
                writer.AddBinary(Info, bytes);
                break;
            case DocValuesType.Sorted:
                byte[][] sorted = Sort(out int[] ranks);
                int[] ranksOfDocs = new int[maxDoc];
                Array.Fill(ranksOfDocs, -1);
                _entries.ForEach(e => ranksOfDocs[e.Doc] = ranks[e.Place]);
                writer.AddSorted(Info, sorted, ranksOfDocs);
                break;
            default:
                FlushSet(writer, maxDoc);
                break;
        }
    }

    private int LastDoc => _numbers.Count > 0 ? _numbers[^1].Doc : _entries.Count > 0 ? _entries[^1].Doc : -1;

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
                all[count++] = ranks[_entries[i].Place];
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
        _entries.ForEach(e => used[e.Place] = true);
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

    private int PlaceOf(in DocumentField value)
    {
        if (Info.DocValuesType == DocValuesType.Binary)
        {
            return Keep(value.Bytes.Span);
        }

        string text = (string)value.Reference!;
        if (_recent.Length == 0)
        {
            return PlaceOf(text);
        }

        ref (string? Text, int Place) recent = ref _recent[RuntimeHelpers.GetHashCode(text) & (RecentTexts - 1)];
        if (!ReferenceEquals(recent.Text, text))
        {
            recent = (text, PlaceOf(text));
        }

        return recent.Place;
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
