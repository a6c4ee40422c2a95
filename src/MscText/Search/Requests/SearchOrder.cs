namespace MscText.Search;

/// <summary>The order of hits.</summary>
public enum SearchOrder
{
    /// <summary>Best score first.</summary>
    Relevance,

    /// <summary>Latest year first; within a year best score first.</summary>
    Newest,

    /// <summary>Earliest year first; within a year best score first. Documents without a year come last.</summary>
    Oldest,
}
