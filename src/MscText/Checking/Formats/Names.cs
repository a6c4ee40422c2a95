namespace MscText.Checking;

/// <summary>Names of values as the formats write them.</summary>
internal static class Names
{
    public static string Of(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "info",
    };
}
