namespace MscText.Cli.Io;

/// <summary>Writes a file that is there whole or not at all.</summary>
internal static class WholeFile
{
    /// <summary>Writes to a temporary file beside the target, then puts it in its place; without a path, to standard output.</summary>
    /// <exception cref="CommandException">The file can't be written.</exception>
    public static T Write<T>(string? path, Func<Stream, T> write)
    {
        if (path is null)
        {
            using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
            return write(output);
        }

        string temporary = path + ".part";
        try
        {
            T result;
            using (FileStream stream = File.Create(temporary))
            {
                result = write(stream);
            }

            File.Move(temporary, path, overwrite: true);
            return result;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{path}: can't be written: {e.Message}", ExitCodes.Unreadable);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
