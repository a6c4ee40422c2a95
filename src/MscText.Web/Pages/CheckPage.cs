using MscText.Checking;

namespace MscText.Web;

/// <summary>The page that checks a translation: a pair of texts, one text, or a file.</summary>
internal static class CheckPage
{
    public static void Write(HtmlWriter page, PageContext context, CheckPageModel model)
    {
        Texts texts = Texts.For(context.Language);
        bool canSendAgain = (model.Documents is not null || model.Problem is not null) && model.FileName is null;
        PageFrame.Begin(
            page,
            context,
            texts[TextKey.CheckTitle],
            SiteSection.Check,
            () => new SearchForm(context).Write(page, string.Empty, null, isLarge: false),
            canSendAgain ? CheckForm.Id : null);
        page.Write($"<div class=\"check-page\">\n<h1>{texts[TextKey.CheckTitle]}</h1>\n");
        var form = new CheckForm(page, context, model);
        if (model.Documents is { } documents)
        {
            WriteResult(page, texts, model, documents);
            page.Write($"<details class=\"again\"><summary>{texts[TextKey.CheckAgain]}</summary>\n");
            form.Write();
            page.Write($"</details>\n");
        }
        else
        {
            page.Write($"<p class=\"lead\">{texts[TextKey.CheckLead]}</p>\n");
            form.Write();
        }

        page.Write($"</div>\n");
        PageFrame.End(page, context);
    }

    private static void WriteResult(HtmlWriter page, Texts texts, CheckPageModel model, IReadOnlyList<CheckedDocument> documents)
    {
        Finding[] findings = [.. documents.SelectMany(d => d.Findings)];
        page.Write($"<section class=\"report\" aria-labelledby=\"report-title\">\n<h2 id=\"report-title\">{texts[TextKey.CheckResult]}");
        if (model.FileName is { } name)
        {
            page.Write($"{texts[TextKey.Colon]}<bdi>{name}</bdi>");
        }

        page.Write($"</h2>\n");
        foreach (string error in model.Errors)
        {
            page.Write($"<p class=\"problem\" lang=\"en\">{error}</p>\n");
        }

        if (model.IsCut)
        {
            page.Write($"<p class=\"problem\">{texts[TextKey.CheckIsCut]}</p>\n");
        }

        if (documents.Count > 0)
        {
            FindingSummary.Write(page, texts, findings, withFilter: true);
        }

        int number = 0;
        for (int i = 0; i < documents.Count; i++)
        {
            WriteDocument(page, texts, documents[i], i, number, documents.Count > 1);
            number += documents[i].Findings.Count;
        }

        page.Write($"</section>\n");
    }

    private static void WriteDocument(HtmlWriter page, Texts texts, CheckedDocument document, int index, int firstFinding, bool isNamed)
    {
        var rows = new TextRows(document, firstFinding);
        var writer = new RowWriter(page, texts) { Linked = document.Alignment };
        if (isNamed)
        {
            page.Write($"<h3 class=\"name\"><bdi>{document.RecordId ?? document.Name}</bdi></h3>\n");
        }

        if (rows.Aligned.Count > 0)
        {
            writer.WriteAligned(rows.Aligned, $"d{index}-b");
        }

        if (rows.Single.Count > 0)
        {
            if (rows.Aligned.Count > 0)
            {
                page.Write($"<h3>{texts[TextKey.OtherText]}</h3>\n");
            }

            writer.WriteSingle(rows.Single, $"d{index}-s");
        }

        if (rows.Elsewhere.Count > 0)
        {
            page.Write($"<h3>{texts[TextKey.Elsewhere]}</h3>\n");
            new FindingList(page, texts).Write(rows.Elsewhere);
        }
    }
}
