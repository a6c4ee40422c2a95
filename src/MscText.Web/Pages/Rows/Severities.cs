using MscText.Checking;

namespace MscText.Web;

/// <summary>Severities as the pages name them, the worst first.</summary>
internal static class Severities
{
    public static IReadOnlyList<FindingSeverity> All { get; } = [FindingSeverity.Error, FindingSeverity.Warning, FindingSeverity.Info];

    public static string ClassOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "info",
    };

    public static TextKey NameOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => TextKey.SeverityError,
        FindingSeverity.Warning => TextKey.SeverityWarning,
        _ => TextKey.SeverityInfo,
    };

    /// <summary>How many findings there are of a severity, in words.</summary>
    public static string Count(Texts texts, FindingSeverity severity, int count) => severity switch
    {
        FindingSeverity.Error => texts.Count(TextKey.OneError, TextKey.Errors, count),
        FindingSeverity.Warning => texts.Count(TextKey.OneWarning, TextKey.Warnings, count),
        _ => texts.Count(TextKey.OneInfo, TextKey.Infos, count),
    };
}
