using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace MscText.Web;

/// <summary>
/// Describes the API in OpenAPI 3.1. It is made of the table from which the endpoints are mapped, of the parameters that read the
/// query strings, and of the types that write the bodies, so that it says what is so.
/// </summary>
internal static class OpenApiDocument
{
    // Of every endpoint.
    private static readonly ProblemKind[] Common = [ProblemKind.WrongHost, ProblemKind.TooMany, ProblemKind.TimedOut, ProblemKind.NotReady, ProblemKind.Failure];

    /// <summary>The document.</summary>
    /// <param name="endpoints">What is mapped.</param>
    /// <param name="basePath">The path beneath which it is mapped; empty for the root.</param>
    public static JsonObject Create(IEnumerable<ApiEndpoint> endpoints, string basePath)
    {
        var paths = new JsonObject();
        var schemas = new JsonObject();
        foreach (ApiEndpoint endpoint in endpoints)
        {
            if (paths[endpoint.Path] is not JsonObject path)
            {
                paths[endpoint.Path] = path = [];
            }

            path[endpoint.Method.ToLowerInvariant()] = Operation(endpoint, schemas);
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "MscText",
                ["description"] = "Search and checks of bilingual (Chinese/English) biomedical abstracts. All places are UTF-16 code units.",
                ["version"] = "1",
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = basePath.Length == 0 ? "/" : basePath }),
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas },
        };
    }

    private static JsonObject Operation(ApiEndpoint endpoint, JsonObject schemas)
    {
        var operation = new JsonObject { ["operationId"] = endpoint.Id, ["summary"] = endpoint.Summary };
        JsonArray parameters = [.. PathParameters(endpoint.Path), .. endpoint.Query.Select(QueryParameterOf)];
        if (parameters.Count > 0)
        {
            operation["parameters"] = parameters;
        }

        if (endpoint.Bodies.Count > 0)
        {
            var content = new JsonObject();
            foreach (ApiBody body in endpoint.Bodies)
            {
                content[body.MediaType] = body.Type is null ? new JsonObject() : new JsonObject { ["schema"] = Reference(body.Type, schemas) };
            }

            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = content };
        }

        JsonObject schema = endpoint.Response is null ? new JsonObject { ["type"] = "string" } : Reference(endpoint.Response, schemas);
        var responses = new JsonObject
        {
            ["200"] = new JsonObject { ["description"] = "Done.", ["content"] = Content(endpoint.ResponseType, schema) },
        };
        if (endpoint.Method == HttpMethods.Get)
        {
            responses["304"] = new JsonObject { ["description"] = "Still as the tag of If-None-Match says." };
        }

        foreach (IGrouping<int, Problem> problems in endpoint.Problems.Concat(Common).Select(k => new Problem(k, string.Empty)).GroupBy(p => p.Status).OrderBy(g => g.Key))
        {
            responses[problems.Key.ToString(CultureInfo.InvariantCulture)] = new JsonObject
            {
                ["description"] = string.Join("; ", problems.Select(p => p.Title).Distinct()) + ".",
                ["content"] = Content(ApiResponses.ProblemJson, Reference(ApiJson.Readable.ApiProblem, schemas)),
            };
        }

        operation["responses"] = responses;
        return operation;
    }

    private static JsonObject Content(string mediaType, JsonObject schema) => new() { [mediaType] = new JsonObject { ["schema"] = schema } };

    private static IEnumerable<JsonNode?> PathParameters(string path)
    {
        foreach (string segment in path.Split('/').Where(s => s.StartsWith('{')))
        {
            yield return new JsonObject
            {
                ["name"] = segment.Trim('{', '}'),
                ["in"] = "path",
                ["required"] = true,
                ["description"] = "Key of the document; escaped, slashes too.",
                ["schema"] = new JsonObject { ["type"] = "string" },
            };
        }
    }

    private static JsonNode QueryParameterOf(QueryParameter parameter) => new JsonObject
    {
        ["name"] = parameter.Name,
        ["in"] = "query",
        ["required"] = parameter.IsRequired,
        ["description"] = parameter.Description,
        ["schema"] = parameter.Schema,
    };

    private static JsonObject Reference(JsonTypeInfo type, JsonObject schemas)
    {
        string name = type.Type.Name["Api".Length..];
        if (!schemas.ContainsKey(name))
        {
            schemas[name] = new JsonObject();
            schemas[name] = Schema(type, schemas);
        }

        return new JsonObject { ["$ref"] = "#/components/schemas/" + name };
    }

    private static JsonNode Schema(JsonTypeInfo type, JsonObject schemas) => type.GetJsonSchemaAsNode(new JsonSchemaExporterOptions
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (context, schema) => Transform(context, schema, type, schemas),
    });

    // Types of the API become components. The exporter refers to what it wrote before by its place in the one schema it makes, which
    // is nowhere in this document; such types are written again.
    private static JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema, JsonTypeInfo root, JsonObject schemas)
    {
        JsonTypeInfo type = context.TypeInfo;
        if (type.Type != root.Type && type.Type.Namespace == typeof(OpenApiDocument).Namespace)
        {
            schema = Reference(type, schemas);
        }
        else if (schema is JsonObject && schema["$ref"] is not null)
        {
            schema = Schema(type, schemas);
        }

        object[] attributes = context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: false) ?? [];
        if (schema is JsonObject node && attributes is [DescriptionAttribute description, ..])
        {
            node.Insert(0, "description", description.Description);
        }

        return schema;
    }
}
