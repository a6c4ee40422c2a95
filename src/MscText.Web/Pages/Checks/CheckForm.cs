using System.Globalization;

namespace MscText.Web;

/// <summary>The form of the check: a pair of texts, or one text, or a file. What was sent stays in it, and errors stand at their field.</summary>
internal sealed class CheckForm(HtmlWriter page, PageContext context, CheckPageModel model)
{
    public const string Id = "check-form";

    private readonly Texts _texts = Texts.For(context.Language);

    public void Write()
    {
        page.Write($"""
            <form class="check-form" id="{Id}" action="{context.Link("/check")}" method="post" enctype="multipart/form-data">
            <input type="hidden" name="{context.AntiforgeryField}" value="{context.AntiforgeryToken}">

            """);
        if (model.Problem is { } problem && problem.Parameter is not ("en" or "zh" or "text" or "file"))
        {
            WriteProblem(problem);
        }

        page.Write($"<fieldset><legend>{_texts[TextKey.CheckPair]}</legend>\n<div class=\"two\">\n");
        WriteText("en", TextKey.EnglishText, LanguageTag.English, model.English, TextKey.EnglishExample);
        WriteText("zh", TextKey.ChineseText, LanguageTag.OfChinese(model.Chinese), model.Chinese, TextKey.ChineseExample);
        page.Write($"</div></fieldset>\n<p class=\"or-line\"><span>{_texts[TextKey.Or]}</span></p>\n<div class=\"two\">\n<fieldset><legend>{_texts[TextKey.CheckOne]}</legend>\n");
        WriteText("text", TextKey.OneText, LanguageTag.Of(model.Text), model.Text, TextKey.OneTextExample);
        page.Write($"</fieldset>\n<fieldset><legend>{_texts[TextKey.CheckFile]}</legend>\n");
        WriteFile();
        page.Write($"""
            </fieldset></div>
            <p class="actions"><button type="submit" class="primary">{_texts[TextKey.Check]}</button> <span class="soft">{_texts.With(TextKey.TextLimit, context.Options.MaximumTextLength.ToString("N0", CultureInfo.InvariantCulture))}</span></p>
            </form>

            """);
    }

    private void WriteText(string name, TextKey label, string tag, string value, TextKey example)
    {
        page.Write($"<div class=\"field\"><label for=\"{name}\">{_texts[label]}</label>\n<textarea id=\"{name}\" name=\"{name}\" rows=\"7\" lang=\"{tag}\" spellcheck=\"false\" placeholder=\"{_texts[example]}\"");
        WriteState(name, null);

        // A browser drops a line feed right behind the tag: this one is for it.
        page.Write($">\n{value}</textarea>\n");
        WriteProblemOf(name);
        page.Write($"</div>\n");
    }

    private void WriteFile()
    {
        page.Write($"<div class=\"field\"><label for=\"file\">{_texts[TextKey.File]}</label>\n<input id=\"file\" name=\"file\" type=\"file\" accept=\".txt,.md,.jsonl,.ndjson,.xml,.nxml,.nbib,.medline,.ris,.tmx,.xlf,.xliff,.tsv\"");
        WriteState("file", "file-help");
        page.Write($">\n");
        WriteProblemOf("file");
        page.Write($"<p class=\"soft\" id=\"file-help\">{_texts.With(TextKey.CheckFileHelp, Megabytes(context.Options.MaximumUploadBytes))}</p></div>\n");
    }

    private void WriteProblemOf(string field)
    {
        if (model.Problem is { } problem && problem.Parameter == field)
        {
            WriteProblem(problem);
        }
    }

    private void WriteProblem(Problem problem)
    {
        string limit = context.Options.MaximumTextLength.ToString("N0", CultureInfo.InvariantCulture);
        string? known = (problem.Kind, problem.Parameter) switch
        {
            (ProblemKind.BadParameter, null) => _texts[TextKey.NothingSent],
            (ProblemKind.BadParameter, "en") => _texts[TextKey.EnglishMissing],
            (ProblemKind.BadParameter, "zh") => _texts[TextKey.ChineseMissing],
            (ProblemKind.TooLarge, "en" or "zh" or "text") => _texts.With(TextKey.TextTooLong, limit),
            _ => null,
        };
        page.Write($"<div class=\"problem\" role=\"alert\" id=\"problem\">");
        if (known is not null)
        {
            page.Write($"{known}");
        }
        else
        {
            page.Write($"<b>{ProblemTexts.TitleOf(_texts, problem.Kind)}</b> <span lang=\"en\">{problem.Detail}</span>");
        }

        page.Write($"</div>\n");
    }

    private void WriteState(string name, string? describedBy)
    {
        bool isWrong = model.Problem?.Parameter == name;
        string ids = string.Join(' ', new[] { isWrong ? "problem" : null, describedBy }.OfType<string>());
        if (ids.Length > 0)
        {
            page.Write($" aria-describedby=\"{ids}\"");
        }

        if (isWrong)
        {
            page.Write($" aria-invalid=\"true\"");
        }
    }

    private static string Megabytes(long bytes) => (bytes / (1024.0 * 1024)).ToString("0.#", CultureInfo.InvariantCulture);
}
