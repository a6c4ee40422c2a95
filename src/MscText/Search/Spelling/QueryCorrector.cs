using System.Text;
using MscText.Lucene;
using MscText.Normalization;

namespace MscText.Search;

/// <summary>
/// Finds what may have been meant by a query: by English words of the index and the dictionary, by Chinese names that sound alike or
/// differ by a character, by pinyin. Nothing is offered that does not find clearly more than what was typed.
/// </summary>
/// <param name="searcher">The index.</param>
/// <param name="names">The names of what it has; needed only where something of a query seems wrong.</param>
/// <param name="options">How texts are analysed.</param>
internal sealed class QueryCorrector(IndexSearcher searcher, Lazy<IndexNames> names, AbstractIndexOptions options)
{
    // Long queries are pasted texts, whose words are right.
    private const int MostWords = 40;
    private const int MostCorrections = 3;

    // A candidate this much less likely than the best one is not worth offering beside it.
    private const double Margin = 3;

    /// <summary>The corrections, the likeliest first; none where the query seems right.</summary>
    /// <param name="query">The query.</param>
    /// <param name="withPinyin">Whether names typed as pinyin are offered: not where they are searched for anyway.</param>
    /// <param name="cancellationToken">Ends the work early by an exception.</param>
    public IReadOnlyList<QueryCorrection> Correct(string query, bool withPinyin, CancellationToken cancellationToken)
    {
        List<CorrectableText.Word> words = CorrectableText.Of(query, options);
        if (words.Count is 0 or > MostWords)
        {
            return [];
        }

        var index = new IndexWords(searcher, options);
        SpellingFix[] pinyin = [.. new PinyinFixes(names).Find(words, IsPinyin)];
        SpellingFix[] latin = [.. new LatinFixes(index, names, options).Find(words, cancellationToken)
            .Where(f => !Array.Exists(pinyin, p => p.Span.Overlaps(f.Span)))];
        IEnumerable<SpellingFix> chinese = new ChineseFixes(index, names, options).Find(words, cancellationToken);
        bool isTraditional = ScriptDetector.Detect(query) == ChineseScript.Traditional;
        SpellingFix[] fixes = [.. (withPinyin ? pinyin : []).Concat(latin).Concat(chinese).Select(f => isTraditional ? f with { Text = ToTraditional(f.Text) } : f)];
        return Corrections(query, Places(fixes));

        // Words that documents have one after the other are meant as they are; so is a single word that a document has.
        bool IsPinyin(string typed) => index.DocumentsWithPhrase(typed, cancellationToken) == 0;
    }

    private static string ToTraditional(string text) => HanCharacters.Count(text) > 0 ? ChineseConverter.For("s2t").Convert(text) : text;

    // For every stretch its candidates, the best first; of stretches that overlap the one with the best candidate.
    private static List<SpellingFix[]> Places(SpellingFix[] fixes)
    {
        var places = new List<SpellingFix[]>();
        foreach (IGrouping<TextSpan, SpellingFix> place in fixes.GroupBy(f => f.Span).OrderByDescending(g => g.Max(f => f.Score)).ThenBy(g => g.Key.Start))
        {
            if (!places.Exists(p => p[0].Span.Overlaps(place.Key)))
            {
                SpellingFix[] ordered = [.. place.OrderByDescending(f => f.Score).ThenBy(f => f.Text, StringComparer.Ordinal).DistinctBy(f => f.Text)];
                places.Add([.. ordered.Where(f => f.Score >= ordered[0].Score - Margin)]);
            }
        }

        return [.. places.OrderBy(p => p[0].Span.Start)];
    }

    // The best candidate everywhere; then, where one stretch alone is in doubt, its others.
    private static List<QueryCorrection> Corrections(string query, List<SpellingFix[]> places)
    {
        var corrections = new List<QueryCorrection>();
        if (places.Count == 0)
        {
            return corrections;
        }

        corrections.Add(Apply(query, [.. places.Select(p => p[0])]));
        if (places is [var only])
        {
            corrections.AddRange(only.Skip(1).Take(MostCorrections - 1).Select(f => Apply(query, [f])));
        }

        return corrections;
    }

    private static QueryCorrection Apply(string query, SpellingFix[] fixes)
    {
        var text = new StringBuilder();
        var changed = new List<TextSpan>();
        int at = 0;
        foreach (SpellingFix fix in fixes)
        {
            text.Append(query, at, fix.Span.Start - at);
            changed.Add(new TextSpan(text.Length, fix.Text.Length));
            text.Append(fix.Text);
            at = fix.Span.End;
        }

        return new QueryCorrection(text.Append(query, at, query.Length - at).ToString(), changed);
    }
}
