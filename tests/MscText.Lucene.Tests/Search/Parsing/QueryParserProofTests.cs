using System.Text;
using MscText.Testing;

namespace MscText.Lucene.Tests.Search.Parsing;

public class QueryParserProofTests
{
    private static readonly string[] Words =
        ["cell", "DNA", "the", "gene_protein", "心脏", "a_b_c", "x", "p53", "IL-2", "c++", "R&D", "\\(x\\)", "AND1", "𠀀", "t\\ u", "é", "0.5", "\\u4e2d"];

    [LuceneFact]
    public void Queries_mean_what_they_mean_to_Lucene()
    {
        Random random = new(4);
        List<(string Text, bool AllRequired)> texts = [];
        for (int i = 0; i < 20_000; i++)
        {
            texts.Add((i % 2 == 0 ? Query(random, 3) : Noise(random), random.Next(3) == 0));
        }

        QueryParserOptions likeLucene = new() { BlendSynonyms = false };
        QueryParser any = new("body", TestAnalysis.Analyze, likeLucene);
        QueryParser all = new("body", TestAnalysis.Analyze, likeLucene with { DefaultOperator = Occur.Must });
        IReadOnlyList<string> expected = ApacheLucene.ParseQueries(texts);
        int queries = 0;
        for (int i = 0; i < texts.Count; i++)
        {
            QueryParseResult result = (texts[i].AllRequired ? all : any).Parse(texts[i].Text);
            string actual = result.IsQuery ? LuceneQueryFormat.Format(new LuceneSearch(result.Query)) : "ERROR";
            Assert.True(expected[i] == actual, $"{texts[i]}\nLucene: {expected[i]}\nours:   {actual} {result.Error}");
            queries += result.IsQuery ? 1 : 0;
        }

        Assert.InRange(queries, 10_000, 19_000);
    }

    /// <summary>A query that is mostly well formed.</summary>
    private static string Query(Random random, int depth)
    {
        StringBuilder text = new();
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            text.Append(text.Length == 0 ? "" : random.Next(8) switch { 0 => " AND ", 1 => " OR ", 2 => " && ", 3 => " || ", _ => " " });
            text.Append(random.Next(10) switch { 0 => "+", 1 => "-", 2 => "NOT ", 3 => "!", _ => "" });
            text.Append(Clause(random, depth));
        }

        return text.ToString();
    }

    private static string Clause(Random random, int depth)
    {
        string field = random.Next(6) switch { 0 => "title:", 1 => "a\\:b:", _ => "" };
        string word = Words[random.Next(Words.Length)];
        string boost = random.Next(5) switch { 0 => "^2", 1 => "^0.5", _ => "" };
        string clause = random.Next(12) switch
        {
            0 => $"\"{word} {Words[random.Next(Words.Length)]}\"{(random.Next(2) == 0 ? "~3" : "")}",
            1 => $"\"{string.Join(' ', Enumerable.Range(0, random.Next(4)).Select(_ => Words[random.Next(Words.Length)]))}\"",
            2 => word + "*",
            3 => word[..1] + "?" + word + "*",
            4 => word + random.Next(5) switch { 0 => "~", 1 => "~1", 2 => "~0.7", 3 => "~2", _ => "~0" },
            5 => "[" + Bound(random) + " TO " + Bound(random) + (random.Next(2) == 0 ? "]" : "}"),
            6 => "{" + Bound(random) + (random.Next(4) == 0 ? " " : " TO ") + Bound(random) + (random.Next(2) == 0 ? "]" : "}"),
            7 when random.Next(2) == 0 => "*:*",
            8 or 9 when depth > 0 => "(" + Query(random, depth - 1) + ")",
            _ => word,
        };
        return (clause == "*:*" ? "" : field) + clause + boost;
    }

    private static string Bound(Random random) =>
        random.Next(5) switch { 0 => "*", 1 => "\"x y\"", 2 => "\"*\"", _ => Words[random.Next(Words.Length - 1)].Replace("\\ ", "", StringComparison.Ordinal) };

    /// <summary>Pieces of the syntax in any order; but Lucene refuses a prefix that starts with an escaped star, which is read here.</summary>
    private static string Noise(Random random)
    {
        string[] pieces =
        [
            "a", "b", "the", "AND", "OR", "NOT", "TO", "&&", "||", "!", "+", "-", "(", ")", ":", "^2", "^", "\"", "[", "]", "{", "}", "~", "~1.5", "*", "?",
            "\\", " ", " ", " ", "\"p q\"", "f:", "\u3000", "&", "|", "中", "\\?",
        ];
        StringBuilder text = new();
        for (int i = random.Next(1, 8); i > 0; i--)
        {
            text.Append(pieces[random.Next(pieces.Length)]).Append(random.Next(3) == 0 ? " " : "");
        }

        text.Replace("\\*", "\\?");

        // In a range Lucene takes an ideographic space for a part of the word; here it is a blank as everywhere else.
        return text.ToString().AsSpan().ContainsAny("[{") ? text.Replace('\u3000', ' ').ToString() : text.ToString();
    }
}
