namespace MscText.Terms;

/// <summary>Regular English plural endings.</summary>
internal static class TermPlural
{
    /// <summary>Whether the last 1 or 2 letters of a text are a plural ending of what stands before them.</summary>
    public static bool EndsWith(ReadOnlySpan<char> text, int ending) =>
        text.Length > ending && EndingAt(text, text.Length - ending) == ending;

    /// <summary>Length of the plural ending that follows a name in a text, or 0.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">Where the name ends; a word character follows there.</param>
    public static int EndingAt(ReadOnlySpan<char> text, int end)
    {
        ReadOnlySpan<char> rest = text[end..];
        if (char.IsAsciiLetterUpper(text[end - 1]) && rest[0] is 'S' or 'E')
        {
            // Among capitals: STEM CELLS.
            return rest[0] is 'S' ? text[end - 1] is 'S' ? 0 : 1 : rest.Length > 1 && rest[1] is 'S' && TakesEs(text[..end]) ? 2 : 0;
        }

        if (rest[0] is 's' && text[end - 1] is not ('s' or 'S'))
        {
            return 1;
        }

        return rest.Length > 1 && rest[0] is 'e' && rest[1] is 's' && TakesEs(text[..end]) ? 2 : 0;
    }

    private static bool TakesEs(ReadOnlySpan<char> singular) =>
        singular.Length > 0 && ((singular[^1] | 0x20) is 's' or 'x' or 'z' or 'o'
            || singular.EndsWith("ch", StringComparison.OrdinalIgnoreCase) || singular.EndsWith("sh", StringComparison.OrdinalIgnoreCase));
}
