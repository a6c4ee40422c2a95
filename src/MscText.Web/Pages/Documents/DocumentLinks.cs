namespace MscText.Web;

/// <summary>Addresses of documents.</summary>
internal static class DocumentLinks
{
    public const string Query = "q";
    public const string Script = "script";

    /// <summary>The page of a document.</summary>
    /// <param name="context">The request.</param>
    /// <param name="id">Key of the document.</param>
    /// <param name="query">The query whose matches are to be marked; null or empty for none.</param>
    /// <param name="script">The script of its Chinese.</param>
    public static string To(PageContext context, string id, string? query, ScriptChoice script = ScriptChoice.AsWritten) => context.Link(
        "/documents/" + Uri.EscapeDataString(id),
        (Query, string.IsNullOrWhiteSpace(query) ? null : query),
        (Script, script == ScriptChoice.AsWritten ? null : ScriptChoices.NameOf(script)));
}
