namespace MscText.Documents;

/// <summary>Small questions about lines of text that the rules of the page reader share.</summary>
internal static class TextForms
{
    /// <summary>Whether a character only takes room: white space, byte order marks, zero-width signs.</summary>
    public static bool IsBlank(char c) =>
        char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B' or '\u200C' or '\u200D' or '\u2060';

    /// <summary>The span without blanks at either end; empty at its start where there is nothing else.</summary>
    public static TextSpan Trim(ReadOnlySpan<char> source, TextSpan span)
    {
        int start = span.Start;
        int end = span.End;
        while (start < end && IsBlank(source[start]))
        {
            start++;
        }

        while (end > start && IsBlank(source[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The span without blanks and without the given signs at either end.</summary>
    public static TextSpan Trim(ReadOnlySpan<char> source, TextSpan span, ReadOnlySpan<char> signs)
    {
        int start = span.Start;
        int end = span.End;
        while (start < end && (IsBlank(source[start]) || signs.Contains(source[start])))
        {
            start++;
        }

        while (end > start && (IsBlank(source[end - 1]) || signs.Contains(source[end - 1])))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Columns a text takes in a fixed-width font: two for a Chinese character or full-width sign.</summary>
    public static int Width(ReadOnlySpan<char> text)
    {
        int width = 0;
        foreach (char c in text)
        {
            width += c >= '\u2E80' && !char.IsLowSurrogate(c) ? 2 : 1;
        }

        return width;
    }

    /// <summary>Whether a text ends a sentence, closing quotes and brackets aside.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(" \u3000\t\r\n”’\"')）」』】]》");
        return !text.IsEmpty && text[^1] is '。' or '！' or '？' or '.' or '!' or '?' or '…' or '．' or '｡';
    }

    /// <summary>Whether a text ends with any sign after which a heading does not end: full stop, comma, colon, semicolon.</summary>
    public static bool EndsWithPunctuation(ReadOnlySpan<char> text) =>
        EndsSentence(text) || (!text.IsEmpty && text[^1] is ',' or '，' or '、' or ':' or '：' or ';' or '；');

    /// <summary>
    /// A rough number of sentences: full stops of either language that end the text or stand before a new beginning. Initials,
    /// decimals and the usual abbreviations do not count.
    /// </summary>
    public static int CountSentences(ReadOnlySpan<char> text)
    {
        int count = 0;
        int last = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is '。' or '！' or '？' || (text[i] is '.' or '!' or '?' && IsLatinEnd(text, i)))
            {
                // Three dots, ?! and the like are one end.
                count += i > last || count == 0 ? 1 : 0;
                last = i + 1;
            }
        }

        return count;
    }

    private static bool IsLatinEnd(ReadOnlySpan<char> text, int stop)
    {
        int next = stop + 1;
        while (next < text.Length && text[next] is '”' or '’' or '"' or ')' or ']')
        {
            next++;
        }

        // Half-width signs in Chinese stand without a blank after them.
        if (text[stop] is '!' or '?' && stop > 0 && HanCharacters.IsHan(text[stop - 1]))
        {
            return true;
        }

        if (next < text.Length && !IsBlank(text[next]))
        {
            return false;
        }

        int word = stop;
        while (word > 0 && char.IsLetter(text[word - 1]))
        {
            word--;
        }

        ReadOnlySpan<char> before = text[word..stop];
        if (text[stop] == '.' && next < text.Length && (before.Length == 1 || IsAbbreviation(before)))
        {
            return false;
        }

        while (next < text.Length && IsBlank(text[next]))
        {
            next++;
        }

        return next == text.Length || !char.IsLower(text[next]);
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> word) =>
        word is "al" or "vs" or "Fig" or "Figs" or "No" or "Dr" or "Prof" or "St" or "approx" or "resp" or "Eq" or "Vol";
}
