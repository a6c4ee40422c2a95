namespace MscText.Documents;

/// <summary>Adds paragraphs to the abstracts of a draft.</summary>
internal sealed class AbstractCollector(DocumentDraft draft)
{
    private Language _announced;
    private Language _last;
    private LabelMatch? _section;
    private bool _isRepeated;

    /// <summary>Whether the abstract under way has text.</summary>
    public bool HasText { get; private set; }

    /// <summary>Whether a heading is still without text.</summary>
    public bool IsWaiting => _section is not null;

    /// <summary>Begins an abstract; false where the draft has the one that the heading announces.</summary>
    public bool Announce(LabelMatch label, PageUnit unit)
    {
        _announced = label.Language;
        _section = null;
        HasText = false;
        _isRepeated = draft.HasAbstract(label.Language) && _last == label.Language;
        if (_isRepeated)
        {
            draft.Warn(DocumentWarningCodes.RepeatedAbstract, $"A second abstract stands under \"{label.Name.Text}\"; it was left in the body.", unit);
        }

        return !_isRepeated;
    }

    /// <summary>Begins a section of the abstract under way.</summary>
    public void Open(LabelMatch section)
    {
        _section = section;
        draft.Labels.Add(section.Name);
    }

    /// <summary>Adds a paragraph to the abstract of its language; false where it cannot belong to one.</summary>
    public bool Add(PageUnit unit)
    {
        Language language = unit.Profile.Dominant;
        language = language == Language.Mixed ? _announced : language;
        if (language is not (Language.English or Language.Chinese)
            || (language != _announced && _announced != Language.None && draft.HasAbstract(language) && _last != language)
            || (_isRepeated && language == _announced))
        {
            return false;
        }

        AddTo(language, unit);
        return true;
    }

    /// <summary>Adds a paragraph to the abstract of a language.</summary>
    public void AddTo(Language language, PageUnit unit)
    {
        int tail = BoilerplateRules.CopyrightTail(unit.Text);
        if (tail > 0)
        {
            PageUnit notice = unit.Part(TextSpan.FromBounds(unit.Span.Start + tail, unit.Span.End))!;
            draft.Drop(DroppedReason.Copyright, notice);
            unit = unit.Part(new TextSpan(unit.Span.Start, tail))!;
        }

        List<AbstractSection> sections = draft.Sections(language);
        foreach (AbstractSection section in StructuredAbstract.Split(unit))
        {
            if (section.Label is not null)
            {
                sections.Add(section);
            }
            else if (_section is { } open)
            {
                sections.Add(new AbstractSection(open.Section, open.Name, section.Text));
            }
            else
            {
                sections.Add(section with { Kind = sections.Count > 0 ? sections[^1].Kind : AbstractSectionKind.None });
            }

            _section = null;
        }

        _last = language;
        HasText = true;
    }
}
