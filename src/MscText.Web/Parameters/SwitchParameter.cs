using System.Text.Json.Nodes;

namespace MscText.Web;

/// <summary>Yes or no; no unless given.</summary>
internal sealed record SwitchParameter(string Name, string Description) : QueryParameter(Name, Description)
{
    public override JsonObject Schema => new() { ["type"] = "boolean", ["default"] = false };

    public bool Read(ParameterReader reader) => reader.Switch(Name);
}
