namespace MscText.Lucene;

/// <summary>The doc values of one field of the segment in memory.</summary>
internal sealed class DocValuesBuffer(FieldInfo info)
{
    private readonly List<(int Doc, long Number, byte[]? Bytes)> _values = [];

    public FieldInfo Info { get; } = info;

    public long ByteCount { get; private set; }

    public void Add(int doc, in DocumentField value)
    {
        if (Info.DocValuesType != DocValuesType.SortedSet && _values.Count > 0 && _values[^1].Doc == doc)
        {
            throw new ArgumentException($"Field '{Info.Name}' has two {Info.DocValuesType} doc values in one document; one is possible.");
        }

        if (value.Bytes.Length > FieldBuffer.MaxTermLength)
        {
            throw new ArgumentException(
                $"Field '{Info.Name}' has a doc value of {value.Bytes.Length} bytes; {FieldBuffer.MaxTermLength} are possible.");
        }

        _values.Add((doc, value.Bits, Info.DocValuesType == DocValuesType.Numeric ? null : value.Bytes.ToArray()));
        ByteCount += 24 + value.Bytes.Length;
    }

    /// <summary>Drops the values of a document that could not be added.</summary>
    public void Remove(int doc) => _values.RemoveAll(v => v.Doc == doc);

    public void Flush(DocValuesWriter writer, int maxDoc)
    {
        switch (Info.DocValuesType)
        {
            case DocValuesType.Numeric:
                long?[] numbers = new long?[maxDoc];
                _values.ForEach(v => numbers[v.Doc] = v.Number);
                writer.AddNumeric(Info, numbers);
                break;
            case DocValuesType.Binary:
                byte[]?[] bytes = new byte[maxDoc][];
                _values.ForEach(v => bytes[v.Doc] = v.Bytes);
                writer.AddBinary(Info, bytes);
                break;
            case DocValuesType.Sorted:
                (byte[][] values, Dictionary<byte[], int> ranks) = Rank();
                int[] ordinals = new int[maxDoc];
                Array.Fill(ordinals, -1);
                _values.ForEach(v => ordinals[v.Doc] = ranks[v.Bytes!]);
                writer.AddSorted(Info, values, ordinals);
                break;
            default:
                FlushSet(writer, maxDoc);
                break;
        }
    }

    private void FlushSet(DocValuesWriter writer, int maxDoc)
    {
        (byte[][] values, Dictionary<byte[], int> ranks) = Rank();
        int[] counts = new int[maxDoc];
        List<int> ordinals = [];
        foreach (IGrouping<int, (int Doc, long, byte[]? Bytes)> doc in _values.GroupBy(v => v.Doc).OrderBy(g => g.Key))
        {
            int[] own = [.. doc.Select(v => ranks[v.Bytes!]).Distinct().Order()];
            counts[doc.Key] = own.Length;
            ordinals.AddRange(own);
        }

        writer.AddSortedSet(Info, values, counts, ordinals);
    }

    private (byte[][] Values, Dictionary<byte[], int> Ranks) Rank()
    {
        byte[][] values = [.. _values.Select(v => v.Bytes!).Distinct(ByteArrayComparer.Instance).Order(ByteArrayComparer.Instance)];
        Dictionary<byte[], int> ranks = new(values.Length, ByteArrayComparer.Instance);
        for (int i = 0; i < values.Length; i++)
        {
            ranks[values[i]] = i;
        }

        return (values, ranks);
    }
}
