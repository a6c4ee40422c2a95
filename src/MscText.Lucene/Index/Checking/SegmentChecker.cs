namespace MscText.Lucene;

/// <summary>Checks one segment: first the checksum of every file, then, where these are right, the structure.</summary>
internal sealed class SegmentChecker(IndexDirectory directory, SegmentCommitInfo segment)
{
    private readonly List<string> _damagedFiles = [];
    private SegmentCheck _check = new(
        segment.Info.Name, segment.Info.MaxDoc - segment.DeletedCount, segment.DeletedCount, segment.Files.Count(), 0, 0, 0, null);

    /// <summary>True for what a damaged file may cause.</summary>
    public static bool IsDamage(Exception exception) =>
        exception is CorruptIndexException or FileNotFoundException or OverflowException;

    public SegmentCheck Run(CancellationToken cancellationToken)
    {
        foreach (string file in segment.Files)
        {
            Try(() => CheckFile(file, cancellationToken), file);
        }

        if (_check.Problem is null)
        {
            Try(() => CheckContent(cancellationToken), null);
        }

        return _check with { DamagedFiles = [.. _damagedFiles] };
    }

    private void Try(Action check, string? file)
    {
        try
        {
            check();
        }
        catch (Exception e) when (IsDamage(e))
        {
            // The first problem is told; all damaged files are named.
            _check = _check with { Problem = _check.Problem ?? e.Message };
            if ((file ?? (e as CorruptIndexException)?.FileName) is { } damaged)
            {
                _damagedFiles.Add(damaged);
            }
        }
    }

    private void CheckFile(string file, CancellationToken cancellationToken)
    {
        using IndexInput input = directory.OpenInput(file);
        _check = _check with { ByteCount = _check.ByteCount + input.Length };
        CodecFile.VerifyChecksum(input, cancellationToken);
    }

    private void CheckContent(CancellationToken cancellationToken)
    {
        if (segment.LiveDocsFile is { } liveDocs)
        {
            LiveDocs.Read(directory, liveDocs, segment.Info.MaxDoc, segment.DeletedCount);
        }
        else if (segment.DeletedCount != 0)
        {
            throw new CorruptIndexException(
                $"Segment {segment.Info.Name}: {segment.DeletedCount} documents are deleted, but no file says which. Build the index again.");
        }

        SegmentCore core = new(directory, segment.Info);
        try
        {
            StoredFieldsCheck.Run(core, cancellationToken);
            DocValuesCheck.Run(core, cancellationToken);
            new TermVectorsCheck(core).Run(cancellationToken);
            foreach (FieldTerms terms in core.Terms?.Fields ?? [])
            {
                new FieldTermsCheck(core, terms).Run(cancellationToken);
                _check = _check with
                {
                    TermCount = _check.TermCount + terms.TermCount,
                    PostingCount = _check.PostingCount + terms.SumDocFreq,
                };
            }
        }
        finally
        {
            core.Release();
        }
    }
}
