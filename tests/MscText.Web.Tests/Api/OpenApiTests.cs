using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;

namespace MscText.Web.Tests.Api;

public sealed class OpenApiTests(SampleServer sample) : IClassFixture<SampleServer>
{
    private static readonly string[] ForPrograms = ["/api/", "/health/", "/metrics", "/openapi.json"];

    [Fact]
    public async Task Every_endpoint_that_is_no_page_is_described_and_nothing_else()
    {
        JsonNode document = await DocumentAsync();

        string[] mapped = [.. Endpoints.Select(e => e.RoutePattern.RawText!).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(mapped, document["paths"]!.AsObject().Select(p => p.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_method_of_an_endpoint_is_described()
    {
        JsonNode document = await DocumentAsync();

        foreach (RouteEndpoint endpoint in Endpoints)
        {
            foreach (string method in endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods.Where(m => m != "HEAD"))
            {
                Assert.NotNull(document["paths"]![endpoint.RoutePattern.RawText!]![method.ToLowerInvariant()]);
            }
        }
    }

    [Fact]
    public async Task References_lead_to_schemas_and_ids_of_operations_are_unique()
    {
        JsonNode document = await DocumentAsync();
        var ids = new List<string>();
        Walk(document, node =>
        {
            if (node["$ref"] is { } reference)
            {
                Assert.NotNull(Resolve(document, reference));
            }

            if (node["operationId"] is { } id)
            {
                ids.Add(id.GetValue<string>());
            }
        });

        Assert.NotEmpty(ids);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public async Task The_schema_of_a_search_names_every_member_of_its_response()
    {
        JsonNode document = await DocumentAsync();
        JsonNode response = JsonNode.Parse(await sample.Server.Client.GetStringAsync("/api/v1/search?q=fibrosis&facet=year&explain=true"))!;

        AssertDescribed(document, response, document["components"]!["schemas"]!["SearchResult"]!, "SearchResult");
    }

    [Fact]
    public async Task Numbers_are_numbers()
    {
        JsonNode document = await DocumentAsync();

        Assert.Equal("integer", document["components"]!["schemas"]!["Span"]!["properties"]!["start"]!["type"]!.GetValue<string>());
    }

    [Fact]
    public async Task Limits_in_the_document_are_those_that_hold()
    {
        using var index = new TempIndex(SampleDocuments.All);
        await using WebServer server = await WebServer.StartAsync(index.Path, o =>
        {
            o.MaximumPageSize = 7;
            o.MaximumQueryLength = 33;
        });
        JsonNode document = JsonNode.Parse(await server.Client.GetStringAsync("/openapi.json"))!;
        JsonArray parameters = document["paths"]!["/api/v1/search"]!["get"]!["parameters"]!.AsArray();

        Assert.Equal(7, Schema("count")["maximum"]!.GetValue<int>());
        Assert.Equal(7, Schema("count")["default"]!.GetValue<int>());
        Assert.Equal(33, Schema("q")["maxLength"]!.GetValue<int>());
        await server.Client.GetAsync("/api/v1/search?count=8").ProblemAsync(System.Net.HttpStatusCode.BadRequest, "bad-parameter");
        Assert.Equal(5, (await server.Client.GetAsync("/api/v1/search?count=7").JsonAsync()).GetProperty("hits").GetArrayLength());

        JsonNode Schema(string name) => parameters.Single(p => p!["name"]!.GetValue<string>() == name)!["schema"]!;
    }

    private static void AssertDescribed(JsonNode document, JsonNode value, JsonNode schema, string path)
    {
        JsonNode described = schema["$ref"] is { } reference ? Resolve(document, reference)! : schema;
        if (value is JsonObject members)
        {
            JsonObject properties = described["properties"]!.AsObject();
            foreach ((string name, JsonNode? member) in members)
            {
                Assert.True(properties.ContainsKey(name), $"{path}.{name} is not described");
                Assert.NotNull(properties[name]!["description"]);
                AssertDescribed(document, member!, properties[name]!, $"{path}.{name}");
            }

            foreach (JsonNode? required in described["required"]?.AsArray() ?? [])
            {
                Assert.True(members.ContainsKey(required!.GetValue<string>()), $"{path} lacks {required}");
            }
        }
        else if (value is JsonArray items)
        {
            foreach (JsonNode? item in items)
            {
                AssertDescribed(document, item!, described["items"]!, path + "[]");
            }
        }
    }

    private static JsonNode? Resolve(JsonNode document, JsonNode reference)
    {
        JsonNode? node = document;
        foreach (string step in reference.GetValue<string>().Split('/').Skip(1))
        {
            node = node is JsonObject ? node[step] : null;
        }

        return node;
    }

    private static void Walk(JsonNode? node, Action<JsonObject> visit)
    {
        if (node is JsonObject members)
        {
            visit(members);
            foreach ((string _, JsonNode? member) in members)
            {
                Walk(member, visit);
            }
        }
        else if (node is JsonArray items)
        {
            foreach (JsonNode? item in items)
            {
                Walk(item, visit);
            }
        }
    }

    private IEnumerable<RouteEndpoint> Endpoints =>
        sample.Server.Endpoints.Where(e => ForPrograms.Any(p => e.RoutePattern.RawText!.StartsWith(p, StringComparison.Ordinal)));

    private async Task<JsonNode> DocumentAsync() => JsonNode.Parse(await sample.Server.Client.GetStringAsync("/openapi.json"))!;
}
