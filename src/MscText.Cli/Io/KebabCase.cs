using System.Text;

namespace MscText.Cli.Io;

/// <summary>Names of enumerations as data formats write them.</summary>
internal static class KebabCase
{
    /// <summary><c>DrugClass</c> → <c>drug-class</c>.</summary>
    public static string Of(string name)
    {
        var result = new StringBuilder(name.Length + 4);
        foreach (char c in name)
        {
            if (char.IsAsciiLetterUpper(c) && result.Length > 0)
            {
                result.Append('-');
            }

            result.Append(char.ToLowerInvariant(c));
        }

        return result.ToString();
    }
}
