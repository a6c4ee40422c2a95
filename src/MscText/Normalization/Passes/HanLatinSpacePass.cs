namespace MscText.Normalization;

/// <summary>Puts a space wherever Chinese and Latin text meet without one.</summary>
internal static class HanLatinSpacePass
{
    /// <summary>Appends the changed text to an empty buffer and its runs to an empty map; false where nothing changes.</summary>
    public static bool Run(ReadOnlySpan<char> text, CharBuffer output, PositionMapBuilder map)
    {
        int copied = 0;
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) || !HanLatinSpacing.IsWordBoundary(text, i - 1, i))
            {
                continue;
            }

            output.Append(text[copied..i]);
            output.Append(' ');
            map.AddUnchanged(i - copied);
            map.AddReplacement(1, 0);
            copied = i;
        }

        if (copied == 0)
        {
            return false;
        }

        output.Append(text[copied..]);
        map.AddUnchanged(text.Length - copied);
        return true;
    }
}
