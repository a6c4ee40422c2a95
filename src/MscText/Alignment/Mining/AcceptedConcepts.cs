using System.Text;
using MscText.Terms;

namespace MscText.Alignment;

/// <summary>Puts accepted names together into concepts.</summary>
internal sealed class AcceptedConcepts(TermDictionary dictionary)
{
    private readonly List<Concept> _concepts = [];

    /// <summary>The concepts in the order in which they were first named.</summary>
    public IReadOnlyList<Concept> All => _concepts;

    /// <summary>Takes a pair of names.</summary>
    public void Add(string english, string chinese)
    {
        int known = _concepts.FindIndex(c => c.English.Contains(english, StringComparer.OrdinalIgnoreCase) || c.Chinese.Contains(chinese));
        if (known >= 0)
        {
            _concepts[known] = Extend(_concepts[known], english, chinese);
            return;
        }

        // A name of several concepts does not say which of them is meant.
        Concept[] candidates = [.. dictionary.Lookup(english).Concat(dictionary.Lookup(chinese)).DistinctBy(c => c.Id)];
        if (candidates.Length == 1)
        {
            int written = _concepts.FindIndex(c => c.Id == candidates[0].Id);
            Concept extended = Extend(written >= 0 ? _concepts[written] : candidates[0], english, chinese);
            if (written >= 0)
            {
                _concepts[written] = extended;
            }
            else
            {
                _concepts.Add(extended);
            }

            return;
        }

        _concepts.Add(new Concept(NewId(english), SemanticType.General) { English = [english], Chinese = [chinese] });
    }

    private static Concept Extend(Concept concept, string english, string chinese) => new(concept.Id, concept.Type)
    {
        English = With(concept.English, english),
        Chinese = With(concept.Chinese, chinese),
        ChineseTraditional = concept.ChineseTraditional,
        Abbreviations = concept.Abbreviations,
        Broader = concept.Broader,
    };

    // A plural of a name that is there is derived.
    private static IReadOnlyList<string> With(IReadOnlyList<string> names, string name) =>
        names.Any(n => n.Equals(name, StringComparison.OrdinalIgnoreCase) || name.Equals(n + "s", StringComparison.OrdinalIgnoreCase))
            ? names
            : [.. names, name];

    private string NewId(string english)
    {
        var id = new StringBuilder(english.Length);
        foreach (char c in english.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                id.Append(c);
            }
            else if (id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        string plain = id.ToString().TrimEnd('-');
        string unique = plain;
        for (int n = 2; dictionary.TryGetConcept(unique, out _) || _concepts.Exists(c => c.Id == unique); n++)
        {
            unique = $"{plain}-{n}";
        }

        return unique;
    }
}
