using System.CommandLine;
using MscText.Cli.Io;
using MscText.Terms;

namespace MscText.Cli.Commands;

/// <summary>Options that take semantic types.</summary>
internal static class TypeOptions
{
    private static readonly Dictionary<string, SemanticType> s_types =
        Enum.GetValues<SemanticType>().ToDictionary(t => KebabCase.Of(t.ToString()), StringComparer.Ordinal);

    /// <summary>An option that takes one type.</summary>
    public static Option<SemanticType> One(string name, string description)
    {
        var option = new Option<SemanticType>(name) { Description = description, HelpName = "TYPE" };
        option.CustomParser = result =>
        {
            if (s_types.TryGetValue(result.Tokens[0].Value, out SemanticType type))
            {
                return type;
            }

            result.AddError(Unknown(name, result.Tokens[0].Value));
            return default;
        };
        return option;
    }

    /// <summary>An option that takes several types, separated by commas or repeated.</summary>
    public static Option<SemanticType[]> Several(string name, string description)
    {
        var option = new Option<SemanticType[]>(name)
        {
            Description = $"{description}: {string.Join(", ", s_types.Keys)}.",
            HelpName = "TYPE,…",
            Arity = ArgumentArity.OneOrMore,
        };
        option.CustomParser = result =>
        {
            var types = new List<SemanticType>();
            foreach (string value in result.Tokens.SelectMany(t => t.Value.Split(',')))
            {
                if (s_types.TryGetValue(value, out SemanticType type))
                {
                    types.Add(type);
                }
                else
                {
                    result.AddError(Unknown(name, value));
                }
            }

            return [.. types];
        };
        return option;
    }

    private static string Unknown(string name, string value) => $"{name} takes {string.Join(", ", s_types.Keys)}; not '{value}'.";
}
