namespace MscText.Documents;

/// <summary>Warnings about identifiers that were not written plainly.</summary>
internal static class DoiWarnings
{
    /// <summary>Says so where spaces or full-width signs were left out of a DOI.</summary>
    public static void AddRepair(DocumentDraft draft, DocumentIdentifier? doi, PageUnit unit)
    {
        if (doi is not null && DoiScanner.IsRepaired(doi))
        {
            draft.Warnings.Add(new DocumentWarning(
                DocumentWarningCodes.DoiRepaired, $"The DOI is written \"{doi.Source.Text}\" and was read as {doi.Value}.", doi.Source.Span, unit.Line));
        }
    }
}
