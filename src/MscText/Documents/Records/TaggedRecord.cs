using System.Globalization;
using System.Text.RegularExpressions;

namespace MscText.Documents;

/// <summary>What the tags of the two line formats mean: PubMed's (nbib, "MEDLINE format") and RIS.</summary>
internal static partial class TaggedRecord
{
    /// <summary>Puts a tag's text where it belongs; unknown tags are passed over.</summary>
    /// <param name="builder">The record.</param>
    /// <param name="isMedline">PubMed's format, not RIS.</param>
    /// <param name="tag">The tag without blanks.</param>
    /// <param name="text">Its text on one line.</param>
    /// <param name="first">The first page of RIS, which gives first and last apart.</param>
    public static void Take(RecordBuilder builder, bool isMedline, string tag, string text, ref string? first)
    {
        if (isMedline)
        {
            TakeMedline(builder, tag, text);
        }
        else
        {
            TakeRis(builder, tag, text, ref first);
        }
    }

    private static void TakeMedline(RecordBuilder builder, string tag, string text)
    {
        switch (tag)
        {
            case "PMID":
                builder.Id = text;
                builder.Add(RecordField.PubMedId, text);
                break;
            case "TI" or "TT" or "BTI":
                builder.Add(RecordField.Title, text);
                break;
            case "AB":
                builder.Add(RecordField.Abstract, text);
                break;
            case "OAB":
                // "Publisher: Abstract available from the publisher." stands where the text may not be shown.
                builder.Add(RecordField.Abstract, OtherAbstractSource().Replace(text, string.Empty));
                break;
            case "FAU" or "CN":
                builder.Add(RecordField.Author, text);
                break;
            case "AD":
                builder.Add(RecordField.Affiliation, text);
                break;
            case "JT":
                builder.Add(RecordField.Journal, text);
                break;
            case "DP":
                AddDate(builder, text);
                break;
            case "VI":
                builder.Add(RecordField.Volume, text);
                break;
            case "IP":
                builder.Add(RecordField.Issue, text);
                break;
            case "PG":
                builder.Add(RecordField.Pages, text);
                break;
            case "LID" or "AID" when text.EndsWith("[doi]", StringComparison.Ordinal):
                builder.Add(RecordField.Doi, text[..^"[doi]".Length]);
                break;
            case "MH" or "OT":
                // The star marks a main topic; what follows a slash qualifies a heading.
                string subject = text.Replace("*", string.Empty, StringComparison.Ordinal);
                builder.Add(tag == "MH" ? RecordField.MeshHeading : RecordField.Keyword, tag == "MH" ? subject.Split('/')[0] : subject);
                break;
            default:
                break;
        }
    }

    private static void TakeRis(RecordBuilder builder, string tag, string text, ref string? first)
    {
        switch (tag)
        {
            case "ID" or "AN":
                builder.Id ??= text;
                break;
            case "TI" or "T1" or "TT":
                builder.Add(RecordField.Title, text);
                break;
            case "AB" or "N2":
                builder.Add(RecordField.Abstract, text);
                break;
            case "AU" or "A1":
                builder.Add(RecordField.Author, text);
                break;
            case "AD":
                builder.Add(RecordField.Affiliation, text);
                break;
            case "JO" or "JF" or "T2":
                builder.Add(RecordField.Journal, text);
                break;
            case "PY" or "Y1":
                AddDate(builder, text);
                break;
            case "VL":
                builder.Add(RecordField.Volume, text);
                break;
            case "IS":
                builder.Add(RecordField.Issue, text);
                break;
            case "SP":
                first = text;
                break;
            case "EP":
                first = first is null ? text : $"{first}-{text}";
                break;
            case "DO":
                builder.Add(RecordField.Doi, text);
                break;
            case "KW":
                builder.Add(RecordField.Keyword, text);
                break;
            default:
                break;
        }
    }

    private static void AddDate(RecordBuilder builder, string text)
    {
        builder.Add(RecordField.Date, text);
        if (Year().Match(text) is { Success: true } year)
        {
            builder.Year ??= int.Parse(year.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        }
    }

    [GeneratedRegex(@"(?<!\d)(1[89]|20)\d\d(?!\d)")]
    private static partial Regex Year();

    [GeneratedRegex(@"^(Publisher|[A-Z]{3,8}): (Abstract available from the publisher\.)?")]
    private static partial Regex OtherAbstractSource();
}
