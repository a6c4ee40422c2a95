using System.Buffers;
using System.Text;

namespace MscText.Normalization;

/// <summary>UTF-8 read as GBK: 锟斤拷 is what is left of U+FFFD, other runs can be undone.</summary>
internal static class ReadAsGbkRule
{
    private const string Replacement = "锟斤拷";

    // Three characters of GBK are two of UTF-8; fewer may meet by chance.
    private const int ShortestRun = 3;

    private static readonly Lazy<Encoding> Gbk = new(() =>
        CodePagesEncodingProvider.Instance.GetEncoding(936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!);

    private static readonly SearchValues<char> FirstUnits = SearchValues.Create(LeadUnits());

    public static void Find(string text, List<LostText> found)
    {
        FindReplacements(text, found);
        for (int i = 0; i < text.Length && text.AsSpan(i).IndexOfAny(FirstUnits) is >= 0 and int offset;)
        {
            int start = i + offset;
            int length = Undo(text.AsSpan(start), out string undone);
            if (length > 0)
            {
                found.Add(new LostText(new TextSpan(start, length), LostTextKind.ReadAsGbk, undone, length > ShortestRun ? 0.97 : 0.9));
            }

            i = start + Math.Max(length, 1);
        }
    }

    private static void FindReplacements(string text, List<LostText> found)
    {
        for (int i = 0; (i = text.IndexOf("锟斤", i, StringComparison.Ordinal)) >= 0;)
        {
            int start = i;
            int phase = 0;
            while (i < text.Length && text[i] == Replacement[phase % 3])
            {
                i++;
                phase++;
            }

            found.Add(new LostText(TextSpan.FromBounds(start, i), LostTextKind.ReadAsGbk, null, 0.99));
        }
    }

    /// <summary>The longest start of a text whose GBK bytes are UTF-8 of three bytes each; its length, or 0.</summary>
    private static int Undo(ReadOnlySpan<char> text, out string undone)
    {
        var result = new StringBuilder();
        Span<byte> pending = stackalloc byte[8];
        Span<byte> pair = stackalloc byte[4];
        int count = 0;
        int length = 0;
        int resultLength = 0;
        for (int i = 0; i < text.Length && text[i] is > '\u007F' and not '\uFFFD'; i++)
        {
            if (!TryEncode(text.Slice(i, 1), pair))
            {
                break;
            }

            pair[..2].CopyTo(pending[count..]);
            count += 2;
            if (count >= 3)
            {
                if (Rune.DecodeFromUtf8(pending[..3], out Rune rune, out int consumed) != OperationStatus.Done || consumed != 3 || rune.Value == 0xFFFD)
                {
                    break;
                }

                result.Append(rune);
                pending[3..count].CopyTo(pending);
                count -= 3;
            }

            if (count == 0)
            {
                length = i + 1;
                resultLength = result.Length;
            }
        }

        undone = result.ToString(0, resultLength);
        return length >= ShortestRun ? length : 0;
    }

    private static bool TryEncode(ReadOnlySpan<char> unit, Span<byte> bytes)
    {
        try
        {
            return Gbk.Value.GetBytes(unit, bytes) == 2;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>The characters whose first GBK byte begins a three-byte sequence of Chinese or of punctuation in UTF-8.</summary>
    private static char[] LeadUnits()
    {
        var units = new List<char>();
        Span<byte> bytes = stackalloc byte[2];
        foreach (byte lead in (ReadOnlySpan<byte>)[0xE2, 0xE3, 0xE4, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9, 0xEF])
        {
            for (int trail = 0x80; trail <= 0xBF; trail++)
            {
                bytes[0] = lead;
                bytes[1] = (byte)trail;
                try
                {
                    units.AddRange(Gbk.Value.GetString(bytes));
                }
                catch (DecoderFallbackException)
                {
                    // GBK has no character there.
                    continue;
                }
            }
        }

        return [.. units];
    }
}
