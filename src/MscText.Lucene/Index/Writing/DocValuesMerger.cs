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
        List<(SortedColumn Column, int[] DocMap)> columns = [.. Columns((info, values) => values.Sorted(info))];
        var merged = new MergedValues(columns.ConvertAll(c => c.Column.Values));
        for (int i = 0; i < columns.Count; i++)
        {
            (SortedColumn column, int[] docMap) = columns[i];
            for (int doc = 0; doc < docMap.Length; doc++)
            {
                if (docMap[doc] >= 0 && column.Ranks[doc] is >= 0 and var rank)
                {
                    merged.Use(i, rank);
                }
            }
        }

        byte[][] sorted = merged.Sort();
        int[] ranks = new int[maxDoc];
        Array.Fill(ranks, -1);
        for (int i = 0; i < columns.Count; i++)
        {
            (SortedColumn column, int[] docMap) = columns[i];
            for (int doc = 0; doc < docMap.Length; doc++)
            {
                if (docMap[doc] >= 0 && column.Ranks[doc] is >= 0 and var rank)
                {
                    ranks[docMap[doc]] = merged.RankOf(i, rank);
                }
            }
        }

        writer.AddSorted(field, sorted, ranks);
    }

    private void MergeSets(DocValuesWriter writer)
    {
        List<(SortedSetColumn Column, int[] DocMap)> columns = [.. Columns((info, values) => values.SortedSet(info))];
        var merged = new MergedValues(columns.ConvertAll(c => c.Column.Values));
        List<int>[] ranks = new List<int>[columns.Count];
        int[] counts = new int[maxDoc];
        for (int i = 0; i < columns.Count; i++)
        {
            (SortedSetColumn column, int[] docMap) = columns[i];
            ranks[i] = [];
            for (int doc = 0; doc < docMap.Length; doc++)
            {
                if (docMap[doc] < 0)
                {
                    continue;
                }

                foreach (int rank in column.RanksOf(doc))
                {
                    merged.Use(i, rank);
                    ranks[i].Add(rank);
                    counts[docMap[doc]]++;
                }
            }
        }

        // Documents keep their order, and so do the values of each.
        byte[][] sorted = merged.Sort();
        writer.AddSortedSet(field, sorted, counts, [.. ranks.SelectMany((own, i) => own.Select(r => merged.RankOf(i, r)))]);
    }

    private void ForEach<T>(Func<FieldInfo, DocValuesReader, T?> select, Action<T, int, int> visit)
        where T : class
    {
        foreach ((T column, int[] docMap) in Columns(select))
        {
            for (int doc = 0; doc < docMap.Length; doc++)
            {
                if (docMap[doc] >= 0)
                {
                    visit(column, doc, docMap[doc]);
                }
            }
        }
    }

    /// <summary>The columns of the segments that have one, with the new numbers of their documents.</summary>
    private IEnumerable<(T Column, int[] DocMap)> Columns<T>(Func<FieldInfo, DocValuesReader, T?> select)
        where T : class
    {
        for (int i = 0; i < readers.Count; i++)
        {
            SegmentCore core = readers[i].Core;
            if (core.Field(field.Name) is { } info && core.DocValues is { } values && select(info, values) is { } column)
            {
                yield return (column, docMaps[i]);
            }
        }
    }
}
