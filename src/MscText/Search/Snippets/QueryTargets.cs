namespace MscText.Search;

/// <summary>What of an understood query texts may show.</summary>
internal sealed class QueryTargets
{
    // A name of the same thing in other words says a little less than the word itself.
    private const float ConceptWeight = 0.8f;
    private const float NarrowerWeight = 0.4f;
    private const float PartWeight = 0.3f;

    private readonly UnderstoodQuery _query;
    private readonly AbstractIndexOptions _options;
    private readonly WordRarity _rarity;
    private readonly QueryWords _words;
    private readonly SnippetTargets _targets;

    private QueryTargets(UnderstoodQuery query, AbstractIndexOptions options, WordRarity rarity)
    {
        _query = query;
        _options = options;
        _rarity = rarity;
        _words = new QueryWords(options);
        _targets = new SnippetTargets { PrefersChinese = query.Words.Any(w => w.IsChinese) };
    }

    /// <summary>The targets of a query.</summary>
    public static SnippetTargets Of(UnderstoodQuery query, AbstractIndexOptions options, WordRarity rarity)
    {
        var targets = new QueryTargets(query, options, rarity);
        targets.Add(query.Root);
        return targets._targets;
    }

    // What is excluded shows nowhere; authors and identifiers are in no text.
    private void Add(QueryNode? node)
    {
        switch (node)
        {
            case TextNode text when _query.Units.TryGetValue(text.Span, out IReadOnlyList<QueryUnit>? units):
                foreach (QueryUnit unit in units)
                {
                    Add(unit);
                }

                break;
            case TextNode text:
                AddWords(_words.Read(_query.Query, text.Span), isPart: false);
                break;
            case PhraseNode phrase:
                AddPhrase(phrase);
                break;
            case PatternNode pattern:
                Add(FormPattern.Wildcard(Folded(QueryCharacters.Fold(TextOf(pattern.Span)))), pattern.Span);
                break;
            case FuzzyNode fuzzy:
                Add(FormPattern.Fuzzy(Folded(TextOf(fuzzy.Word)), fuzzy.Edits), fuzzy.Word);
                break;
            case ExactNode exact:
                bool hasCapitals = TextOf(exact.Word).AsSpan(1).IndexOfAnyInRange('A', 'Z') >= 0;
                Add(hasCapitals ? FormPattern.Written(TextOf(exact.Word)) : FormPattern.Wildcard(Folded(TextOf(exact.Word))), exact.Word);
                break;
            case FieldNode { Field: QueryField.Title or QueryField.Mesh or QueryField.Keyword } field:
                Add(field.Value);
                break;
            case GroupNode group:
                foreach (QueryNode part in group.Parts)
                {
                    Add(part);
                }

                break;
        }
    }

    private void Add(QueryUnit unit)
    {
        AddWords(unit.Words, isPart: false);
        if (unit.Concept is { } concept)
        {
            _targets.AddConcept(concept.Id, _rarity.OfConcept(concept.Id) * ConceptWeight);
        }

        foreach (string narrower in unit.Narrower.Select(n => n.Id))
        {
            _targets.AddConcept(narrower, _rarity.OfConcept(narrower) * NarrowerWeight);
        }

        foreach (string translation in unit.Translations.SelectMany(t => t.Forms))
        {
            _targets.AddWord(translation, _rarity.OfWord(translation) * NarrowerWeight);
        }
    }

    // Where a document has the words but not the phrase, they are better than nothing.
    private void AddPhrase(PhraseNode phrase)
    {
        List<QueryWord> words = _words.Read(_query.Query, phrase.Inner);
        float weight = words.Sum(w => _rarity.OfWord(w.Form));
        if (phrase.Slop == 0)
        {
            _targets.AddPhrase(SnippetPhrase.Of(TextOf(phrase.Inner), isExact: true, _options), weight);
        }

        AddWords(words, isPart: phrase.Slop == 0);
    }

    private void Add(FormPattern pattern, TextSpan source) => _targets.AddPattern(pattern, _rarity.OfWord(Folded(TextOf(source))));

    private void AddWords(IEnumerable<QueryWord> words, bool isPart)
    {
        foreach (QueryWord word in words.Where(w => !w.IsStopWord))
        {
            _targets.AddWord(word.Form, _rarity.OfWord(word.Form), isPart);
            foreach (string part in word.Parts)
            {
                _targets.AddWord(part, _rarity.OfWord(part) * PartWeight, isPart: true);
            }
        }
    }

    private string TextOf(TextSpan span) => span.Of(_query.Query).ToString();

    private string Folded(string text) => _options.Normalizer.Normalize(text).Text;
}
