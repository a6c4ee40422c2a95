using System.Globalization;
using MscText.Search;

namespace MscText.Web;

/// <summary>A document in a list: titles, where it was published, and the sentences that were found, side by side.</summary>
internal sealed class HitCard(HtmlWriter page, PageContext context, SearchRequest request)
{
    private const int MaxAuthors = 3;

    private readonly Texts _texts = Texts.For(context.Language);

    // What somebody asks for in Chinese is read in Chinese first; without a query, the language of the interface decides.
    private readonly bool _chineseFirst = request.Query.Any(char.IsLetter)
        ? request.Query.Any(LanguageTag.IsHan)
        : context.Language == InterfaceLanguage.Chinese;

    public void Write(SearchHit hit, int number)
    {
        page.Write($"<li class=\"hit\"><article aria-labelledby=\"hit-{number}\">\n");
        WriteTitles(hit, number);
        Byline.Write(page, _texts, hit.Record, MaxAuthors);
        if (hit.Snippets.Count > 0)
        {
            WritePair(hit.Snippets[0]);
        }

        WriteTools(hit);
        page.Write($"</article></li>\n");
    }

    private void WriteTitles(SearchHit hit, int number)
    {
        (string Text, IReadOnlyList<TextSpan> Marks, string Tag)[] titles =
        [
            .. new[]
            {
                (hit.TitleEnglish, hit.TitleEnglishHighlights, LanguageTag.English),
                (hit.TitleChinese, hit.TitleChineseHighlights, LanguageTag.OfChinese(hit.TitleChinese)),
            }.Where(t => !string.IsNullOrWhiteSpace(t.Item1)).Select(t => (t.Item1!, t.Item2, t.Item3)),
        ];
        if (_chineseFirst)
        {
            Array.Reverse(titles);
        }

        string link = DocumentLinks.To(context, hit.Id, request.Query);
        page.Write($"<h2 id=\"hit-{number}\"><a href=\"{link}\"");
        if (titles.Length == 0)
        {
            string title = RecordTitles.Of(_texts, hit.Record);
            page.Write($" class=\"untitled\" lang=\"{LanguageTag.Of(title)}\">{title}</a></h2>\n");
            return;
        }

        page.Write($" lang=\"{titles[0].Tag}\">");
        MarkedText.Write(page, titles[0].Text, titles[0].Marks.Select(TextMark.Match));
        page.Write($"</a></h2>\n");
        foreach ((string text, IReadOnlyList<TextSpan> marks, string tag) in titles.Skip(1))
        {
            page.Write($"<p class=\"title-other\" lang=\"{tag}\">");
            MarkedText.Write(page, text, marks.Select(TextMark.Match));
            page.Write($"</p>\n");
        }
    }

    private void WritePair(Snippet snippet)
    {
        bool isChinese = snippet.Language == Language.Chinese;
        page.Write($"<div class=\"pair{(snippet.Counterpart is null ? " single" : string.Empty)}\">\n");
        if (snippet.Counterpart is { } counterpart && isChinese != _chineseFirst)
        {
            WriteCounterpart(counterpart);
            WriteText();
        }
        else
        {
            WriteText();
            if (snippet.Counterpart is not null)
            {
                WriteCounterpart(snippet.Counterpart);
            }
        }

        page.Write($"</div>\n");

        void WriteText() => WriteSide(snippet.Text, snippet.Highlights, isChinese, snippet.IsCutAtStart, snippet.IsCutAtEnd);

        void WriteCounterpart(string text) =>
            WriteSide(text, snippet.CounterpartHighlights, !isChinese, snippet.IsCounterpartCutAtStart, snippet.IsCounterpartCutAtEnd);
    }

    private void WriteSide(string text, IReadOnlyList<TextSpan> marks, bool isChinese, bool isCutAtStart, bool isCutAtEnd)
    {
        page.Write($"<p lang=\"{(isChinese ? LanguageTag.OfChinese(text) : LanguageTag.Of(text))}\">{(isCutAtStart ? "…" : string.Empty)}");
        MarkedText.Write(page, text, marks.Select(TextMark.Match));
        page.Write($"{(isCutAtEnd ? "…" : string.Empty)}</p>\n");
    }

    private void WriteTools(SearchHit hit)
    {
        page.Write($"<div class=\"tools\">");
        Byline.WriteIdentifiers(page, hit.Record);
        page.Write($"<a href=\"{DocumentLinks.To(context, hit.Id, request.Query)}#similar\">{_texts[TextKey.Similar]}</a>");
        page.Write($"<button type=\"button\" class=\"copy\" data-copy=\"{Citation.Of(hit.Record)}\">{_texts[TextKey.CopyCitation]}</button>");
        if (hit.ScoreParts.Count > 0)
        {
            WriteWhy(hit);
        }

        page.Write($"</div>\n");
    }

    private void WriteWhy(SearchHit hit)
    {
        float total = hit.ScoreParts.Sum(p => Math.Max(0, p.Score));
        page.Write($"<details class=\"why\"><summary>{_texts[TextKey.WhyMatched]}</summary><ul>\n");
        foreach (ScorePart part in hit.ScoreParts)
        {
            double share = total > 0 ? Math.Max(0, part.Score) / total : 0;
            page.Write($"<li><meter min=\"0\" max=\"1\" value=\"{share:0.00}\" aria-hidden=\"true\"></meter> <span class=\"share\">{(share < 0.005 ? "<1" : (share * 100).ToString("0", CultureInfo.InvariantCulture))}%</span> {ScoreWords.Before(_texts, part.Kind)}");
            if (ScoreWords.NamesText(part.Kind) && part.Text.Length > 0)
            {
                page.Write($" <b lang=\"{LanguageTag.Of(part.Text)}\">{part.Text}</b>");
            }

            page.Write($"</li>\n");
        }

        page.Write($"</ul></details>");
    }
}
