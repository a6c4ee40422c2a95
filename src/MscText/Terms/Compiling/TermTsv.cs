namespace MscText.Terms;

/// <summary>Reads tab-separated lists: comment lines, a header line with the names of the columns, rows.</summary>
internal static class TermTsv
{
    /// <summary>What separates the names in a field.</summary>
    public const string NameSeparator = " | ";

    /// <summary>The rows of a list with their line numbers, each with exactly the given columns.</summary>
    /// <exception cref="TermFormatException">The header or a row has other columns.</exception>
    public static IEnumerable<(int Line, string[] Fields)> Read(string file, TextReader reader, params string[] columns)
    {
        int number = 0;
        bool hasHeader = false;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string[] fields = line.Split('\t');
            if (!hasHeader)
            {
                hasHeader = fields.SequenceEqual(columns)
                    ? true
                    : throw new TermFormatException(file, number, $"the header must be: {string.Join(" ", columns)}.");
                continue;
            }

            if (fields.Length != columns.Length)
            {
                throw new TermFormatException(file, number, $"{fields.Length} fields instead of {columns.Length}.");
            }

            yield return (number, fields);
        }

        if (!hasHeader)
        {
            throw new TermFormatException(file, number, $"the header is missing: {string.Join(" ", columns)}.");
        }
    }

    /// <summary>The names in a field, the preferred one first.</summary>
    /// <exception cref="TermFormatException">A name is empty, not trimmed, given twice or contains the bare separator.</exception>
    public static string[] Names(string file, int line, string field)
    {
        if (field.Length == 0)
        {
            return [];
        }

        string[] names = field.Split(NameSeparator);
        for (int i = 0; i < names.Length; i++)
        {
            string name = names[i];
            if (name.Length == 0 || name.Trim() != name || name.Contains('|', StringComparison.Ordinal) || name.Contains("  ", StringComparison.Ordinal))
            {
                throw new TermFormatException(file, line, $"the name '{name}' is empty or has stray spaces or bars.");
            }

            if (Array.IndexOf(names, name) != i)
            {
                throw new TermFormatException(file, line, $"the name '{name}' stands twice in a field.");
            }
        }

        return names;
    }
}
