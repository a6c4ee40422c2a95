using System.Globalization;

namespace MscText.Web.Benchmarks;

/// <summary>What people and programs ask of a search: mostly searches, some with facets, some pages, documents and completions.</summary>
internal sealed class RequestMix
{
    private const int Queries = 2_000;
    private const int KnownDocuments = 1_000;

    private readonly string[] _queries;

    public RequestMix(RecordGenerator records) => _queries = [.. Enumerable.Range(0, Queries).Select(records.Query)];

    /// <summary>The address of a request.</summary>
    public string Next(Random random)
    {
        string query = _queries[random.Next(_queries.Length)];
        return random.Next(10) switch
        {
            0 => $"api/v1/search?facet=year,language,journal&q={Uri.EscapeDataString(query)}",
            1 => $"search?q={Uri.EscapeDataString(query)}",
            2 => string.Create(CultureInfo.InvariantCulture, $"api/v1/documents/made-{random.Next(KnownDocuments)}"),
            3 => $"api/v1/complete?q={Uri.EscapeDataString(query[..Math.Min(query.Length, 3)])}",
            _ => $"api/v1/search?q={Uri.EscapeDataString(query)}",
        };
    }
}
