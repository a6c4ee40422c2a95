namespace MscText.Testing;

/// <summary>The browser that pages are tested in: Chromium or a browser made of it, on the path or named by MSCTEXT_CHROMIUM.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];

    /// <summary>Path of its program; null where there is none.</summary>
    public static string? Program { get; } = Find();

    /// <summary>Why there is no browser; null where there is one.</summary>
    public static string? Missing => Program is null
        ? "Chromium was not found (Debian: chromium; or set MSCTEXT_CHROMIUM to the program of a browser made of it)."
        : null;

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("MSCTEXT_CHROMIUM") is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : null;
        }

        string extension = OperatingSystem.IsWindows() ? ".exe" : string.Empty;
        return (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name + extension)))
            .FirstOrDefault(File.Exists);
    }
}
