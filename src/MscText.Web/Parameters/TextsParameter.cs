using System.Text.Json.Nodes;

namespace MscText.Web;

/// <summary>Texts; the parameter is repeated.</summary>
internal sealed record TextsParameter(string Name, string Description) : QueryParameter(Name, Description)
{
    private const int MaximumCount = 100;
    private const int MaximumLength = 1_000;

    public override JsonObject Schema => new()
    {
        ["type"] = "array",
        ["maxItems"] = MaximumCount,
        ["items"] = new JsonObject { ["type"] = "string", ["maxLength"] = MaximumLength },
    };

    public IReadOnlyList<string> Read(ParameterReader reader) => reader.Texts(Name, MaximumCount, MaximumLength);
}
