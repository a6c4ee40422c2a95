using System.Diagnostics;
using MscText.Search;

namespace MscText.Web;

/// <summary>Searches the index for pages and API.</summary>
internal sealed class SearchService(AbstractIndex index, MscTextMetrics metrics)
{
    /// <summary>Number of documents in the index.</summary>
    public int Documents => index.Count;

    /// <summary>Searches; null where the cursor of the request is none of this index.</summary>
    /// <param name="request">The search, within the limits.</param>
    /// <param name="problem">What is wrong with the request; null where nothing is.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public SearchResult? Search(SearchRequest request, out Problem? problem, CancellationToken cancellationToken)
    {
        using Activity? activity = MscTextMetrics.Activities.StartActivity("search");
        problem = null;
        try
        {
            SearchResult result = index.Search(request, cancellationToken);
            activity?.SetTag("msctext.hits", result.TotalHits);
            metrics.Searched(result.TotalHits);
            return result;
        }
        catch (ArgumentException) when (request.After is not null)
        {
            problem = new Problem(
                ProblemKind.BadParameter, "after is no place in the results of this search. Leave it out to start from the first page.", SearchParameters.After);
            return null;
        }
    }

    /// <summary>Documents on the same subject as one of the index.</summary>
    public SearchResult Similar(string id, int count, CancellationToken cancellationToken) =>
        index.Similar(id, count, cancellationToken: cancellationToken);

    /// <summary>Where a query matches in a document.</summary>
    public RecordHighlights Highlight(string query, AbstractRecord record) => index.Highlight(new SearchRequest { Query = query }, record);

    public AbstractRecord? Find(string id) => index.Find(id);

    /// <summary>What a query may become.</summary>
    public IReadOnlyList<QueryCompletion> Complete(string typed, int count, CancellationToken cancellationToken)
    {
        using Activity? activity = MscTextMetrics.Activities.StartActivity("complete");
        return index.Complete(typed, count, cancellationToken);
    }
}
