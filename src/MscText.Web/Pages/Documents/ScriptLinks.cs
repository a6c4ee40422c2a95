using MscText.Search;

namespace MscText.Web;

/// <summary>原文, 简体, 繁體: links that show the Chinese of a document in another script.</summary>
internal static class ScriptLinks
{
    private static readonly (ScriptChoice Choice, string Label, string Tag, TextKey Title)[] s_choices =
    [
        (ScriptChoice.AsWritten, "原文", LanguageTag.Simplified, TextKey.AsWritten),
        (ScriptChoice.Simplified, "简体", LanguageTag.Simplified, TextKey.InSimplified),
        (ScriptChoice.Traditional, "繁體", LanguageTag.Traditional, TextKey.InTraditional),
    ];

    /// <summary>Writes them; nothing where the document has no Chinese.</summary>
    public static void Write(HtmlWriter page, PageContext context, DocumentPageModel model)
    {
        AbstractRecord record = model.Record;
        if (!record.Body.Prepend(record.AbstractChinese).Prepend(record.TitleChinese).Any(t => t is not null && t.Any(LanguageTag.IsHan)))
        {
            return;
        }

        Texts texts = Texts.For(context.Language);
        page.Write($"<div class=\"segments\" role=\"group\" aria-label=\"{texts[TextKey.ChineseScript]}\">");
        foreach ((ScriptChoice choice, string label, string tag, TextKey title) in s_choices)
        {
            page.Write($"<a href=\"{DocumentLinks.To(context, record.Id, model.Query, choice)}\" rel=\"nofollow\" title=\"{texts[title]}\" lang=\"{tag}\"");
            if (choice == model.Script)
            {
                page.Write($" aria-current=\"true\"");
            }

            page.Write($">{label}</a>");
        }

        page.Write($"</div>");
    }
}
