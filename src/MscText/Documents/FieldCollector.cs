namespace MscText.Documents;

/// <summary>
/// First pass over a page: takes the fields that headings announce or that patterns of their own identify (citations, lists of
/// names, addresses, identifiers), leaves out what is no part of the publication, and keeps the rest for the second pass.
/// </summary>
internal sealed class FieldCollector(DocumentDraft draft)
{
    private readonly AbstractCollector _abstracts = new(draft);
    private readonly PublicationCollector _publication = new(draft);
    private HashSet<PageUnit> _tabRows = [];
    private PageLabel? _state;
    private LabelMatch? _waiting;
    private int _line;
    private bool _sawProse;

    /// <summary>Units that nothing claimed, in the order of the page.</summary>
    public List<LooseUnit> Loose { get; } = [];

    /// <summary>Whether a heading announced an abstract.</summary>
    public bool HasAbstractLabel { get; private set; }

    /// <summary>Whether a heading announced another field.</summary>
    public bool HasFieldLabel { get; private set; }

    public void Collect(IReadOnlyList<PageUnit> units)
    {
        _tabRows = TableParser.TabRows(units);
        foreach (PageUnit unit in units)
        {
            Take(unit);
        }

        WarnIfEmpty();
    }

    private void Take(PageUnit unit)
    {
        if (BoilerplateRules.Match(unit) is { } reason)
        {
            draft.Drop(reason, unit);
        }
        else if (TableParser.IsPipeRow(unit) || _tabRows.Contains(unit))
        {
            Loose.Add(new LooseUnit(unit, LooseKind.Row));
        }
        else if (LabelCatalog.Match(unit) is { } label && !BelongsToArticle(unit, label))
        {
            TakeLabelled(unit, label);
        }
        else
        {
            TakeContent(unit);
        }
    }

    // "Summary" at the end of an article opens a part of the running text, and "来源:《…》" inside one cites another work.
    private bool BelongsToArticle(PageUnit unit, LabelMatch label) => _sawProse && label.Label switch
    {
        PageLabel.Abstract => label.Content is null && label.Name.Text.Equals("summary", StringComparison.OrdinalIgnoreCase),
        PageLabel.Publication => !HasAbstractLabel && label.Content is not null && ReferenceFinder.IsReferenceLine(unit.Text),
        _ => false,
    };

    private void TakeLabelled(PageUnit unit, LabelMatch label)
    {
        if (label.Label == PageLabel.Section || (label.Label == PageLabel.Registration && _state == PageLabel.Abstract))
        {
            TakeSection(unit, label);
            return;
        }

        WarnIfEmpty();
        HasAbstractLabel |= label.Label == PageLabel.Abstract;
        HasFieldLabel |= label.Label is not (PageLabel.Abstract or PageLabel.Title or PageLabel.Copyright or PageLabel.Disclaimer or PageLabel.Doi or PageLabel.PubMedId);
        if (label.Label is PageLabel.Copyright or PageLabel.Disclaimer)
        {
            draft.Drop(label.Label == PageLabel.Copyright ? DroppedReason.Copyright : DroppedReason.Disclaimer, unit);
            _state = label.Content is null ? label.Label : null;
            return;
        }

        draft.Labels.Add(label.Name);
        _state = label.Label;
        _waiting = label.Content is null ? label : null;
        _line = unit.Line;
        if (label.Label == PageLabel.Abstract && !_abstracts.Announce(label, unit))
        {
            _waiting = null;
        }

        if (label.Content is { } content)
        {
            TakeContent(content);
        }
    }

    private void TakeSection(PageUnit unit, LabelMatch label)
    {
        bool opensArticle = label.Section == AbstractSectionKind.Background && label.Content is null && _abstracts.HasText;
        if (_state == PageLabel.Abstract && !opensArticle)
        {
            if (label.Content is null)
            {
                _abstracts.Open(label);
            }
            else if (!_abstracts.Add(unit))
            {
                AddLoose(unit, label);
            }

            _waiting = null;
            return;
        }

        _state = null;
        AddLoose(unit, label);
    }

