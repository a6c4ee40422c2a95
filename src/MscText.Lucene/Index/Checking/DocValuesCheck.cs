namespace MscText.Lucene;

/// <summary>Verifies norms and doc values: that every document has what it must, and that sorted values are in order.</summary>
internal static class DocValuesCheck
{
    public static void Run(SegmentCore core, CancellationToken cancellationToken)
    {
        foreach (FieldInfo field in core.Fields)
        {
            if (field.HasNorms && core.Norms!.Get(field) is null)
            {
                throw Contradiction(core, $"field '{field.Name}' lacks its norms");
            }

            switch (field.DocValuesType)
            {
                case DocValuesType.Numeric:
                    Expect(core, field, core.DocValues!.Numeric(field)?.Count, core.Info.MaxDoc);
                    break;
                case DocValuesType.Binary:
                    BinaryColumn? binary = core.DocValues!.Binary(field);
                    Expect(core, field, binary?.Count, core.Info.MaxDoc);
                    for (int doc = 0; doc < core.Info.MaxDoc; doc++)
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                        _ = binary![doc];
                    }

                    break;
                case DocValuesType.Sorted:
                    SortedColumn? sorted = core.DocValues!.Sorted(field);
                    Expect(core, field, sorted?.Ranks.Count, core.Info.MaxDoc);
                    CheckValues(core, field, sorted!.Values, cancellationToken);
                    for (int doc = 0; doc < core.Info.MaxDoc; doc++)
                    {
                        CheckRank(core, field, sorted.Ranks[doc], -1, sorted.Values.Count);
                    }

                    break;
                case DocValuesType.SortedSet:
                    SortedSetColumn? set = core.DocValues!.SortedSet(field);
                    Expect(core, field, set is null ? null : 0, 0);
                    CheckValues(core, field, set!.Values, cancellationToken);
                    for (int doc = 0; doc < core.Info.MaxDoc; doc++)
                    {
                        int last = -1;
                        foreach (int rank in set.RanksOf(doc))
                        {
                            CheckRank(core, field, rank, last + 1, set.Values.Count);
                            last = rank;
                        }
                    }

                    break;
                default:
                    break;
            }
        }
    }

    private static void CheckValues(SegmentCore core, FieldInfo field, BinaryColumn values, CancellationToken cancellationToken)
    {
        byte[]? last = null;
        for (long i = 0; i < values.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            byte[] value = values[i];
            if (last is not null && last.AsSpan().SequenceCompareTo(value) >= 0)
            {
                throw Contradiction(core, $"value {i} of the doc values of field '{field.Name}' is out of order");
            }

            last = value;
        }
    }

    private static void CheckRank(SegmentCore core, FieldInfo field, long rank, long from, long to)
    {
        if (rank < from || rank >= to)
        {
            throw Contradiction(core, $"field '{field.Name}' refers to value {rank} of {to}");
        }
    }

    private static void Expect(SegmentCore core, FieldInfo field, long? actual, long expected)
    {
        if (actual != expected)
        {
            throw Contradiction(core, $"field '{field.Name}' has {actual ?? 0} doc values for {expected} documents");
        }
    }

    private static CorruptIndexException Contradiction(SegmentCore core, string problem) =>
        new($"Segment {core.Info.Name}: {problem}. Build the index again.");
}
