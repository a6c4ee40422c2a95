namespace MscText.Lucene;

/// <summary>
/// Verifies an index: the checksum of every file, that everything in it can be read, and that its parts agree. Says what is lost where
/// something is damaged, and can drop it.
/// </summary>
public static class CheckIndex
{
    /// <summary>Checks the last commit. Changes nothing, and can run beside a writer.</summary>
    /// <param name="directory">The index.</param>
    /// <param name="progress">Is told every segment's result.</param>
    /// <param name="cancellationToken">Ends the check early by an exception.</param>
    /// <exception cref="IndexNotFoundException">There is no index.</exception>
    /// <exception cref="IndexVersionException">The index is of a version that is not read.</exception>
    public static CheckIndexResult Check(
        IndexDirectory directory, IProgress<SegmentCheck>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(directory);
        return Check(directory, progress, out _, cancellationToken);
    }

    /// <summary>
    /// Checks the last commit and, where segments are damaged, commits the index without them. Their documents
    /// (<see cref="CheckIndexResult.LostDocCount"/>) are gone afterwards: try to restore the index from a copy first. The files of
    /// dropped segments stay until the next writer opens the index.
    /// </summary>
    /// <param name="directory">The index. No writer may have it open.</param>
    /// <param name="progress">Is told every segment's result.</param>
    /// <param name="cancellationToken">Ends the check early by an exception; nothing is changed then.</param>
    /// <returns>What was found before. Nothing was changed where it is clean.</returns>
    /// <exception cref="IndexLockedException">A writer has the index open; the message says which process.</exception>
    /// <exception cref="IndexNotFoundException">There is no index.</exception>
    /// <exception cref="IndexVersionException">The index is of a version that is not read.</exception>
    /// <exception cref="CorruptIndexException">The commit itself is damaged: there is nothing to drop from.</exception>
    public static CheckIndexResult Repair(
        IndexDirectory directory, IProgress<SegmentCheck>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(directory);
        using IDisposable writeLock = directory.ObtainLock(FileNames.WriteLock);
        CheckIndexResult result = Check(directory, progress, out SegmentInfos? infos, cancellationToken);
        if (infos is null)
        {
            throw new CorruptIndexException($"The index cannot be repaired: {result.Problem}");
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (!result.IsClean)
        {
            CommitWithout(directory, infos, [.. result.Segments.Where(s => s.Problem is not null).Select(s => s.Name)]);
        }

        return result;
    }

    private static CheckIndexResult Check(
        IndexDirectory directory, IProgress<SegmentCheck>? progress, out SegmentInfos? infos, CancellationToken cancellationToken)
    {
        List<SegmentCheck> checks = [];
        try
        {
            infos = SegmentInfos.ReadLast(directory, (name, error) => checks.Add(Unreadable(name, error)));
        }
        catch (Exception e) when (SegmentChecker.IsDamage(e))
        {
            infos = null;
            return new CheckIndexResult(null, [], e.Message);
        }

        checks.ForEach(c => progress?.Report(c));
        foreach (SegmentCommitInfo segment in infos.Segments)
        {
            SegmentCheck check = new SegmentChecker(directory, segment).Run(cancellationToken);
            progress?.Report(check);
            checks.Add(check);
        }

        return new CheckIndexResult(infos.FileName, checks, null);
    }

    /// <summary>A segment whose own description is damaged: nobody knows any more what is in it.</summary>
    private static SegmentCheck Unreadable(string name, IOException error) =>
        new(name, 0, 0, 0, 0, 0, 0, error.Message) { DamagedFiles = [SegmentInfo.FileNameOf(name)], IsDocCountKnown = false };

    private static void CommitWithout(IndexDirectory directory, SegmentInfos infos, HashSet<string> dropped)
    {
        SegmentInfos kept = infos with
        {
            Segments = [.. infos.Segments.Where(s => !dropped.Contains(s.Info.Name))],
            Generation = infos.Generation + 1,
            ChangeCount = infos.ChangeCount + 1,
        };
        string pending = FileNames.PendingSegmentsFile(kept.Generation);
        if (directory.FileExists(pending))
        {
            // A writer died before its commit was complete.
            directory.DeleteFile(pending);
        }

        kept.Write(directory, pending);
        directory.Sync([pending]);
        directory.Rename(pending, kept.FileName);
    }
}
