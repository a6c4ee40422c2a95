using System.Globalization;
using System.Text.RegularExpressions;

namespace MscText.Documents;

/// <summary>
/// First pass over a page: takes the fields that headings announce or that patterns of their own identify (citations, lists of
/// names, addresses, identifiers), leaves out what is no part of the publication, and keeps the rest for the second pass.
/// </summary>
internal sealed partial class FieldCollector(DocumentDraft draft)
{
    private readonly AbstractCollector _abstracts = new(draft);
    private PageLabel? _state;
    private LabelMatch? _waiting;
    private bool _sawProse;

    /// <summary>Units that nothing claimed, in the order of the page.</summary>
    public List<LooseUnit> Loose { get; } = [];

    /// <summary>Whether a heading announced an abstract.</summary>
    public bool HasAbstractLabel { get; private set; }

    /// <summary>Whether a heading announced another field.</summary>
    public bool HasFieldLabel { get; private set; }

    public void Collect(IEnumerable<PageUnit> units)
    {
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
        else if (TableParser.IsPipeRow(unit))
        {
            Loose.Add(new LooseUnit(unit, LooseKind.Row));
        }
        else if (LabelCatalog.Match(unit) is { } label && !IsHeadingOfArticle(label))
        {
            TakeLabelled(unit, label);
        }
        else
        {
            TakeContent(unit);
        }
    }

