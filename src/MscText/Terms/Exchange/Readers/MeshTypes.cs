namespace MscText.Terms;

/// <summary>Semantic types of the branches of the MeSH tree.</summary>
internal static class MeshTypes
{
    // The first prefix that fits decides: longer ones come before shorter ones.
    private static readonly (string Branch, SemanticType Type)[] s_branches =
    [
        ("A11.284", SemanticType.CellComponent), ("A11", SemanticType.Cell), ("A", SemanticType.Anatomy),
        ("B", SemanticType.Organism),
        ("C23", SemanticType.Finding), ("C", SemanticType.Disease),
        ("D08.811", SemanticType.Gene), ("D12.776", SemanticType.Gene), ("D27", SemanticType.DrugClass), ("D", SemanticType.Substance),
        ("E01", SemanticType.Diagnostic), ("E05.318", SemanticType.StudyDesign), ("E05", SemanticType.Method), ("E07", SemanticType.Device),
        ("E", SemanticType.Therapy),
        ("F03", SemanticType.Disease), ("F04", SemanticType.HealthCare), ("F", SemanticType.Process),
        ("G", SemanticType.Process),
        ("M", SemanticType.Population),
        ("N", SemanticType.HealthCare),
        ("V03", SemanticType.StudyDesign),
    ];

    /// <summary>The type of a descriptor by its first tree number; null where its branch says nothing.</summary>
    public static SemanticType? Of(IReadOnlyList<string> treeNumbers)
    {
        foreach ((string branch, SemanticType type) in s_branches)
        {
            if (treeNumbers.Count > 0 && treeNumbers[0].StartsWith(branch, StringComparison.Ordinal))
            {
                return type;
            }
        }

        return null;
    }
}
