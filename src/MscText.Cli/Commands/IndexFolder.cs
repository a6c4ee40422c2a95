using MscText.Lucene;
using MscText.Search;

namespace MscText.Cli.Commands;

/// <summary>Opens indexes that must be there.</summary>
internal static class IndexFolder
{
    public static AbstractIndex OpenExisting(string path)
    {
        ThrowIfMissing(path);
        return AbstractIndex.Open(path);
    }

    public static IndexDirectory OpenDirectory(string path)
    {
        ThrowIfMissing(path);
        return new FileSystemDirectory(path);
    }

    private static void ThrowIfMissing(string path)
    {
        if (!Directory.Exists(path) || !Directory.EnumerateFiles(path, "segments_*").Any())
        {
            throw new CommandException(
                $"{path}: there is no index here; make one with 'msctext run DIR --out OUT' or 'msctext index add {path} FILE…'.",
                ExitCodes.Unreadable);
        }
    }
}
