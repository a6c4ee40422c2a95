namespace MscText.Testing;

/// <summary>A test that opens a page in Chromium; without it, it is reported as skipped with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute()
    {
        if (Chromium.Missing is { } missing)
        {
            Skip = "NOT SEEN in a browser: " + missing;
        }
    }
}
