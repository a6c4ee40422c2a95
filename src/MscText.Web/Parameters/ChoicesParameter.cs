using System.Text.Json.Nodes;

namespace MscText.Web;

/// <summary>Values of an enumeration, separated by commas or the parameter repeated.</summary>
internal sealed record ChoicesParameter<T>(string Name, string Description) : QueryParameter(Name, Description)
    where T : struct, Enum
{
    public override JsonObject Schema => new()
    {
        ["type"] = "array",
        ["items"] = new JsonObject { ["type"] = "string", ["enum"] = ParameterReader.AllNames<T>() },
    };

    public IReadOnlyList<T> Read(ParameterReader reader) => reader.Choices<T>(Name);

    /// <summary>The values as flags; what is given where the parameter is missing.</summary>
    public T ReadFlags(ParameterReader reader, T whenMissing) => reader.Flags(Name, whenMissing);
}
