namespace MscText.Lucene;

/// <summary>
/// Verifies an index: the checksum of every file, that everything in it can be read, and that its parts agree. It changes nothing, and
/// can run beside a writer.
/// </summary>
public static class CheckIndex
{
    /// <summary>Checks the last commit.</summary>
    /// <param name="directory">The index.</param>
    /// <param name="progress">Is told every segment's result.</param>
    /// <param name="cancellationToken">Ends the check early by an exception.</param>
    /// <exception cref="IndexNotFoundException">There is no index.</exception>
    /// <exception cref="IndexVersionException">The index is of a version that is not read.</exception>
    public static CheckIndexResult Check(
        IndexDirectory directory, IProgress<SegmentCheck>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(directory);
        SegmentInfos infos;
        try
        {
            infos = SegmentInfos.ReadLast(directory);
        }
        catch (Exception e) when (IsDamage(e))
        {
            return new CheckIndexResult(null, [], e.Message);
        }

        List<SegmentCheck> checks = [];
        foreach (SegmentCommitInfo segment in infos.Segments)
        {
            SegmentCheck check = CheckSegment(directory, segment, cancellationToken);
            progress?.Report(check);
            checks.Add(check);
        }

        return new CheckIndexResult(infos.FileName, checks, null);
    }

    private static SegmentCheck CheckSegment(IndexDirectory directory, SegmentCommitInfo segment, CancellationToken cancellationToken)
    {
        List<string> files = [.. segment.Files];
        SegmentCheck check = new(
            segment.Info.Name, segment.Info.MaxDoc - segment.DeletedCount, segment.DeletedCount, files.Count, 0, 0, 0, null);
        try
        {
            check = check with { ByteCount = files.Sum(directory.FileLength) };
            if (segment.LiveDocsFile is { } liveDocs)
            {
                LiveDocs.Read(directory, liveDocs, segment.Info.MaxDoc, segment.DeletedCount);
            }

            SegmentCore core = new(directory, segment.Info);
            try
            {
                core.VerifyChecksums(cancellationToken);
                CheckStoredFields(core, cancellationToken);
                CheckDocValues(core, cancellationToken);
                new TermVectorsCheck(core).Run(cancellationToken);
                foreach (FieldTerms terms in core.Terms?.Fields ?? [])
                {
                    FieldTermsCheck field = new(core, terms);
                    field.Run(cancellationToken);
                    check = check with
                    {
                        TermCount = check.TermCount + terms.TermCount,
                        PostingCount = check.PostingCount + terms.SumDocFreq,
                    };
                }
            }
            finally
            {
                core.Release();
            }

            return check;
        }
        catch (Exception e) when (IsDamage(e))
        {
            return check with { Problem = e.Message };
        }
    }

    private static void CheckStoredFields(SegmentCore core, CancellationToken cancellationToken)
    {
        for (int doc = 0; doc < core.Info.MaxDoc; doc++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            core.StoredFields.Visit(doc, static (_, _, _) => { });
        }
    }

    private static void CheckDocValues(SegmentCore core, CancellationToken cancellationToken)
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

    private static bool IsDamage(Exception e) => e is CorruptIndexException or FileNotFoundException or OverflowException;
}
