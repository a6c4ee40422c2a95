using System.Collections.Frozen;

namespace MscText.Checking;

/// <summary>The page of each rule that comes with the library, in Markdown.</summary>
internal static class RulePages
{
    private const string Heading = "## ";

    private static readonly Lazy<FrozenDictionary<string, string>> Pages = new(Read);

    /// <summary>What the page of all rules says about one; null about a rule of somebody else.</summary>
    public static string? Of(string rule) => Pages.Value.GetValueOrDefault(rule);

    private static FrozenDictionary<string, string> Read()
    {
        using Stream stream = typeof(RulePages).Assembly.GetManifestResourceStream("rules.md")!;
        using var reader = new StreamReader(stream);
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string section in reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n' + Heading).Skip(1))
        {
            int end = section.IndexOf('\n', StringComparison.Ordinal);
            foreach (string rule in section[..end].Split(", "))
            {
                pages.Add(rule, section[end..].Trim());
            }
        }

        return pages.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
