using MscText.Search;

namespace MscText.Web.Tests;

/// <summary>A folder with an index of documents; removed with the object.</summary>
public sealed class TempIndex : IDisposable
{
    public TempIndex(params IEnumerable<AbstractRecord> records)
    {
        Directory.CreateDirectory(Folder);
        using AbstractIndex index = AbstractIndex.Open(Path);
        foreach (AbstractRecord record in records)
        {
            index.AddOrUpdate(record);
        }

        index.Commit();
    }

    /// <summary>Where the index is.</summary>
    public string Path => System.IO.Path.Combine(Folder, "index");

    private string Folder { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"msctext-web-{Guid.NewGuid():N}");

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
