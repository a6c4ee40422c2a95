namespace MscText.Documents;

/// <summary>Recognises files that are no text.</summary>
internal static class BinarySignatures
{
    /// <summary>What kind of file begins with these bytes, or null.</summary>
    public static string? Recognise(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) ? "a PDF file"
        : bytes.StartsWith("PK\u0003\u0004"u8) ? "a ZIP archive (Word, PowerPoint and EPUB files are such archives)"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? "an old Office file"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? "a gzip file"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) ? "a PNG picture"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "a JPEG picture"
        : bytes.StartsWith("GIF8"u8) ? "a GIF picture"
        : bytes.StartsWith("Rar!"u8) ? "a RAR archive"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF]) ? "a 7z archive"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x7F, 0x45, 0x4C, 0x46]) ? "a program"
        : null;

    /// <summary>Whether there are zero bytes, or more control characters than a damaged text has (one in 50).</summary>
    public static bool HasBinaryContent(ReadOnlySpan<byte> bytes)
    {
        int controls = 0;
        foreach (byte b in bytes)
        {
            if (b == 0)
            {
                return true;
            }

            controls += b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1B) ? 1 : 0;
        }

        return controls * 50 > bytes.Length;
    }
}
