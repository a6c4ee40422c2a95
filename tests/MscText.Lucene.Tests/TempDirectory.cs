namespace MscText.Lucene.Tests;

/// <summary>A folder that is removed after the test.</summary>
internal sealed class TempDirectory : IDisposable
{
    public TempDirectory()
    {
        Path = Directory.CreateTempSubdirectory("msctext-lucene-").FullName;
        Index = new FileSystemDirectory(Path);
    }

    public string Path { get; }

    public FileSystemDirectory Index { get; }

    public void Dispose()
    {
        Index.Dispose();
        Directory.Delete(Path, true);
    }
}
