namespace MscText.Documents;

/// <summary>Opens files; that they cannot be opened is a result.</summary>
internal static class TextFiles
{
    /// <summary>The open file, or null and why.</summary>
    public static FileStream? TryOpen(string path, out DocumentReadError? error)
    {
        error = null;
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            error = new DocumentReadError(DocumentReadErrorCode.NotFound, path, 0, "There is no such file.", "Check the path.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            error = Unreadable(path, exception);
        }

        return null;
    }

    /// <summary>The error of a file that could not be read to its end.</summary>
    public static DocumentReadError Unreadable(string path, Exception exception) =>
        new(DocumentReadErrorCode.Unreadable, path, 0, $"The file could not be read: {exception.Message}", "Check that it is a file and that you may read it.");
}
