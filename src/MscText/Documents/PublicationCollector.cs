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

        if (SetIdentifiers(unit, state) && unit.Width < 200)
        {
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

        if (state is PageLabel.Journal or PageLabel.Publication && draft.Publication.Journal is null)
        {
            TextSpan journal = TextForms.Trim(unit.Text, new TextSpan(0, unit.Text.Length), "\u300A\u300B.,;");
            draft.Publication = draft.Publication with { Journal = unit.Slice(journal.Start, journal.Length), Citation = draft.Publication.Citation ?? unit.Whole };
            return true;
        }

        return false;
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
        Match year = Year().Match(unit.Text);
        draft.Publication = draft.Publication with
        {
            Date = draft.Publication.Date ?? unit.Whole,
            Year = draft.Publication.Year ?? (year.Success ? int.Parse(year.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null),
        };
    }

    /// <summary>Takes a citation.</summary>
    public void SetCitation(PageUnit unit, CitationLine citation)
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

    /// <summary>Takes the DOI and PubMed number of a unit; whether it has any.</summary>
    public bool SetIdentifiers(PageUnit unit, PageLabel? state = null)
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
        if (pubMed.Success || (state == PageLabel.PubMedId && (pubMed = Digits().Match(unit.Text)).Success))
        {
            found = true;
            Group id = pubMed.Groups["id"];
            draft.Publication = draft.Publication with { PubMedId = draft.Publication.PubMedId ?? new DocumentIdentifier(id.Value, unit.Slice(id.Index, id.Length)) };
        }

        return found;
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

    [GeneratedRegex(@"\bPM(?:CID|ID)\s?[:\uFF1A]?\s?(?:PMC)?\d{4,9}|\bPMC\d{4,9}|(?:https?\s?:\s?//)?(?:dx\.)?doi\.org/|\bdoi\s?[:\uFF1A]?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IdentifierParts();

    [GeneratedRegex(@"^(?:(?:发布|發布|發佈|发表|發表|更新)?(?:于|於|时间|時間|日期)?\s?[:\uFF1A]?\s?)?(?:19|20)\d\d\s?(?:年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?|[-/.]\d{1,2}[-/.]\d{1,2})(?:\s+\d{1,2}:\d\d(?::\d\d)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex DateAlone();
}
