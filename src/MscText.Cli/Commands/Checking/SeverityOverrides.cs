using MscText.Checking;

namespace MscText.Cli.Commands;

/// <summary>Severities on the command line.</summary>
internal static class SeverityOverrides
{
    private static readonly Dictionary<string, FindingSeverity> s_names = new(StringComparer.Ordinal)
    {
        ["info"] = FindingSeverity.Info,
        ["warning"] = FindingSeverity.Warning,
        ["error"] = FindingSeverity.Error,
    };

    public static FindingSeverity Parse(string name, Action<string> error)
    {
        if (s_names.TryGetValue(name, out FindingSeverity severity))
        {
            return severity;
        }

        error($"A severity is info, warning or error, not '{name}'.");
        return default;
    }

    /// <summary><c>number-mismatch=warning</c>, several of them.</summary>
    public static IReadOnlyDictionary<string, FindingSeverity> ParseAll(IEnumerable<string> values, Action<string> error)
    {
        var result = new Dictionary<string, FindingSeverity>(StringComparer.Ordinal);
        foreach (string value in values)
        {
            int equals = value.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
            {
                error($"--severity takes RULE=SEVERITY, such as number-mismatch=warning, not '{value}'.");
                continue;
            }

            RuleSelection.Require(value[..equals], error);
            result[value[..equals]] = Parse(value[(equals + 1)..], error);
        }

        return result;
    }
}
