using System.Text.Json.Nodes;

namespace MscText.Web;

/// <summary>One value of an enumeration; the default unless given.</summary>
internal sealed record ChoiceParameter<T>(string Name, string Description, T Default) : QueryParameter(Name, Description)
    where T : struct, Enum
{
    public override JsonObject Schema => new()
    {
        ["type"] = "string",
        ["enum"] = ParameterReader.AllNames<T>(),
        ["default"] = ParameterReader.NameOf(Default),
    };

    public T Read(ParameterReader reader) => reader.Choice<T>(Name) ?? Default;
}
