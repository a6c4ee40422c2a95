using MscText.Cli.Io;
using MscText.Terms;
using Spectre.Console;

namespace MscText.Cli.Report;

/// <summary>A concept for reading: its names, the concepts above and below it, what its names mean elsewhere.</summary>
internal static class ConceptCard
{
    // A card is to fit a screen; 'terms show --format jsonl' has them all.
    private const int MaxNarrower = 25;

    public static void Write(IAnsiConsole console, TermDictionary dictionary, Concept concept)
    {
        var names = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        AddRow(names, "type", KebabCase.Of(concept.Type.ToString()));
        AddRow(names, "English", Join(concept.English));
        AddRow(names, "中文", Join(concept.Chinese));
        AddRow(names, "台灣、香港", Join(concept.ChineseTraditional));
        AddRow(names, "short", Join(concept.Abbreviations));
        foreach (TermSense sense in concept.OtherSenses)
        {
            AddRow(names, "not to confuse", $"{sense.Name}: {sense.English} {sense.Chinese}");
        }

        string title = $"{concept.PreferredEnglish} · {concept.PreferredChinese}";
        console.Write(new Panel(new Rows(names, Hierarchy(dictionary, concept)))
            .Header(Markup.Escape($" {title} ({concept.Id}) "))
            .RoundedBorder()
            .Expand());
    }

    /// <summary>Every way from a broadest concept down to this one, and the narrower ones below it.</summary>
    private static Rows Hierarchy(TermDictionary dictionary, Concept concept)
    {
        var trees = new List<Tree>();
        foreach (List<Concept> path in Paths(dictionary, concept, []))
        {
            var tree = new Tree(Label(path[0], path[0] == concept));
            TreeNode? node = null;
            foreach (Concept step in path.Skip(1))
            {
                string label = Label(step, step == concept);
                node = node is null ? tree.AddNode(label) : node.AddNode(label);
            }

            // Below the first mention only.
            foreach (string label in trees.Count == 0 ? Below(dictionary, concept) : [])
            {
                _ = node is null ? tree.AddNode(label) : node.AddNode(label);
            }

            trees.Add(tree);
        }

        return new Rows(trees);
    }

    private static IEnumerable<string> Below(TermDictionary dictionary, Concept concept)
    {
        IReadOnlyList<Concept> narrower = dictionary.Narrower(concept);
        IEnumerable<string> labels = narrower
            .OrderBy(c => c.PreferredEnglish, StringComparer.OrdinalIgnoreCase)
            .Take(MaxNarrower)
            .Select(c => Label(c, false));
        return narrower.Count > MaxNarrower ? labels.Append($"… and {narrower.Count - MaxNarrower} more") : labels;
    }

    private static IEnumerable<List<Concept>> Paths(TermDictionary dictionary, Concept concept, HashSet<string> below)
    {
        // User dictionaries may hold circles.
        HashSet<string> seen = [.. below, concept.Id];
        Concept[] broader = [.. dictionary.Broader(concept).Where(b => !seen.Contains(b.Id))];
        if (broader.Length == 0)
        {
            yield return [concept];
            yield break;
        }

        foreach (Concept above in broader)
        {
            foreach (List<Concept> path in Paths(dictionary, above, seen))
            {
                path.Add(concept);
                yield return path;
            }
        }
    }

    private static string Label(Concept concept, bool isShown)
    {
        string label = Markup.Escape($"{concept.PreferredEnglish} {concept.PreferredChinese}");
        return isShown ? $"[bold]{label}[/]" : label;
    }

    private static string Join(IReadOnlyList<string> names) => string.Join(" | ", names);

    private static void AddRow(Grid grid, string label, string text)
    {
        if (text.Length > 0)
        {
            grid.AddRow($"[grey]{label}[/]", Markup.Escape(text));
        }
    }
}
