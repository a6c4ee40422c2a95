using System.Text;

namespace MscText.DataCompiler;

/// <summary>One line of CC-CEDICT.</summary>
/// <param name="Traditional">Headword in Traditional characters.</param>
/// <param name="Simplified">Headword in Simplified characters.</param>
/// <param name="Pinyin">The reading, syllables with tone numbers.</param>
/// <param name="Glosses">The English senses as they stand between the slashes.</param>
internal sealed record CedictEntry(string Traditional, string Simplified, string Pinyin, string[] Glosses)
{
    private const string Source = "hanzi/lib/data/cedict_ts.u8.js";

    /// <summary>All entries, in the order of the file.</summary>
    /// <exception cref="DataSourceException">The file is not the one that was expected, or a line has another form.</exception>
    public static IEnumerable<CedictEntry> ReadAll(DataSources sources) =>
        JavaScriptText.TemplateLiteral(Encoding.UTF8.GetString(sources.ReadBytes(Source)), Source)
            .Split('\n')
            .Select(line => Parse(line.TrimEnd('\r')))
            .OfType<CedictEntry>();

    /// <summary>Reads a line <c>Traditional Simplified [pin1 yin1] /gloss/gloss/</c>; null for comments and empty lines.</summary>
    /// <exception cref="DataSourceException">The line has another form.</exception>
    public static CedictEntry? Parse(string line)
    {
        if (line.Length == 0 || line[0] == '#')
        {
            return null;
        }

        int space = line.IndexOf(' ');
        int bracket = line.IndexOf(" [", StringComparison.Ordinal);
        int slash = line.IndexOf("] /", StringComparison.Ordinal);
        if (space <= 0 || bracket <= space || slash < bracket || line[^1] != '/')
        {
            throw new DataSourceException($"not a CC-CEDICT entry: '{line}'");
        }

        return new CedictEntry(
            line[..space],
            line[(space + 1)..bracket],
            line[(bracket + 2)..slash],
            line[(slash + 3)..^1].Split('/', StringSplitOptions.RemoveEmptyEntries));
    }
}
