using System.Globalization;

namespace MscText.Web;

/// <summary>The content of the start page: one box, examples in three scripts, and how to write a query.</summary>
internal static class StartPage
{
    // Two in each script: words of a layman and of the field, a phrase, a field.
    private static readonly (string Query, string Tag)[] s_examples =
    [
        ("sepsis mortality", LanguageTag.English),
        ("\"stem cell\" transplantation", LanguageTag.English),
        ("肝细胞癌 预后", LanguageTag.Simplified),
        ("急性髓系白血病", LanguageTag.Simplified),
        ("幹細胞移植", LanguageTag.Traditional),
        ("慢性 B 型肝炎", LanguageTag.Traditional),
    ];

    private static readonly (string Pattern, TextKey Meaning)[] s_syntax =
    [
        ("\"graft versus host\"", TextKey.TipPhrase),
        ("-rat", TextKey.TipNot),
        ("title:sepsis", TextKey.TipTitle),
        ("author:Wang", TextKey.TipAuthor),
        ("year:2020..2025", TextKey.TipYear),
        ("mesh:\"Stem Cells\"", TextKey.TipSubject),
        ("immun*", TextKey.TipPrefix),
        ("A OR B", TextKey.TipOr),
    ];

    public static void Write(HtmlWriter page, PageContext context, SearchForm form, int documents)
    {
        Texts texts = Texts.For(context.Language);
        page.Write($"<div class=\"start\">\n<h1>{texts[TextKey.StartTitle]}</h1>\n<p class=\"lead\">{texts[TextKey.StartLead]}</p>\n");
        form.Write(page, string.Empty, null, isLarge: true);
        page.Write($"<div class=\"examples\"><h2>{texts[TextKey.Examples]}</h2><ul>\n");
        foreach ((string query, string tag) in s_examples)
        {
            page.Write($"<li><a href=\"{context.Link("/search", ("q", query))}\" lang=\"{tag}\">{query}</a></li>\n");
        }

        page.Write($"</ul></div>\n");
        WriteTips(page, texts);
        page.Write($"<p class=\"soft\">{texts.With(documents == 1 ? TextKey.OneDocumentHere : TextKey.DocumentsHere, documents.ToString("N0", CultureInfo.InvariantCulture))} <a href=\"{context.Link("/search", ("q", string.Empty))}\">{texts[TextKey.BrowseAll]}</a></p>\n</div>\n");
    }

    /// <summary>Writes how a query can be written, closed at first.</summary>
    public static void WriteTips(HtmlWriter page, Texts texts)
    {
        page.Write($"<details class=\"tips\"><summary>{texts[TextKey.Tips]}</summary><dl>\n");
        foreach ((string pattern, TextKey meaning) in s_syntax)
        {
            page.Write($"<div><dt><code lang=\"en\">{pattern}</code></dt><dd>{texts[meaning]}</dd></div>\n");
        }

        page.Write($"</dl><p class=\"keys\">{texts[TextKey.TipKeys]}</p></details>\n");
    }
}
