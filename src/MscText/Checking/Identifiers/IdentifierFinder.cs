using System.Text.RegularExpressions;

namespace MscText.Checking;

/// <summary>
/// Finds what readers look up elsewhere: DOIs, numbers of trial and review registers, of databases, addresses.
/// </summary>
internal static partial class IdentifierFinder
{
    /// <summary>The identifiers of a text as <see cref="CheckFold"/> leaves it, in order.</summary>
    public static List<IdentifierMention> Find(string folded)
    {
        var found = new List<IdentifierMention>();
        foreach (Match match in Identifier().Matches(folded))
        {
            Group group = match.Groups.Cast<Group>().Skip(1).First(g => g.Success);
            string text = group.Value.TrimEnd('.', ',', ';', ':', ')', ']', '/', '"', '\'');

            // A closing bracket belongs to the identifier where its opening one does: S2352-3026(24)00089-1.
            text = text.Count(c => c == '(') > text.Count(c => c == ')') ? group.Value[..(text.Length + 1)] : text;
            string value = string.Concat(text.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();
            found.Add(new IdentifierMention(Kind(group.Name, value), value, new TextSpan(group.Index, text.Length)));
        }

        return found;
    }

    // Registers differ by the letters that their numbers begin with.
    private static string Kind(string group, string value) =>
        group == "register" ? string.Concat(value.TakeWhile(c => char.IsAsciiLetter(c) || c == '-')).TrimEnd('-') : group;

    [GeneratedRegex(
        @"(?<doi>\b10\.[0-9]{4,9}\s?/\s?[A-Za-z0-9][A-Za-z0-9./_:;()<>+-]*)" +
        @"|(?<url>(?:https?://|www\.)[A-Za-z0-9.\-/_~%?=&#+:@]+)" +
        @"|(?<mail>[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,})" +
        @"|(?<![A-Za-z])(?<register>(?:NCT ?|ChiCTR(?:-[A-Z]{2,4}-)? ?|ISRCTN ?|CRD ?|ACTRN ?|DRKS ?|UMIN ?|jRCTs?|JPRN-[A-Za-z]+|KCT ?|IRCT|NTR ?|NL-OMON|PACTR|TCTR|RBR-|CTRI/|SLCTR/|LBCTR|INPLASY|PMID:? ?|PMC|GSE|GSM|SRP|SRR|PRJNA|PRJEB|PXD|EGAS|E-MTAB-|HRA|CRA|ENSG|ENST|NM_|NP_|NR_|ORCID:? ?|ISBN:? ?|ISSN:? ?|MR/|CN-?)[A-Za-z0-9/]*[0-9][0-9A-Za-z/-]{2,})" +
        @"|(?<snp>\brs[0-9]{3,})" +
        @"|(?<eudract>\b20[0-2][0-9]-[0-9]{6}-[0-9]{2}\b)" +
        @"|(?<grant>(?<![A-Za-z0-9.])(?:[A-Z]{1,4}[0-9]{2}[A-Z]{2,3}[0-9]{5,6}|[0-9]{8,})(?![0-9A-Za-z.]))")]
    private static partial Regex Identifier();
}
