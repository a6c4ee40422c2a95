using MscText.Search;

namespace MscText.Web;

/// <summary>What the search page shows; served at <c>/</c> and <c>/search</c>.</summary>
internal sealed record SearchPageModel
{
    /// <summary>The search as asked for. <see cref="PageContext.SearchLink"/> makes addresses of changed ones (<c>request with { … }</c>).</summary>
    public required SearchRequest Request { get; init; }

    /// <summary>What was found; null where nothing was asked yet (<c>/</c> without parameters).</summary>
    public SearchResult? Result { get; init; }

    /// <summary>Number of documents in the index.</summary>
    public required int Documents { get; init; }

    /// <summary>How long the search took.</summary>
    public TimeSpan Elapsed { get; init; }
}
