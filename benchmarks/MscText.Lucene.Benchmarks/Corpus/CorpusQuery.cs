namespace MscText.Lucene.Benchmarks;

/// <summary>A query of a corpus's list.</summary>
/// <param name="Kind">The group it is reported in.</param>
/// <param name="Operation">What is made of the words.</param>
/// <param name="Field">The field searched.</param>
/// <param name="Words">The words, or the pattern.</param>
internal sealed record CorpusQuery(string Kind, string Operation, string Field, IReadOnlyList<string> Words)
{
    /// <summary>The queries of a corpus by kind, in the order of its list.</summary>
    public static ILookup<string, CorpusQuery> Read(string folder) =>
        File.ReadLines(Path.Combine(folder, "queries.tsv"))
            .Select(line => line.Split('\t'))
            .Select(parts => new CorpusQuery(parts[0], parts[1], parts[2], parts[3..]))
            .ToLookup(q => q.Kind);

    /// <summary>The query for this engine; null where it has no such query yet.</summary>
    public Query? Build() => Operation switch
    {
        "term" => new TermQuery(new Term(Field, Words[0])),
        "and" => new BooleanQuery(Occur.Must, Words.Select(w => new TermQuery(new Term(Field, w)))),
        "or" => new BooleanQuery(Occur.Should, Words.Select(w => new TermQuery(new Term(Field, w)))),
        "phrase" => new PhraseQuery(Field, Words),
        "prefix" => new PrefixQuery(new Term(Field, Words[0])),
        "wildcard" => new WildcardQuery(Field, Words[0]),
        "fuzzy1" => new FuzzyQuery(new Term(Field, Words[0]), maxEdits: 1),
        "fuzzy2" => new FuzzyQuery(new Term(Field, Words[0]), maxEdits: 2),
        _ => null,
    };
}
