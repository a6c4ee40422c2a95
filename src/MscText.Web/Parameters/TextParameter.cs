using System.Text.Json.Nodes;

namespace MscText.Web;

/// <summary>A text.</summary>
internal sealed record TextParameter(string Name, string Description, int MaximumLength) : QueryParameter(Name, Description)
{
    public override JsonObject Schema => new() { ["type"] = "string", ["maxLength"] = MaximumLength };

    public string? Read(ParameterReader reader)
    {
        if (IsRequired)
        {
            reader.Require(Name);
        }

        return reader.Text(Name, MaximumLength);
    }
}
