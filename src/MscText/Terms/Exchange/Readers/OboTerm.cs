namespace MscText.Terms;

/// <summary>A <c>[Term]</c> stanza while it is read.</summary>
internal sealed class OboTerm(TermFile file, int line)
{
    private readonly ConceptDraft _draft = new(file, line);
    private string _namespace = "";
    private bool _isObsolete;

    /// <summary>Takes a tag and its value.</summary>
    public void Add(int number, string tag, string value)
    {
        switch (tag)
        {
            case "id":
                _draft.SourceId = OboText.Bare(value, out _);
                break;
            case "name":
                string name = OboText.Bare(value, out string modifiers);
                _draft.AddName(name, LanguageTag.Parse(OboText.Language(modifiers)));
                break;
            case "synonym":
                AddSynonym(number, value);
                break;
            case "alt_id":
                _draft.AddKey(OboText.Bare(value, out _));
                break;
            case "is_a":
                _draft.AddBroader(OboText.Bare(value, out _));
                break;
            case "namespace":
                _namespace = OboText.Bare(value, out _);
                break;
            case "is_obsolete":
                _isObsolete = OboText.Bare(value, out _) == "true";
                break;
        }
    }

    /// <summary>Notes a line that can't be read.</summary>
    public void AddFault(int number, int column, string message) =>
        _draft.AddIssue(TermIssueKind.Adjusted, message, "It was left out; correct it.", number, column);

    public IEnumerable<TermReadResult> Finish()
    {
        if (_isObsolete)
        {
            return [TermReadResult.PassedOver];
        }

        if (string.IsNullOrEmpty(_draft.SourceId) || !_draft.HasNames)
        {
            _draft.AddIssue(
                TermIssueKind.Skipped, $"The term has no {(string.IsNullOrEmpty(_draft.SourceId) ? "id" : "name in English or Chinese")}.", "Complete the stanza.");
        }

        _draft.Type = OboTypes.Of(_draft.SourceId ?? "", _namespace);
        return _draft.Finish();
    }

    // "text" SCOPE TYPE [references] {modifiers}; scope and type may be missing.
    private void AddSynonym(int number, string value)
    {
        if (!OboText.TryQuoted(value, out string? text, out string rest))
        {
            AddFault(number, "synonym: ".Length + 1, "The text of the synonym is not in quotes, or they are not closed.");
            return;
        }

        int references = rest.IndexOf('[', StringComparison.Ordinal);
        string[] words = (references < 0 ? rest : rest[..references]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int modifiers = rest.LastIndexOf('{');
        bool isExact = words.Length == 0 || words[0] is "EXACT";
        if (isExact || file.Options.IncludeInexactSynonyms)
        {
            bool? isAbbreviation = words.Skip(1).Any(w =>
                w.Contains("abbreviation", StringComparison.OrdinalIgnoreCase) || w.Contains("acronym", StringComparison.OrdinalIgnoreCase) || w == "OMO:0003000") ? true : null;
            _draft.AddName(text, LanguageTag.Parse(modifiers < 0 ? null : OboText.Language(rest[modifiers..])), isAbbreviation);
        }
    }
}
