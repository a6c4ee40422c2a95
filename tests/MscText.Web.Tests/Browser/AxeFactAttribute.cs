using MscText.Testing;

namespace MscText.Web.Tests;

/// <summary>A test that has axe-core judge pages in Chromium; without either, it is reported as skipped with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AxeFactAttribute : FactAttribute
{
    public AxeFactAttribute()
    {
        if (Chromium.Missing is { } missing)
        {
            Skip = "NOT SEEN in a browser: " + missing;
        }
        else if (!AxeCore.IsInstalled)
        {
            Skip = "NOT SEEN in a browser: needs axe-core; run 'npm install --ignore-scripts' in tests/npm.";
        }
    }
}
