using MscText.Alignment;
using MscText.Checking;
using MscText.Search;
using MscText.Segmentation;
using MscText.Terms;

namespace MscText.Web;

/// <summary>What the engines give, as the API writes it.</summary>
internal static class ApiMapping
{
    public static ApiSpan Of(TextSpan span) => new() { Start = span.Start, Length = span.Length };

    public static IReadOnlyList<ApiSpan> Of(IReadOnlyList<TextSpan> spans) => [.. spans.Select(Of)];

    public static string NameOf(Language language) => language switch
    {
        Language.English => "en",
        Language.Chinese => "zh",
        _ => "mixed",
    };

    public static ApiSearchResult Of(SearchResult result) => new()
    {
        Total = result.TotalHits,
        Hits = [.. result.Hits.Select(Of)],
        Next = result.Next,
        Chips = [.. result.Chips.Select(Of)],
        Corrections = [.. result.Corrections.Select(c => new ApiCorrection { Query = c.Query, Changed = Of(c.Changed) })],
        Facets = [.. result.Facets.Select(Of)],
        Problems = [.. result.Problems.Select(p => new ApiQueryProblem { Span = Of(p.Span), En = p.Message, Zh = p.MessageChinese })],
    };

    public static ApiHit Of(SearchHit hit) => new()
    {
        Id = hit.Id,
        Score = hit.Score,
        TitleEn = hit.TitleEnglish,
        TitleZh = hit.TitleChinese,
        TitleEnHighlights = Of(hit.TitleEnglishHighlights),
        TitleZhHighlights = Of(hit.TitleChineseHighlights),
        Authors = hit.Record.Authors,
        Journal = hit.Record.Journal,
        Year = hit.Record.Year,
        Snippets = [.. hit.Snippets.Select(Of)],
        ScoreParts = hit.ScoreParts.Count == 0
            ? null
            : [.. hit.ScoreParts.Select(p => new ApiScorePart { Kind = p.Kind, Text = p.Text, Score = p.Score })],
    };

    public static ApiDocument Of(AbstractRecord record) => new()
    {
        Id = record.Id,
        TitleEn = record.TitleEnglish,
        TitleZh = record.TitleChinese,
        Authors = record.Authors,
        Journal = record.Journal,
        Year = record.Year,
        Doi = record.Doi,
        Pmid = record.Pmid,
        AbstractEn = record.AbstractEnglish,
        AbstractZh = record.AbstractChinese,
        Sections = [.. record.Sections.Select(s => new ApiSection { Language = NameOf(s.Language), Heading = s.Heading, Span = Of(s.Span) })],
        Keywords = record.Keywords,
        Mesh = record.MeshHeadings,
        Body = record.Body,
        Pairs = [.. record.Pairs.Select(p => new ApiSentencePair { En = Of(p.English), Zh = Of(p.Chinese) })],
    };

    public static ApiCheckedDocument Of(CheckedDocument document) => new()
    {
        Name = document.RecordId ?? document.Name,
        Alignment = document.Alignment is { } alignment ? Of(alignment) : null,
        Findings = [.. document.Findings.Select(Of)],
    };

    public static ApiAlignment Of(AlignedDocument document) => new()
    {
        En = [.. document.English.Select(s => Of(s.Span))],
        Zh = [.. document.Chinese.Select(s => Of(s.Span))],
        Beads = [.. document.Beads.Select(b => new ApiBead { En = b.English, Zh = b.Chinese, Confidence = Math.Round(b.Confidence, 3) })],
    };

    public static ApiToken Of(Token token, string text) => new()
    {
        Span = Of(token.Span),
        Text = token.Span.Of(text).ToString(),
        Kind = token.Kind,
        Part = token.IsPart,
    };

    public static ApiTerm Of(TermMatch match, string text) => new()
    {
        Span = Of(match.Span),
        Text = match.Span.Of(text).ToString(),
        Concept = match.Concept.Id,
        Type = match.Concept.Type,
        En = match.Concept.PreferredEnglish,
        Zh = match.Concept.PreferredChinese,
    };

    public static ApiCompletion Of(QueryCompletion completion) => new()
    {
        Query = completion.Query,
        Completed = Of(completion.Completed),
        Gloss = completion.Gloss,
        Documents = completion.Documents,
    };

    private static ApiSnippet Of(Snippet snippet) => new()
    {
        Language = NameOf(snippet.Language),
        Text = snippet.Text,
        Highlights = Of(snippet.Highlights),
        Counterpart = snippet.Counterpart,
        CounterpartHighlights = Of(snippet.CounterpartHighlights),
    };

    private static ApiChip Of(QueryChip chip) => new()
    {
        Key = chip.Key,
        Kind = chip.Kind,
        Source = Of(chip.Source),
        En = chip.English,
        Zh = chip.Chinese,
        Concept = chip.ConceptId,
        Alternatives = chip.Alternatives,
        Removed = chip.IsRemoved,
    };

    private static ApiFacet Of(SearchFacet facet) => new()
    {
        Kind = facet.Kind,
        Total = facet.Total,
        Values = [.. facet.Values.Select(v => new ApiFacetValue { Value = v.Value, En = v.English, Zh = v.Chinese, Count = v.Count, Selected = v.IsSelected })],
    };

    private static ApiFinding Of(Finding finding) => new()
    {
        Rule = finding.Rule,
        Severity = finding.Severity,
        Side = NameOf(finding.Side),
        Span = Of(finding.Span),
        Other = finding.OtherSpan is { } other ? Of(other) : null,
        Text = finding.Text,
        Message = finding.Message,
        MessageZh = finding.MessageChinese,
        Suggestion = finding.Suggestion,
        Confidence = Math.Round(finding.Confidence, 3),
    };
}
