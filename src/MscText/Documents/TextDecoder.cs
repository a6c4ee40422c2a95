using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace MscText.Documents;

/// <summary>
/// Turns the bytes of a file into text: by byte order mark, else UTF-8, else the legacy encoding that fits the bytes best, with
/// a warning. Each run of invalid bytes becomes one U+FFFD and a warning with its place.
/// </summary>
internal static class TextDecoder
{
    private const int MostWarnings = 20;

    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string name)
    {
        if (BinarySignatures.Recognise(bytes) is { } format)
        {
            return Failed(name, $"This is {format}, not text.", "Extract its text first and save it as UTF-8.");
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return DecodeUtf8(bytes[3..], skipped: 3);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return DecodeUtf16(bytes[2..], bigEndian: bytes[0] == 0xFE, []);
        }

        if (EncodingDetector.Utf16WithoutMark(bytes) is { } bigEndian)
        {
            return DecodeUtf16(bytes, bigEndian, [Detected(bigEndian ? "UTF-16BE" : "UTF-16LE")]);
        }

        if (BinarySignatures.HasBinaryContent(bytes))
        {
            return Failed(name, "The file holds bytes that occur in no text.", "Give it as UTF-8 text; extract the text of documents of other kinds first.");
        }

        string? legacy = EncodingDetector.LegacyEncoding(bytes);
        return legacy is null ? DecodeUtf8(bytes, skipped: 0) : DecodeLegacy(bytes, legacy);
    }

    private static DecodedText Failed(string name, string message, string remedy) =>
        new(string.Empty, [], new DocumentReadError(DocumentReadErrorCode.Binary, name, 0, message, remedy));

    private static DocumentWarning Detected(string encoding) =>
        new(DocumentWarningCodes.EncodingDetected, $"The text is no valid UTF-8; it was read as {encoding}.", default, 1);

    private static DecodedText DecodeUtf8(ReadOnlySpan<byte> bytes, int skipped)
    {
        if (Utf8.IsValid(bytes))
        {
            return new DecodedText(Encoding.UTF8.GetString(bytes), []);
        }

        var text = new StringBuilder(bytes.Length);
        var warnings = new List<DocumentWarning>();
        int invalid = 0;
        int line = 1;
        int i = 0;
        Span<char> units = stackalloc char[2];
        while (i < bytes.Length)
        {
            if (Rune.DecodeFromUtf8(bytes[i..], out Rune rune, out int consumed) == OperationStatus.Done)
            {
                line += rune.Value == '\n' ? 1 : 0;
                text.Append(units[..rune.EncodeToUtf16(units)]);
                i += consumed;
                continue;
            }

            int start = i;
            while (i < bytes.Length && Rune.DecodeFromUtf8(bytes[i..], out _, out consumed) != OperationStatus.Done)
            {
                i += Math.Max(1, consumed);
            }

            AddInvalid(warnings, ++invalid, new TextSpan(text.Length, 1), line, start + skipped, i - start, "UTF-8");
            text.Append('\uFFFD');
        }

        return new DecodedText(text.ToString(), Summarise(warnings, invalid));
    }

    private static DecodedText DecodeUtf16(ReadOnlySpan<byte> bytes, bool bigEndian, List<DocumentWarning> warnings)
    {
        var text = new StringBuilder(bytes.Length / 2);
        int invalid = 0;
        int line = 1;
        for (int i = 0; i + 1 < bytes.Length; i += 2)
        {
            char unit = Unit(bytes, i, bigEndian);
            bool isPair = char.IsHighSurrogate(unit) && i + 3 < bytes.Length && char.IsLowSurrogate(Unit(bytes, i + 2, bigEndian));
            if (isPair)
            {
                text.Append(unit).Append(Unit(bytes, i + 2, bigEndian));
                i += 2;
            }
            else if (char.IsSurrogate(unit))
            {
                AddInvalid(warnings, ++invalid, new TextSpan(text.Length, 1), line, i, 2, "UTF-16");
                text.Append('\uFFFD');
            }
            else
            {
                line += unit == '\n' ? 1 : 0;
                text.Append(unit);
            }
        }

        if (bytes.Length % 2 != 0)
        {
            AddInvalid(warnings, ++invalid, new TextSpan(text.Length, 1), line, bytes.Length - 1, 1, "UTF-16");
            text.Append('\uFFFD');
        }

        return new DecodedText(text.ToString(), Summarise(warnings, invalid));
    }

    private static char Unit(ReadOnlySpan<byte> bytes, int index, bool bigEndian) =>
        (char)(bigEndian ? (bytes[index] << 8) | bytes[index + 1] : (bytes[index + 1] << 8) | bytes[index]);

    private static DecodedText DecodeLegacy(ReadOnlySpan<byte> bytes, string name)
    {
        var text = new StringBuilder(bytes.Length);
        List<DocumentWarning> warnings = [Detected(name)];
        int invalid = 0;
        int line = 1;
        foreach (char c in LegacyEncodings.Get(name).GetString(bytes))
        {
            // One sign for a run of invalid bytes.
            if (c == '\uFFFD')
            {
                if (text.Length > 0 && text[^1] == '\uFFFD')
                {
                    continue;
                }

                AddInvalid(warnings, ++invalid, new TextSpan(text.Length, 1), line, -1, 0, name);
            }

            line += c == '\n' ? 1 : 0;
            text.Append(c);
        }

        return new DecodedText(text.ToString(), Summarise(warnings, invalid));
    }

    private static void AddInvalid(List<DocumentWarning> warnings, int count, TextSpan place, int line, int offset, int length, string encoding)
    {
        if (count <= MostWarnings)
        {
            string where = offset < 0 ? string.Empty : $" at byte {offset} ({length} bytes)";
            warnings.Add(new DocumentWarning(DocumentWarningCodes.InvalidBytes, $"Bytes that are not {encoding}{where} were read as U+FFFD.", place, line));
        }
    }

    private static List<DocumentWarning> Summarise(List<DocumentWarning> warnings, int invalid)
    {
        if (invalid > MostWarnings)
        {
            warnings.Add(new DocumentWarning(DocumentWarningCodes.InvalidBytes, $"{invalid - MostWarnings} more runs of invalid bytes.", default, 1));
        }

        return warnings;
    }
}