    private void TakeContent(PageUnit unit)
    {
        LabelMatch? announced = _waiting;
        _waiting = null;
        switch (_state)
        {
            case PageLabel.Title when unit.Form != UnitForm.Prose:
                SetTitle(unit);
                break;
            case PageLabel.Authors when TakeAuthors(unit):
            case PageLabel.Affiliations when TakeAffiliation(unit):
            case PageLabel.Publication when _publication.Take(unit, PageLabel.Publication):
            case PageLabel.Abstract when TakeAbstract(unit):
            case PageLabel.References when TakeReference(unit):
                return;
            case PageLabel.Keywords when unit.Form == UnitForm.Phrase || unit.Width < 300:
                TakeKeywords(unit);
                break;
            case PageLabel.Journal or PageLabel.Date or PageLabel.Doi or PageLabel.PubMedId when _publication.Take(unit, _state.Value):
                break;
            case PageLabel.Copyright:
                draft.Drop(DroppedReason.Copyright, unit);
                break;
            case PageLabel.Disclaimer:
                draft.Drop(DroppedReason.Disclaimer, unit);
                break;
            case { } note when NoteKind(note) is { } kind && unit.Width < 1200:
                draft.Notes.Add(new DocumentNote(kind, unit.Whole));
                draft.References.AddRange(ReferenceFinder.FindTrials(unit));
                break;
            default:
                _waiting = announced;
                TakeFree(unit);
                break;
        }

        // These fields are over after one unit.
        if (_state is not (PageLabel.Abstract or PageLabel.Authors or PageLabel.Affiliations or PageLabel.References))
        {
            _state = null;
        }
    }

    private void TakeFree(PageUnit unit)
    {
        WarnIfEmpty();
        if (unit.Form == UnitForm.Prose)
        {
            _state = _state == PageLabel.References ? _state : null;
        }

        if (draft.Publication.Citation is null && CitationParser.Parse(unit) is { } citation)
        {
            _publication.SetCitation(unit, citation);
        }
        else if (Loose is [.., { Kind: LooseKind.Phrase } above] && _publication.TakeBelowJournal(unit, above.Unit))
        {
            Loose.RemoveAt(Loose.Count - 1);
        }
        else if (PublicationCollector.IsIdentifierLine(unit))
        {
            _publication.TakeIdentifierLine(unit);
        }
        else if (!_sawProse && _publication.TakeDate(unit))
        {
            return;
        }
        else if (!_sawProse && NameList.Parse(unit, isAnnounced: false) is { } names)
        {
            TakeNames(unit, names);
        }
        else if (unit.Form != UnitForm.Prose && AffiliationRules.IsAffiliation(unit, isAnnounced: false))
        {
            draft.Affiliations.AddRange(AffiliationRules.Split(unit));
        }
        else
        {
            AddLoose(unit, null);
        }
    }

    // The same people in the other script follow on many pages.
    private void TakeNames(PageUnit unit, List<Author> names)
    {
        if (draft.Authors.Count == 0)
        {
            draft.Authors.AddRange(names);
        }
        else
        {
            draft.Drop(DroppedReason.Repetition, unit);
        }
    }

    private void AddLoose(PageUnit unit, LabelMatch? label)
    {
        ListMarker? marker = ListMarkers.Match(unit.Text);
        LooseKind kind = (label, marker) switch
        {
            ({ Content: null }, _) => LooseKind.SectionName,
            (_, { IsListOnly: true }) => LooseKind.Item,
            (_, not null) => TextForms.EndsWithPunctuation(unit.Text) || unit.Form == UnitForm.Prose ? LooseKind.Item : LooseKind.Numbered,
            _ => unit.Form switch { UnitForm.Prose => LooseKind.Prose, UnitForm.Sentence => LooseKind.Sentence, _ => LooseKind.Phrase },
        };
        _sawProse |= unit.Form == UnitForm.Prose;
        Loose.Add(new LooseUnit(unit, kind, label, marker));
    }

    private void SetTitle(PageUnit unit)
    {
        bool isChinese = unit.Profile.Dominant == Language.Chinese;
        if ((isChinese ? draft.TitleChinese : draft.TitleEnglish) is not null)
        {
            draft.Drop(DroppedReason.Repetition, unit);
        }
        else if (isChinese)
        {
            draft.TitleChinese = unit.Whole;
        }
        else
        {
            draft.TitleEnglish = unit.Whole;
        }
    }

