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
        return text.ToString();
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
            case MultiPhraseQuery phrase:
                text.Append(Culture, $"M {query.Boost} {phrase.Slop} {Encode(phrase.Field)} {phrase.Terms.Count} ");
                foreach ((IReadOnlyList<Term> part, int position) in phrase.Terms.Zip(phrase.Positions))
                {
                    text.Append(Culture, $"{position} {part.Count} {string.Concat(part.Select(t => Encode(t.Text) + ' '))}");
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
            case PrefixQuery prefix:
                text.Append(Culture, $"X {query.Boost} {Encode(prefix.Prefix)} ");
                break;
            case WildcardQuery wildcard:
                text.Append(Culture, $"W {query.Boost} {Encode(wildcard.Field)} {Encode(wildcard.Pattern)} ");
                break;
            case FuzzyQuery fuzzy:
                text.Append(Culture, $"F {query.Boost} {Encode(fuzzy.Term)} {fuzzy.MaxEdits} {fuzzy.PrefixLength} {fuzzy.MaxExpansions} ");
                text.Append(Flag(fuzzy.Transpositions)).Append(' ');
                break;
            case TermRangeQuery range:
                text.Append(Culture, $"R {query.Boost} {Encode(range.Field)} {Bound(range.Lower)} {Bound(range.Upper)} ");
                text.Append(Culture, $"{Flag(range.IncludeLower)} {Flag(range.IncludeUpper)} ");
                break;
            case NumericRangeQuery range:
                AppendNumericRange(text, range);
                break;
            case DisjunctionMaxQuery max:
                text.Append(Culture, $"D {query.Boost} {max.TieBreaker} {max.Disjuncts.Count} ");
                foreach (Query disjunct in max.Disjuncts)
                {
                    Append(text, disjunct);
                }

                break;
            case BoostingQuery boosting:
                text.Append(Culture, $"G {query.Boost} {boosting.Factor} ");
                Append(text, boosting.Match);
                Append(text, boosting.Context);
                break;
            case ConstantScoreQuery constant:
                text.Append(Culture, $"C {query.Boost} ");
                Append(text, constant.Query);
                break;
            default:
                throw new ArgumentException($"{query.GetType().Name} cannot be told to Lucene yet.", nameof(query));
        }
    }

    private static void AppendNumericRange(StringBuilder text, NumericRangeQuery range)
    {
        (string type, int step) = range.Type switch
        {
            NumericType.Int32 => ("int", 8),
            NumericType.Int64 => ("long", 16),
            NumericType.Single => ("float", 4),
            _ => ("double", 8),
        };
        text.Append(Culture, $"N {range.Boost} {type} {Encode(range.Field)} {step} ");
        text.Append(Culture, $"{range.Min?.ToString(null, Culture) ?? "!"} {range.Max?.ToString(null, Culture) ?? "!"} ");
        text.Append(Culture, $"{Flag(range.IncludeMin)} {Flag(range.IncludeMax)} ");
    }

    private static string Bound(string? text) => text is null ? "!" : text == "!" ? "%21" : Encode(text);

    private static string Encode(Term term) => Encode(term.Field) + " " + Encode(term.Text);

    private static string Encode(string text) => Uri.EscapeDataString(text);

    private static string Flag(bool value) => value ? "true" : "false";
}
