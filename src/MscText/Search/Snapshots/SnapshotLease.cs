namespace MscText.Search;

/// <summary>A snapshot that stays open until this is disposed, once.</summary>
internal readonly struct SnapshotLease(IndexSnapshot snapshot) : IDisposable
{
    public IndexSnapshot Snapshot { get; } = snapshot;

    public void Dispose() => Snapshot.Release();
}
