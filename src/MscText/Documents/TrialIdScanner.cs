using System.Text.RegularExpressions;

namespace MscText.Documents;

/// <summary>
/// Finds the numbers of trial registers that ICTRP lists: ClinicalTrials.gov, ChiCTR, ISRCTN, EudraCT, ANZCTR, UMIN, jRCT,
/// CTRI, KCT and PROSPERO's reviews.
/// </summary>
internal static partial class TrialIdScanner
{
    /// <summary>The trial numbers of a unit in the order of the text.</summary>
    public static List<DocumentIdentifier> Find(PageUnit unit)
    {
        var found = new List<DocumentIdentifier>();
        foreach (Match match in Pattern().Matches(unit.Text))
        {
            string plain = string.Concat(match.Value.Where(c => !char.IsWhiteSpace(c)));
            found.Add(new DocumentIdentifier(plain, unit.Slice(match.Index, match.Length)));
        }

        return found;
    }

    [GeneratedRegex(
        @"(?<![A-Za-z0-9])(?:NCT\s?\d{8}|ChiCTR(?:-[A-Z]{2,4})?-?\s?\d{8,10}|ISRCTN\s?\d{8}|EudraCT\s?\d{4}-\d{6}-\d{2}|ACTRN\s?\d{14}|UMIN\d{9}|jRCTs?\d{9,10}|CTRI/\d{4}/\d{2,3}/\d{6}|KCT\d{7}|CRD\s?\d{11})(?!\d)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
