using MscText.Documents;

namespace MscText.Cli.Commands;

/// <summary>Documents from files of either kind.</summary>
internal static class DocumentFiles
{
    /// <summary>The documents of a file: JSON lines by its ending, a page otherwise; <c>-</c> is a page on standard input.</summary>
    public static IEnumerable<DocumentReadResult> Read(string path, CancellationToken cancellationToken)
    {
        if (path == "-")
        {
            return [PageReader.Default.Read(Console.OpenStandardInput(), "standard input")];
        }

        return path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase)
            ? ReadLines(path, cancellationToken)
            : [PageReader.Default.Read(path)];
    }

    private static IEnumerable<DocumentReadResult> ReadLines(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new CommandException($"{path}: can't be read: there is no such file.", ExitCodes.Unreadable);
        }

        using FileStream stream = File.OpenRead(path);
        foreach (DocumentReadResult result in JsonLinesReader.Default.ReadAll(stream, path, cancellationToken))
        {
            yield return result;
        }
    }
}
