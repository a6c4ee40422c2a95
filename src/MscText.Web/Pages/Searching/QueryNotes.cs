using MscText.Search;

namespace MscText.Web;

/// <summary>What the page says about a query: problems, another spelling, and what it was searched as.</summary>
internal sealed class QueryNotes(HtmlWriter page, PageContext context, SearchRequest request, SearchResult result)
{
    private const int MaxCorrections = 3;

    private readonly Texts _texts = Texts.For(context.Language);

    public void Write()
    {
        page.Write($"<div id=\"notes\" class=\"notes-top\">");
        WriteCorrections();
        if (result.Problems.Count > 0)
        {
            page.Write($"<ul class=\"problems\">\n");
            foreach (QueryProblem problem in result.Problems)
            {
                page.Write($"<li><q>{Part(problem.Span)}</q> {_texts.Choose(problem.Message, problem.MessageChinese)}</li>\n");
            }

            page.Write($"</ul>\n");
        }

        new ChipList(page, context, request).Write(result.Chips);
        page.Write($"</div>\n");
    }

    private void WriteCorrections()
    {
        if (result.Corrections.Count == 0)
        {
            return;
        }

        page.Write($"<p class=\"meant\">{_texts[TextKey.DidYouMean]} ");
        string separator = string.Empty;
        foreach (QueryCorrection correction in result.Corrections.Take(MaxCorrections))
        {
            page.Write($"{separator}<a href=\"{context.SearchLink(request with { Query = correction.Query, After = null, RemovedChips = [] })}\" lang=\"{LanguageTag.Of(correction.Query)}\">");
            MarkedText.Write(page, correction.Query, correction.Changed.Select(span => TextMark.Of(span, "<em>", "</em>")));
            page.Write($"</a>");
            separator = _texts[TextKey.ListSeparator];
        }

        page.Write($"</p>\n");
    }

    private string Part(TextSpan span) => span.Start >= 0 && span.Length >= 0 && span.End <= request.Query.Length ? request.Query.Substring(span.Start, span.Length) : request.Query;
}
