namespace MscText.Lucene;

/// <summary>Merges the doc values of one field of several segments.</summary>
internal sealed class DocValuesMerger(FieldInfo field, List<SegmentReader> readers, int[][] docMaps, int maxDoc)
{
    public void Merge(DocValuesWriter writer)
    {
        switch (field.DocValuesType)
        {
            case DocValuesType.Numeric:
                MergeNumeric(writer);
                break;
            case DocValuesType.Binary:
                MergeBinary(writer);
                break;
            case DocValuesType.Sorted:
                MergeSorted(writer);
                break;
            default:
                MergeSets(writer);
                break;
        }
    }

    private void MergeNumeric(DocValuesWriter writer)
    {
        long?[] merged = new long?[maxDoc];
        ForEach((info, values) => values.Numeric(info), (NumericColumn column, int doc, int target) =>
        {
            if (column.HasValue(doc))
            {
                merged[target] = column[doc];
            }
        });
        writer.AddNumeric(field, merged);
    }

    private void MergeBinary(DocValuesWriter writer)
    {
        byte[]?[] merged = new byte[maxDoc][];
        ForEach((info, values) => values.Binary(info), (BinaryColumn column, int doc, int target) =>
        {
            if (column.HasValue(doc))
            {
                merged[target] = column[doc];
            }
        });
        writer.AddBinary(field, merged);
    }

    private void MergeSorted(DocValuesWriter writer)
    {
        byte[]?[] values = new byte[maxDoc][];
        ForEach((info, column) => column.Sorted(info), (SortedColumn column, int doc, int target) =>
        {
            long rank = column.Ranks[doc];
            if (rank >= 0)
            {
                values[target] = column.Values[rank];
            }
        });
        byte[][] distinct = Distinct(values.OfType<byte[]>());
        writer.AddSorted(
            field, distinct, [.. values.Select(v => v is null ? -1 : Array.BinarySearch(distinct, v, ByteArrayComparer.Instance))]);
    }

    private void MergeSets(DocValuesWriter writer)
    {
        List<byte[]>?[] values = new List<byte[]>[maxDoc];
        ForEach((info, column) => column.SortedSet(info), (SortedSetColumn column, int doc, int target) =>
            values[target] = [.. column.RanksOf(doc).Select(r => column.Values[r])]);
        byte[][] distinct = Distinct(values.SelectMany(v => v ?? []));
        int[] counts = [.. values.Select(v => v?.Count ?? 0)];
        int[] ranks = [.. values.SelectMany(v => v ?? []).Select(v => Array.BinarySearch(distinct, v, ByteArrayComparer.Instance))];
        writer.AddSortedSet(field, distinct, counts, ranks);
    }

    private static byte[][] Distinct(IEnumerable<byte[]> values) =>
        [.. values.Distinct(ByteArrayComparer.Instance).Order(ByteArrayComparer.Instance)];

    private void ForEach<T>(Func<FieldInfo, DocValuesReader, T?> select, Action<T, int, int> visit)
        where T : class
    {
        for (int i = 0; i < readers.Count; i++)
        {
            SegmentCore core = readers[i].Core;
            if (core.Field(field.Name) is not { } info || core.DocValues is not { } values || select(info, values) is not { } column)
            {
                continue;
            }

            for (int doc = 0; doc < docMaps[i].Length; doc++)
            {
                if (docMaps[i][doc] >= 0)
                {
                    visit(column, doc, docMaps[i][doc]);
                }
            }
        }
    }
}