    // "Summary" at the end of an article and "Introduction" after an abstract open parts of the running text.
    private bool IsHeadingOfArticle(LabelMatch label) =>
        label.Label == PageLabel.Abstract && _sawProse && label.Content is null && label.Name.Text.Equals("summary", StringComparison.OrdinalIgnoreCase);

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
        if (label.Label == PageLabel.Abstract)
        {
            _abstracts.Announce(label, unit);
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
            case PageLabel.Publication or PageLabel.Journal or PageLabel.Date or PageLabel.Doi or PageLabel.PubMedId when TakePublication(unit):
            case PageLabel.Abstract when TakeAbstract(unit):
            case PageLabel.References when TakeReference(unit):
                return;
            case PageLabel.Keywords when unit.Form == UnitForm.Phrase || unit.Width < 300:
                TakeKeywords(unit);
                break;
            case PageLabel.Copyright:
                draft.Drop(DroppedReason.Copyright, unit);
                break;
            case PageLabel.Disclaimer:
                draft.Drop(DroppedReason.Disclaimer, unit);
                break;
            case { } note when NoteKind(note) is { } kind && unit.Width < 1200:
                draft.Notes.Add(new DocumentNote(kind, unit.Whole));
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
            SetCitation(unit, citation);
        }
        else if (IsIdentifierLine(unit))
        {
            SetIdentifiers(unit);
        }
        else if (draft.Authors.Count == 0 && !_sawProse && NameList.Parse(unit, isAnnounced: false) is { } names)
        {
            draft.Authors.AddRange(names);
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
        if (unit.Profile.Dominant == Language.Chinese)
        {
            draft.TitleChinese ??= unit.Whole;
        }
        else
        {
            draft.TitleEnglish ??= unit.Whole;
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

    private bool TakePublication(PageUnit unit)
    {
        PageLabel state = _state!.Value;
        if (state == PageLabel.Publication && CitationParser.Parse(unit, isAnnounced: true) is { } citation)
        {
            SetCitation(unit, citation);
            return true;
        }

        if (SetIdentifiers(unit) && unit.Width < 200)
        {
            return true;
        }

        if (unit.Form == UnitForm.Prose || unit.Width > 200)
        {
            return false;
        }

        if (state == PageLabel.Date || YearOnly().IsMatch(unit.Text))
        {
            Match year = Year().Match(unit.Text);
            draft.Publication = draft.Publication with
            {
                Date = draft.Publication.Date ?? unit.Whole,
                Year = draft.Publication.Year ?? (year.Success ? int.Parse(year.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null),
            };
            return true;
        }

        if (state is PageLabel.Journal or PageLabel.Publication && draft.Publication.Journal is null)
        {
            TextSpan journal = TextForms.Trim(unit.Text, new TextSpan(0, unit.Text.Length), "\u300A\u300B.,;");
            draft.Publication = draft.Publication with { Journal = unit.Slice(journal.Start, journal.Length), Citation = draft.Publication.Citation ?? unit.Whole };
            return true;
        }

        return false;
    }

    private bool TakeAbstract(PageUnit unit)
    {
        bool isHeading = unit.Form == UnitForm.Phrase && ListMarkers.Match(unit.Text) is { IsListOnly: false };
        if (isHeading && _abstracts.HasText)
        {
            _state = null;
            return false;
        }

        bool belongs = unit.Form != UnitForm.Phrase || _abstracts.IsWaiting || (!_abstracts.HasText && unit.Width >= 80);
        bool taken = belongs && !IsIdentifierLine(unit) && CitationParser.Parse(unit) is null && !AffiliationRules.IsAffiliation(unit, isAnnounced: false) && _abstracts.Add(unit);
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
            if (i == unit.Text.Length || separators.Contains(unit.Text[i]) || unit.Text[i] is '\n' && separators.Length > 1 == false)
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

    private void SetCitation(PageUnit unit, CitationLine citation)
    {
        PublicationInfo known = draft.Publication;
        draft.Publication = known with
        {
            Citation = unit.Whole,
            Journal = known.Journal ?? citation.Journal,
            Date = known.Date ?? citation.Date,
            Year = known.Year ?? citation.Year,
            Volume = citation.Volume,
            Issue = citation.Issue,
            Pages = citation.Pages,
            ElectronicDate = citation.ElectronicDate,
        };
        SetIdentifiers(unit);
    }

    private bool SetIdentifiers(PageUnit unit)
    {
        bool found = false;
        foreach (DocumentIdentifier doi in DoiScanner.Find(unit))
        {
            found = true;
            if (draft.Publication.Doi is null)
            {
                draft.Publication = draft.Publication with { Doi = doi, Citation = draft.Publication.Citation ?? unit.Whole };
                DoiWarnings.AddRepair(draft, doi, unit);
            }
            else if (!draft.Publication.Doi.Value.Equals(doi.Value, StringComparison.OrdinalIgnoreCase))
            {
                draft.Warnings.Add(new DocumentWarning(DocumentWarningCodes.DoiConflict, $"The page has the DOI {draft.Publication.Doi.Value} and here {doi.Value}.", doi.Source.Span, unit.Line));
            }
        }

        Match pubMed = PubMedId().Match(unit.Text);
        if (pubMed.Success || (_state == PageLabel.PubMedId && (pubMed = Digits().Match(unit.Text)).Success))
        {
            found = true;
            Group id = pubMed.Groups["id"];
            draft.Publication = draft.Publication with { PubMedId = draft.Publication.PubMedId ?? new DocumentIdentifier(id.Value, unit.Slice(id.Index, id.Length)) };
        }

        return found;
    }

    private static bool IsIdentifierLine(PageUnit unit)
    {
        if (unit.Width > 240)
        {
            return false;
        }

        string rest = IdentifierParts().Replace(unit.Text, string.Empty);
        foreach (DocumentIdentifier doi in DoiScanner.Find(unit))
        {
            rest = rest.Replace(doi.Source.Text, string.Empty, StringComparison.Ordinal);
        }

        return rest.Length < unit.Text.Length && !rest.Any(char.IsLetterOrDigit);
    }

    private void WarnIfEmpty()
    {
        if (_waiting is { } label && label.Label != PageLabel.Title)
        {
            draft.Warnings.Add(new DocumentWarning(DocumentWarningCodes.EmptyField, $"Nothing stands under the heading \"{label.Name.Text}\".", label.Name.Span, draft.LineAt(label.Name.Start)));
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

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d\d(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"^(?:19|20)\d\d(?:[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?|年|年\d{1,2}月)?\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearOnly();

    [GeneratedRegex(@"\bPMID\s?[:\uFF1A]?\s?(?<id>\d{4,9})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PubMedId();

    [GeneratedRegex(@"^(?<id>\d{4,9})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\bPM(?:CID|ID)\s?[:\uFF1A]?\s?(?:PMC)?\d{4,9}|\bPMC\d{4,9}|(?:https?\s?:\s?//)?(?:dx\.)?doi\.org/|\bdoi\s?[:\uFF1A]?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IdentifierParts();
}
