namespace MscText.Checking;

/// <summary>Paths as SARIF names them: relative ones stay relative, to the root of the repository where the tool runs there.</summary>
internal static class SarifUri
{
    public static string Of(string path) => Path.IsPathFullyQualified(path)
        ? new Uri(path).AbsoluteUri
        : string.Join('/', path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).SkipWhile(p => p == ".").Select(Uri.EscapeDataString));
}
