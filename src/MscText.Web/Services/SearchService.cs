using MscText.Search;

namespace MscText.Web;

/// <summary>Searches the index for pages and API.</summary>
internal sealed class SearchService(AbstractIndex index)
{
    public int Documents => index.Count;

    public SearchResult Search(SearchRequest request, CancellationToken cancellationToken) => index.Search(request, cancellationToken);

    public AbstractRecord? Find(string id) => index.Find(id);
}
