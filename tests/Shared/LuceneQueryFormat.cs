using System.Globalization;
using System.Text;
using MscText.Lucene;

namespace MscText.Testing;

/// <summary>Writes searches as <c>tests/java/ProofQueries.java</c> reads them.</summary>
internal static class LuceneQueryFormat
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    public static string Format(LuceneSearch search)
    {
        StringBuilder text = new();
        if (search.After > 0)
        {
            text.Append(Culture, $"L {search.After} ");
        }

        if (search.Sort is { } sort)
        {
            text.Append(Culture, $"S 1 {Encode(sort.Field)} {(search.Text ? "STRING" : "LONG")} {Flag(sort.Reverse)} ");
        }

        Append(text, search.Query);
        return text.ToString().TrimEnd();
    }

    private static void Append(StringBuilder text, Query query)
    {
        switch (query)
        {
            case MatchAllDocsQuery:
                text.Append(Culture, $"A {query.Boost} ");
                break;
            case TermQuery term:
                text.Append(Culture, $"T {query.Boost} {Encode(term.Term)} ");
                break;
            case PhraseQuery phrase:
                text.Append(Culture, $"P {query.Boost} {phrase.Slop} {phrase.Terms.Count} ");
                foreach ((Term part, int position) in phrase.Terms.Zip(phrase.Positions))
                {
                    text.Append(Culture, $"{Encode(part)} {position} ");
                }

                break;
            case BooleanQuery boolean:
                text.Append(Culture, $"B {query.Boost} {boolean.MinimumNumberShouldMatch} {boolean.Clauses.Count} ");
                foreach (BooleanClause clause in boolean.Clauses)
                {
                    text.Append(clause.Occur == Occur.MustNot ? "MUST_NOT" : clause.Occur.ToString().ToUpperInvariant()).Append(' ');
                    Append(text, clause.Query);
                }

                break;
            case ConstantScoreQuery constant:
                text.Append(Culture, $"C {query.Boost} ");
                Append(text, constant.Query);
                break;
            default:
                throw new ArgumentException($"{query.GetType().Name} cannot be told to Lucene yet.", nameof(query));
        }
    }

    private static string Encode(Term term) => Encode(term.Field) + " " + Encode(term.Text);

    private static string Encode(string text) => Uri.EscapeDataString(text);

    private static string Flag(bool value) => value ? "true" : "false";
}
