namespace MscText.Documents;

/// <summary>Recognises text that is written in a markup language.</summary>
internal static class MarkupRules
{
    /// <summary>The name of the format that a text begins in, or null.</summary>
    public static string? Recognise(ReadOnlySpan<char> start) =>
        start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase) ? "HTML"
        : start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<PubmedArticle", StringComparison.Ordinal) ? "XML"
        : start.StartsWith("{\\rtf", StringComparison.Ordinal) ? "RTF"
        : (start.StartsWith("{\"", StringComparison.Ordinal) && start.Contains("\":", StringComparison.Ordinal)) ? "JSON"
        : null;
}
