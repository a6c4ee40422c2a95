namespace MscText.Terms;

/// <summary>Semantic types of well-known ontologies, by the prefix of their identifiers or their namespace.</summary>
internal static class OboTypes
{
    /// <summary>The type of a term; null where neither prefix nor namespace is known.</summary>
    public static SemanticType? Of(string id, string space)
    {
        int colon = id.IndexOf(':', StringComparison.Ordinal);
        return (colon < 0 ? "" : id[..colon]) switch
        {
            "HP" or "MP" or "SYMP" => SemanticType.Finding,
            "MONDO" or "DOID" or "ORDO" or "Orphanet" => SemanticType.Disease,
            "CL" or "CLO" => SemanticType.Cell,
            "UBERON" or "FMA" => SemanticType.Anatomy,
            "CHEBI" => SemanticType.Substance,
            "PR" or "HGNC" => SemanticType.Gene,
            "NCBITaxon" => SemanticType.Organism,
            "PW" => SemanticType.Pathway,
            "OBI" or "MMO" => SemanticType.Method,
            "STATO" => SemanticType.Statistic,
            "UO" => SemanticType.Measurement,
            "MAXO" => SemanticType.Therapy,
            "GO" when space == "cellular_component" => SemanticType.CellComponent,
            "GO" => SemanticType.Process,
            _ => null,
        };
    }
}
