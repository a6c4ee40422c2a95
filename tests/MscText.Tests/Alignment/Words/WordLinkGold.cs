using MscText.Testing;

namespace MscText.Tests.Alignment.Words;

/// <summary>The hand-written links of <c>word-links.txt</c>.</summary>
internal sealed record WordLinkGold(string English, string Chinese, IReadOnlyList<(TextSpan English, TextSpan Chinese)> Links)
{
    public static IReadOnlyList<WordLinkGold> All { get; } = Read();

    private static List<WordLinkGold> Read()
    {
        var cases = new List<WordLinkGold>();
        List<(TextSpan English, TextSpan Chinese)> links = [];
        string english = string.Empty;
        foreach (string line in File.ReadLines(Path.Combine(
            EvalData.RepositoryRoot, "tests", "MscText.Tests", "Alignment", "Words", "word-links.txt")))
        {
            if (line.StartsWith("EN ", StringComparison.Ordinal))
            {
                english = line[3..];
            }
            else if (line.StartsWith("ZH ", StringComparison.Ordinal))
            {
                links = [];
                cases.Add(new WordLinkGold(english, line[3..], links));
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                string[] sides = line.Split(" = ");
                links.Add((Find(cases[^1].English, sides[0], line, links.Select(l => l.English)), Find(cases[^1].Chinese, sides[1], line, links.Select(l => l.Chinese))));
            }
        }

        return cases;
    }

    /// <summary>The first place of a word that no link before has.</summary>
    private static TextSpan Find(string text, string word, string line, IEnumerable<TextSpan> taken)
    {
        int start = text.IndexOf(word, StringComparison.Ordinal);
        while (start >= 0 && taken.Any(t => t.Overlaps(new TextSpan(start, word.Length))))
        {
            start = text.IndexOf(word, start + 1, StringComparison.Ordinal);
        }

        return start >= 0 ? new TextSpan(start, word.Length) : throw new InvalidOperationException($"'{line}' is not in '{text}'.");
    }
}