    private bool TakeAuthors(PageUnit unit)
    {
        if (unit.Form == UnitForm.Prose && unit.Profile.FunctionWords > 3 || CitationParser.Parse(unit) is not null)
        {
            return false;
        }

        if (NameList.Parse(unit, isAnnounced: false) is { } names || (!AffiliationRules.IsAffiliation(unit, isAnnounced: true)
            && draft.Authors.Count == 0 && (names = NameList.Parse(unit, isAnnounced: true)) is not null))
        {
            draft.Authors.AddRange(names);
            return true;
        }

        // One name a line goes on below the first.
        if (unit.Form == UnitForm.Phrase && unit.Width <= 50 && !AffiliationRules.NamesInstitution(unit.Text)
            && NameList.Parse(unit, isAnnounced: true) is [{ } single])
        {
            draft.Authors.Add(single);
            return true;
        }

        return AffiliationRules.IsAffiliation(unit, isAnnounced: true) && AddAffiliations(unit);
    }

    private bool TakeAffiliation(PageUnit unit)
    {
        bool isAddress = AffiliationRules.IsAffiliation(unit, isAnnounced: true)
            || (unit.Form != UnitForm.Prose && unit.Width <= 160 && unit.Profile.FunctionWords <= 2 && unit.Text.AsSpan().ContainsAny(",\uFF0C")
                && CitationParser.Parse(unit) is null && unit.Profile.Dominant == Language.English);
        if (!isAddress)
        {
            return draft.Authors.Count == 0 && NameList.Parse(unit, isAnnounced: false) is { } names && AddNames(names);
        }

        return AddAffiliations(unit);
    }

    private bool AddNames(List<Author> names)
    {
        draft.Authors.AddRange(names);
        return true;
    }

    private bool AddAffiliations(PageUnit unit)
    {
        draft.Affiliations.AddRange(AffiliationRules.Split(unit));
        return true;
    }

    private bool TakeAbstract(PageUnit unit)
    {
        bool isHeading = unit.Form == UnitForm.Phrase && ListMarkers.Match(unit.Text) is { IsListOnly: false };
        if (isHeading && _abstracts.HasText)
        {
            _state = null;
            return false;
        }

        bool belongs = unit.Form != UnitForm.Phrase || _abstracts.IsWaiting || (!_abstracts.HasText && unit.Width >= 40);
        bool taken = belongs && !PublicationCollector.IsIdentifierLine(unit) && CitationParser.Parse(unit) is null && !AffiliationRules.IsAffiliation(unit, isAnnounced: false) && _abstracts.Add(unit);
        _sawProse |= taken;
        return taken;
    }

    private bool TakeReference(PageUnit unit)
    {
        DocumentReference entry = ReferenceFinder.ParseEntry(unit);
        if (entry.Year is null && entry.Doi is null && unit.Form == UnitForm.Phrase)
        {
            return false;
        }

        draft.References.Add(entry);
        return true;
    }

    private void TakeKeywords(PageUnit unit)
    {
        string separators = unit.Text.AsSpan().ContainsAny(";\uFF1B") ? ";\uFF1B" : unit.Text.AsSpan().ContainsAny(",\uFF0C\u3001|·") ? ",\uFF0C\u3001|·" : unit.Profile.Dominant == Language.Chinese ? " \u3000\t" : "\t";
        int start = 0;
        for (int i = 0; i <= unit.Text.Length; i++)
        {
            if (i == unit.Text.Length || separators.Contains(unit.Text[i]))
            {
                TextSpan word = TextForms.Trim(unit.Text, TextSpan.FromBounds(start, i), ".\u3002");
                start = i + 1;
                if (word.Length > 0)
                {
                    draft.Keywords.Add(unit.Slice(word.Start, word.Length));
                }
            }
        }
    }

    private void WarnIfEmpty()
    {
        if (_waiting is { } label && label.Label != PageLabel.Title)
        {
            draft.Warnings.Add(new DocumentWarning(DocumentWarningCodes.EmptyField, $"Nothing stands under the heading \"{label.Name.Text}\".", label.Name.Span, _line));
        }

        _waiting = null;
    }

    private static DocumentNoteKind? NoteKind(PageLabel label) => label switch
    {
        PageLabel.Correspondence => DocumentNoteKind.Correspondence,
        PageLabel.ConflictOfInterest => DocumentNoteKind.ConflictOfInterest,
        PageLabel.Funding => DocumentNoteKind.Funding,
        PageLabel.History => DocumentNoteKind.History,
        PageLabel.Registration => DocumentNoteKind.Registration,
        PageLabel.Classification => DocumentNoteKind.Classification,
        _ => null,
    };

}
