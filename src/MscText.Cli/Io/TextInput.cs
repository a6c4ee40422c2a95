using System.Text;

namespace MscText.Cli.Io;

/// <summary>Text that a command was given: a file, or standard input for <c>-</c>.</summary>
internal static class TextInput
{
    // Beyond it a text no longer fits a string with its analysis; documents for an index come in as JSONL, streamed.
    private const long MaxBytes = 256L << 20;

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The whole text; a byte order mark is not part of it.</summary>
    /// <exception cref="CommandException">The input can't be read or is not UTF-8.</exception>
    public static string Read(string path)
    {
        byte[] bytes = ReadBytes(path);
        ReadOnlySpan<byte> content = bytes;
        if (content.StartsWith("\uFEFF"u8))
        {
            content = content[3..];
        }

        try
        {
            return s_strict.GetString(content);
        }
        catch (DecoderFallbackException e)
        {
            int line = content[..Math.Clamp(e.Index, 0, content.Length)].Count((byte)'\n') + 1;
            throw Unreadable(path, $"it is not UTF-8 (byte {e.Index}, line {line}); convert it to UTF-8 first");
        }
    }

    /// <summary>The lines of a text with their offsets in it; a line end (LF or CRLF) belongs to no line.</summary>
    public static IEnumerable<(int Start, string Text, string End)> Lines(string text)
    {
        int start = 0;
        while (start < text.Length)
        {
            int feed = text.IndexOf('\n', start);
            int end = feed < 0 ? text.Length : feed > start && text[feed - 1] == '\r' ? feed - 1 : feed;
            int next = feed < 0 ? text.Length : feed + 1;
            yield return (start, text[start..end], text[end..next]);
            start = next;
        }
    }

    private static byte[] ReadBytes(string path)
    {
        try
        {
            using Stream stream = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path);
            if (stream.CanSeek && stream.Length > MaxBytes)
            {
                throw Unreadable(path, $"it has {stream.Length >> 20} MB, the limit is {MaxBytes >> 20} MB; split it");
            }

            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            return memory.ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, e is FileNotFoundException or DirectoryNotFoundException
                ? "there is no such file" : e.Message);
        }
    }

    private static CommandException Unreadable(string path, string why) =>
        new($"{(path == "-" ? "standard input" : path)}: can't be read: {why}.", ExitCodes.Unreadable);
}
