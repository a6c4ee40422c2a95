namespace MscText.Web;

/// <summary>Addresses of the two resolvers that pages link to. No other address leaves the site.</summary>
internal static class Links
{
    /// <summary>Where a DOI leads; null where the text is none (ISO 26324: <c>10.</c>, registrant, slash, suffix).</summary>
    public static string? Doi(string? doi)
    {
        int slash = doi?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        return doi is not null && slash > 3 && slash < doi.Length - 1 && doi.StartsWith("10.", StringComparison.Ordinal)
            && doi.AsSpan(3, slash - 3).IndexOfAnyExceptInRange('.', '9') < 0
            ? "https://doi.org/" + string.Join('/', doi.Split('/').Select(Uri.EscapeDataString))
            : null;
    }

    /// <summary>The page of a PubMed record; null where the text is no identifier of one.</summary>
    public static string? PubMed(string? pmid) => pmid is { Length: > 0 and <= 9 } && pmid.All(char.IsAsciiDigit)
        ? $"https://pubmed.ncbi.nlm.nih.gov/{pmid}/"
        : null;
}
