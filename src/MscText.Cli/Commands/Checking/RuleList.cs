using MscText.Checking;
using MscText.Cli.Io;

namespace MscText.Cli.Commands;

/// <summary>The rules as <c>check --list-rules</c> shows them.</summary>
internal static class RuleList
{
    public static void Write()
    {
        using Output output = Output.Standard();
        int width = TranslationRules.All.Max(r => r.Id.Length);
        foreach (ITranslationRule rule in TranslationRules.All.OrderBy(r => r.Id, StringComparer.Ordinal))
        {
            output.Text.WriteLine($"{rule.Id.PadRight(width)}  {rule.Severity.ToString().ToLowerInvariant(),-7}  {rule.Summary}");
        }
    }
}
