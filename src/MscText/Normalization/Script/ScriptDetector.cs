namespace MscText.Normalization;

/// <summary>Tells Simplified from Traditional text by the characters that only one of them has.</summary>
public static class ScriptDetector
{
    /// <summary>The script of a text or of a stretch of it.</summary>
    public static ChineseScript Detect(ReadOnlySpan<char> text) => Count(text).Script;

    /// <summary>The telling characters of a text or of a stretch of it.</summary>
    public static ScriptCounts Count(ReadOnlySpan<char> text)
    {
        int simplified = 0;
        int traditional = 0;
        int total = 0;
        foreach (char unit in text)
        {
            if (!HanCharacters.IsHan(unit))
            {
                continue;
            }

            total++;
            switch (ScriptTables.ClassOf(unit))
            {
                case 1:
                    simplified++;
                    break;
                case 2:
                    traditional++;
                    break;
            }
        }

        return new ScriptCounts(simplified, traditional, total - simplified - traditional);
    }

    /// <summary>The script of each line that has one.</summary>
    /// <returns>The lines without their ends, in order, with what they contain; lines without Chinese characters are left out.</returns>
    public static IReadOnlyList<(TextSpan Line, ScriptCounts Counts)> CountLines(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = new List<(TextSpan, ScriptCounts)>();
        for (int start = 0; start < text.Length;)
        {
            int length = text.AsSpan(start).IndexOfAny('\n', '\r');
            length = length < 0 ? text.Length - start : length;
            ScriptCounts counts = Count(text.AsSpan(start, length));
            if (counts.Total > 0)
            {
                lines.Add((new TextSpan(start, length), counts));
            }

            start += length + 1;
        }

        return lines;
    }
}
