using System.Text.Json.Nodes;

namespace MscText.Web;

/// <summary>A whole number.</summary>
internal sealed record NumberParameter(string Name, string Description, int Minimum, int Maximum, int? Default = null)
    : QueryParameter(Name, Description)
{
    public override JsonObject Schema
    {
        get
        {
            var schema = new JsonObject { ["type"] = "integer", ["minimum"] = Minimum, ["maximum"] = Maximum };
            if (Default is { } number)
            {
                schema["default"] = number;
            }

            return schema;
        }
    }

    public int? Read(ParameterReader reader) => reader.Number(Name, Minimum, Maximum) ?? Default;
}
