using System.Globalization;
using System.Text.RegularExpressions;

namespace MscText.Documents;

/// <summary>Gathers where and when a document was published, and its identifiers.</summary>
internal sealed partial class PublicationCollector(DocumentDraft draft)
{
    /// <summary>Takes a unit below a heading of the citation or of one of its parts; false where it cannot be that.</summary>
    public bool Take(PageUnit unit, PageLabel state)
    {
        if (state == PageLabel.Publication && CitationParser.Parse(unit, isAnnounced: true) is { } citation)
        {
            SetCitation(unit, citation);
            return true;
        }

        if (IsIdentifierLine(unit) || (state == PageLabel.PubMedId && Digits().IsMatch(unit.Text)))
        {
            TakeIdentifierLine(unit, state);
            return true;
        }

        if (unit.Form == UnitForm.Prose || unit.Width > 200)
        {
            return false;
        }

        if (state == PageLabel.Date || YearOnly().IsMatch(unit.Text))
        {
            SetDate(unit);
            return true;
        }

        if (state is not (PageLabel.Journal or PageLabel.Publication))
        {
            return false;
        }

        if (draft.Publication.Journal is not null)
        {
            draft.Drop(DroppedReason.Repetition, unit);
            return true;
        }

        TextSpan journal = TextForms.Trim(unit.Text, new TextSpan(0, unit.Text.Length), "\u300A\u300B.,;");
        if (journal.Length == 0)
        {
            return false;
        }

        draft.Publication = draft.Publication with
        {
            Journal = unit.Slice(journal.Start, journal.Length),
            Citation = state == PageLabel.Publication ? draft.Publication.Citation ?? unit.Whole : draft.Publication.Citation,
        };
        SetIdentifiers(unit);
        return true;
    }

    /// <summary>Takes a unit of which <see cref="IsIdentifierLine"/> holds.</summary>
    public void TakeIdentifierLine(PageUnit unit, PageLabel? state = null)
    {
        SetIdentifiers(unit, state);
        foreach (Match part in IdentifierParts().Matches(unit.Text))
        {
            if (part.Groups["central"].Success)
            {
                draft.Notes.Add(new DocumentNote(DocumentNoteKind.Classification, unit.Slice(part.Index, part.Length)));
            }
            else if (part.Groups["date"].Success)
            {
                draft.Publication = draft.Publication with { ElectronicDate = draft.Publication.ElectronicDate ?? unit.Slice(part.Groups["date"]) };
                draft.Labels.Add(unit.Slice(part.Groups["name"])!.Value);
            }
            else if (part.Groups["name"].Success)
            {
                draft.Labels.Add(unit.Slice(part.Groups["name"])!.Value);
            }
        }
    }

    /// <summary>Takes a unit that is nothing but a date; whether it is one.</summary>
    public bool TakeDate(PageUnit unit)
    {
        if (draft.Publication.Date is not null || unit.Width > 40 || !DateAlone().IsMatch(unit.Text))
        {
            return false;
        }

        SetDate(unit);
        return true;
    }

    private void SetDate(PageUnit unit)
    {
        if (draft.Publication.Date is not null)
        {
            draft.Drop(DroppedReason.Repetition, unit);
            return;
        }

        Match year = Year().Match(unit.Text);
        draft.Publication = draft.Publication with
        {
            Date = unit.Whole,
            Year = draft.Publication.Year ?? (year.Success ? int.Parse(year.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null),
        };
    }

    /// <summary>Takes a citation without its journal, which stands in the unit before it; whether it is that.</summary>
    public bool TakeBelowJournal(PageUnit unit, PageUnit journal)
    {
        if (draft.Publication.Citation is not null || !CitationParser.IsJournal(journal.Text) || CitationParser.ParseWithoutJournal(unit) is not { } citation)
        {
            return false;
        }

        SetCitation(unit, citation with { Journal = journal.Whole });
        draft.Publication = draft.Publication with { Citation = SourceText.From(unit.Source, TextSpan.FromBounds(journal.Span.Start, unit.Span.End)) };
        return true;
    }

    /// <summary>Takes a citation; of several the first.</summary>
    public void SetCitation(PageUnit unit, CitationLine citation)
    {
        PublicationInfo known = draft.Publication;
        if (known.Citation is not null)
        {
            SetIdentifiers(unit);
            draft.Drop(DroppedReason.Repetition, unit);
            return;
        }

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

    private void SetIdentifiers(PageUnit unit, PageLabel? state = null)
    {
        foreach (DocumentIdentifier doi in DoiScanner.Find(unit))
        {
            if (draft.Publication.Doi is not { } known)
            {
                draft.Publication = draft.Publication with { Doi = doi };
                DoiWarnings.AddRepair(draft, doi, unit);
                continue;
            }

            draft.Dropped.Add(new DroppedText(DroppedReason.Repetition, doi.Source, unit.Line));
            if (!known.Value.Equals(doi.Value, StringComparison.OrdinalIgnoreCase))
            {
                draft.Warnings.Add(new DocumentWarning(DocumentWarningCodes.DoiConflict, $"The page has the DOI {known.Value} and here {doi.Value}.", doi.Source.Span, unit.Line));
            }
        }

        Match pubMed = PubMedId().Match(unit.Text);
        if (pubMed.Success || (state == PageLabel.PubMedId && (pubMed = Digits().Match(unit.Text)).Success))
        {
            Group id = pubMed.Groups["id"];
            draft.Publication = draft.Publication with { PubMedId = draft.Publication.PubMedId ?? new DocumentIdentifier(id.Value, unit.Slice(id.Index, id.Length)) };
        }
    }

    /// <summary>Whether a unit holds identifiers and nothing else.</summary>
    public static bool IsIdentifierLine(PageUnit unit)
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

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d\d(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"^(?:19|20)\d\d(?:[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?|年|年\d{1,2}月)?\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearOnly();

    [GeneratedRegex(@"\bPMID\s?[:\uFF1A]?\s?(?<id>\d{4,9})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PubMedId();

    [GeneratedRegex(@"^(?<id>\d{4,9})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<central>(?:\bPMCID\s?[:\uFF1A]?\s?)?\bPMC\d{4,9})|\b(?<name>PMID|PMCID)\s?[:\uFF1A]?\s?\d{4,9}|(?<name>(?:https?\s?:\s?//)?(?:dx\.)?doi\.org/)|\b(?<name>doi)\s?[:\uFF1A]?|\b(?<name>Epub|eCollection)\s(?<date>\d{4}(?:\s[A-Z][a-z]{2}(?:\s\d{1,2})?)?)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IdentifierParts();

    [GeneratedRegex(@"^(?:(?:发布|發布|發佈|发表|發表|更新)?(?:于|於|时间|時間|日期)?\s?[:\uFF1A]?\s?)?(?:19|20)\d\d\s?(?:年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?|[-/.]\d{1,2}[-/.]\d{1,2})(?:\s+\d{1,2}:\d\d(?::\d\d)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex DateAlone();
}
