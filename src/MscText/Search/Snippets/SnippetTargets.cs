namespace MscText.Search;

/// <summary>What of a query may show in a text: words, phrases, patterns and concepts, each with a weight.</summary>
/// <remarks>Filled once a search, then read.</remarks>
internal sealed class SnippetTargets
{
    private readonly List<(float Weight, bool IsWeak)> _targets = [];
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _concepts = new(StringComparer.Ordinal);
    private readonly List<(SnippetPhrase Phrase, int Target)> _phrases = [];
    private readonly List<(FormPattern Pattern, int Target)> _patterns = [];

    /// <summary>Of two sides that show the same, whether the Chinese one is shown: the language of the query.</summary>
    public bool PrefersChinese { get; set; }

    public int Count => _targets.Count;

    public IReadOnlyDictionary<string, int> Words => _words;

    public IReadOnlyDictionary<string, int> Concepts => _concepts;

    public IReadOnlyList<(SnippetPhrase Phrase, int Target)> Phrases => _phrases;

    public IReadOnlyList<(FormPattern Pattern, int Target)> Patterns => _patterns;

    public float WeightOf(int target) => _targets[target].Weight;

    /// <summary>Whether a target counts only where a document shows no other: a part of a word.</summary>
    public bool IsWeak(int target) => _targets[target].IsWeak;

    /// <summary>Adds the indexed form of a word; function words show nothing.</summary>
    public void AddWord(string form, float weight, bool isPart = false)
    {
        if (FunctionWords.Contains(form))
        {
            return;
        }

        if (!_words.TryGetValue(form, out int known))
        {
            _words.Add(form, Add(weight, isPart));
        }
        else if (!isPart && IsWeak(known))
        {
            _targets[known] = (weight, false);
        }
    }

    /// <summary>Adds a concept: any of its names shows it.</summary>
    public void AddConcept(string id, float weight)
    {
        if (!_concepts.ContainsKey(id))
        {
            _concepts.Add(id, Add(weight, false));
        }
    }

    /// <summary>Adds words that show only where they stand together.</summary>
    public void AddPhrase(SnippetPhrase phrase, float weight) => _phrases.Add((phrase, Add(weight, false)));

    /// <summary>Adds whatever fits a pattern.</summary>
    public void AddPattern(FormPattern pattern, float weight) => _patterns.Add((pattern, Add(weight, false)));

    private int Add(float weight, bool isWeak)
    {
        _targets.Add((weight, isWeak));
        return _targets.Count - 1;
    }
}
