using System.Text;

namespace MscText.Normalization;

/// <summary>UTF-8 read as Windows-1252 or Latin-1, undone where the bytes are well-formed UTF-8.</summary>
internal static class ReadAsLatinRule
{
    // Windows-1252, 80 to 9F; a byte without character stands for itself, as Latin-1 has it.
    private const string Upper =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    public static void Find(string text, List<LostText> found)
    {
        Span<byte> bytes = stackalloc byte[4];
        for (int i = 0; i < text.Length;)
        {
            int start = i;
            var decoded = new StringBuilder();
            bool isSure = false;
            while (TryDecode(text.AsSpan(i), bytes, out Rune rune, out int length))
            {
                // Two letters may meet by chance; three bytes in the right order hardly do.
                isSure |= length > 2 || decoded.Length > 0;
                decoded.Append(rune);
                i += length;
            }

            if (i > start)
            {
                found.Add(new LostText(TextSpan.FromBounds(start, i), LostTextKind.ReadAsLatin, decoded.ToString(), isSure ? 0.97 : 0.85));
            }
            else
            {
                i++;
            }
        }
    }

    private static bool TryDecode(ReadOnlySpan<char> text, Span<byte> bytes, out Rune rune, out int length)
    {
        rune = default;
        length = text.IsEmpty ? 0 : text[0] switch
        {
            // Of the two-byte sequences those of Latin-1 signs and letters, and of Greek.
            'Â' or 'Ã' or 'Î' or 'Ï' => 2,
            >= 'à' and <= 'ï' => 3,
            'ð' => 4,
            _ => 0,
        };
        if (length == 0 || text.Length < length)
        {
            return false;
        }

        for (int i = 0; i < length; i++)
        {
            int value = ByteOf(text[i]);
            if (value < 0 || (i > 0 && value is < 0x80 or > 0xBF))
            {
                return false;
            }

            bytes[i] = (byte)value;
        }

        return Rune.DecodeFromUtf8(bytes[..length], out rune, out int consumed) == System.Buffers.OperationStatus.Done
            && consumed == length
            && !Rune.IsControl(rune);
    }

    private static int ByteOf(char unit)
    {
        if (unit is >= '\u00A0' and <= '\u00FF')
        {
            return unit;
        }

        int index = Upper.IndexOf(unit);
        return index >= 0 ? 0x80 + index : unit is >= '\u0080' and <= '\u009F' ? unit : -1;
    }
}
