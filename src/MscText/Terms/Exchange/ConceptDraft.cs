using MscText.Normalization;

namespace MscText.Terms;

/// <summary>Collects the names of an entry while it is read, each in the list where it belongs.</summary>
internal sealed class ConceptDraft(TermFile file, int line)
{
    private readonly List<string> _english = [];
    private readonly List<string> _chinese = [];
    private readonly List<string> _traditional = [];
    private readonly List<string> _abbreviations = [];
    private readonly List<string> _keys = [];
    private readonly List<string> _broader = [];
    private readonly List<TermFileIssue> _issues = [];

    public int Line => line;

    public string? SourceId { get; set; }

    public SemanticType? Type { get; set; }

    /// <summary>What the identifiers of the file get in front: <c>mesh-</c>.</summary>
    public string IdPrefix { get; init; } = "";

    public bool HasNames => _english.Count + _chinese.Count + _traditional.Count + _abbreviations.Count > 0;

    public void AddKey(string key) => _keys.Add(key);

    public void AddBroader(string key) => _broader.Add(key);

    /// <summary>Notes something about the entry.</summary>
    public void AddIssue(TermIssueKind kind, string message, string remedy, int atLine = 0, int column = 0) =>
        _issues.Add(new TermFileIssue(kind, file.Name, atLine == 0 ? line : atLine, column, message, remedy));

    /// <summary>Adds a name.</summary>
    /// <param name="raw">As in the file.</param>
    /// <param name="language">What the file says of its language.</param>
    /// <param name="isAbbreviation">Whether the file says that it is one; null where it says nothing, and the looks decide.</param>
    public void AddName(string raw, NameLanguage language, bool? isAbbreviation = null)
    {
        string name = TermName.Clean(raw);
        if (name.Length == 0 || language == NameLanguage.Other)
        {
            return;
        }

        if (TermName.Fault(name, file.Options.MaximumNameLength) is { } fault)
        {
            AddIssue(TermIssueKind.Adjusted, fault, "It was left out; correct it in the file, or raise the limit of lengths.");
            return;
        }

        if (ListOf(name, language, isAbbreviation) is not { } list || list.Contains(name))
        {
            return;
        }

        if (list.Count == byte.MaxValue)
        {
            AddIssue(TermIssueKind.Adjusted, $"There are more than {byte.MaxValue} names of a kind.", $"'{name}' was left out.");
            return;
        }

        list.Add(name);
    }

    /// <summary>The issues, then the entry, unless it has no names that are wanted.</summary>
    public IEnumerable<TermReadResult> Finish()
    {
        foreach (TermFileIssue issue in _issues)
        {
            yield return TermReadResult.Of(issue);
        }

        // What differs by script alone is derived when names are matched.
        _traditional.RemoveAll(t => _chinese.Exists(c => Folded(c) == Folded(t)));
        bool bothLanguages = _english.Count + _abbreviations.Count > 0 && _chinese.Count + _traditional.Count > 0;
        bool isSkipped = _issues.Exists(i => i.Kind == TermIssueKind.Skipped);
        if (!isSkipped)
        {
            yield return HasNames && (bothLanguages || !file.Options.RequireBothLanguages)
                ? TermReadResult.Of(ToEntry())
                : TermReadResult.PassedOver;
        }
    }

    private static string Folded(string name) => TermTable.Folding.Value.Fold(name);

    private List<string>? ListOf(string name, NameLanguage language, bool? isAbbreviation)
    {
        // A name with Chinese characters is Chinese whatever the file says, and one without is not.
        if (HanCharacters.Count(name) == 0)
        {
            bool isLatin = language != NameLanguage.Undeclared || !name.Any(c => char.IsLetter(c) && c > '\u03FF');
            return !isLatin ? null
                : language is NameLanguage.Undeclared or NameLanguage.English && !(isAbbreviation ?? TermName.LooksLikeAbbreviation(name)) ? _english
                : language is NameLanguage.Undeclared or NameLanguage.English ? _abbreviations
                : _chinese;
        }

        return language switch
        {
            NameLanguage.ChineseSimplified => _chinese,
            NameLanguage.ChineseTraditional => _traditional,
            _ when name.Any(c => c is >= '\u3041' and <= '\u30FA') => null,
            _ => ScriptDetector.Detect(name) == ChineseScript.Traditional ? _traditional : _chinese,
        };
    }

    private TermEntry ToEntry()
    {
        string name = _english.Concat(_abbreviations).Concat(_chinese).Concat(_traditional).First();
        string id = TermIdentifiers.From(SourceId is null ? name : IdPrefix + SourceId);
        var concept = new Concept(id, Type ?? file.Options.DefaultType)
        {
            English = _english,
            Chinese = _chinese,
            ChineseTraditional = _traditional,
            Abbreviations = _abbreviations,
        };
        return new TermEntry(concept, line) { SourceId = SourceId, Keys = _keys, BroaderKeys = _broader };
    }
}
