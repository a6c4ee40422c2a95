using System.Text.Json;
using MscText.Testing;

namespace MscText.Web.Tests;

/// <summary>The accessibility checker axe-core, from <c>tests/npm</c>.</summary>
internal static class AxeCore
{
    private static readonly string s_path = Path.Combine(EvalData.RepositoryRoot, "tests", "npm", "node_modules", "axe-core", "axe.min.js");

    public static bool IsInstalled => File.Exists(s_path);

    /// <summary>What it finds serious or critical in a page as it is shown now.</summary>
    public static async Task<IReadOnlyList<string>> CheckAsync(BrowserPage page, CancellationToken cancellationToken)
    {
        if (!(await page.EvaluateAsync("typeof axe === 'object'", cancellationToken)).GetBoolean())
        {
            await page.EvaluateAsync(await File.ReadAllTextAsync(s_path, cancellationToken), cancellationToken);
        }

        JsonElement found = await page.EvaluateAsync(
            """
            axe.run({ resultTypes: ['violations'] }).then(r => r.violations
              .filter(v => v.impact === 'serious' || v.impact === 'critical')
              .map(v => `${v.impact} ${v.id}: ${v.nodes.map(n => n.html + ' ' + n.failureSummary).join('\n')}`))
            """,
            cancellationToken);
        return [.. found.EnumerateArray().Select(v => v.GetString()!)];
    }
}
