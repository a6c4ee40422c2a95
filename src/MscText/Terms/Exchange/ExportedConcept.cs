namespace MscText.Terms;

/// <summary>Concepts as they are written: names that are wanted and that every format can hold.</summary>
internal static class ExportedConcept
{
    public static Concept Of(Concept concept, TermExportOptions options) =>
        new(TermIdentifiers.From(concept.Id), concept.Type)
        {
            English = Names(concept.English, options.English),
            Abbreviations = Names(concept.Abbreviations, options.English),
            Chinese = Names(concept.Chinese, options.Chinese),
            ChineseTraditional = Names(concept.ChineseTraditional, options.Chinese && options.Traditional),
            Broader = [.. concept.Broader.Select(TermIdentifiers.From).Distinct(StringComparer.Ordinal)],
        };

    private static string[] Names(IReadOnlyList<string> names, bool isWanted) => !isWanted
        ? []
        : [.. names.Select(TermName.Clean).Where(n => n.Length > 0 && TermName.Fault(n, int.MaxValue) is null).Distinct(StringComparer.Ordinal)];
}
