namespace MscText.Search;

/// <summary>A query with the signs of its syntax in their plain form, place by place the same.</summary>
internal static class QueryCharacters
{
    /// <summary>The query with full-width and typographic signs as their ASCII ones.</summary>
    public static string Fold(string query) => string.Create(query.Length, query, static (folded, query) =>
    {
        for (int i = 0; i < folded.Length; i++)
        {
            folded[i] = Fold(query[i]);
        }
    });

    private static char Fold(char c) => c switch
    {
        '\u3000' or '\u00A0' or '\t' or '\r' or '\n' => ' ',
        '“' or '”' or '„' or '「' or '」' or '『' or '』' => '"',
        '–' or '—' or '−' => '-',
        >= '\uFF01' and <= '\uFF5E' => (char)(c - '\uFF01' + '!'),
        _ => c,
    };
}
