using MscText.Documents;

namespace MscText.Cli.Commands;

/// <summary>Documents from files of any format.</summary>
internal static class DocumentFiles
{
    /// <summary>The documents of a file, its format told by its name; <c>-</c> is a page on standard input.</summary>
    public static IEnumerable<DocumentReadResult> Read(string path, CancellationToken cancellationToken)
    {
        if (path == "-")
        {
            return [PageReader.Default.Read(Console.OpenStandardInput(), "standard input")];
        }

        return File.Exists(path)
            ? DocumentFormats.Read(path, cancellationToken)
            : throw new CommandException($"{path}: can't be read: there is no such file.", ExitCodes.Unreadable);
    }
}
