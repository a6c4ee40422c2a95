using MscText.Lucene;
using MscText.Normalization;
using MscText.Pipeline;
using MscText.Documents;
using MscText.Search;
using MscText.Segmentation;
using MscText.Testing;

namespace MscText.Tests.Search;

/// <summary>Indexes of real abstracts: Apache Lucene finds them sound, and finds in them what we find, with our scores.</summary>
public sealed class ApacheLuceneIndexTests : IDisposable
{
    private const int Queries = 200;
    private readonly string _path = Directory.CreateTempSubdirectory("msctext-index-").FullName;

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [LuceneFact]
    public void The_sample_corpus() => Prove(Pages(EvalData.OwnSeeds));

    [LuceneSeedsFact]
    public void The_documents_the_project_was_conceived_from() => Prove(Pages(EvalData.OriginalSeeds!));

    [LuceneEvalFact]
    public void Two_thousand_scientific_abstracts() => Prove(Csl.Records());

    private static IEnumerable<AbstractRecord> Pages(string folder) =>
        Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal)
            .Select(f => PageReader.Default.Read(f)).Where(r => r.IsSuccess)
            .Select(r => AbstractRecords.Of(DocumentPipeline.Default.Process(r.Document!)));

    private void Prove(IEnumerable<AbstractRecord> records)
    {
        AbstractRecord[] all = [.. records];
        using (AbstractIndex index = AbstractIndex.Open(_path))
        {
            foreach (AbstractRecord record in all)
            {
                index.AddOrUpdate(record);
            }

            index.Commit();
        }

        ApacheLucene.CheckIndex(_path);
        Query[] queries = [.. QueriesFrom(all)];
        Assert.Equal(Queries, queries.Length);
        using var directory = new FileSystemDirectory(_path);
        using IndexReader reader = IndexReader.Open(directory);
        Assert.Equal(all.Length, reader.NumDocs);
        var searcher = new IndexSearcher(reader);
        IReadOnlyList<TopDocs> expected = ApacheLucene.Search(_path, queries, 50);
        Assert.Contains(expected, e => e.TotalHits > 1);
        for (int i = 0; i < queries.Length; i++)
        {
            ApacheLucene.AssertSameHits(expected[i], searcher.Search(queries[i], 50, SearchOptions.CountAll), queries[i].ToString()!, 1e-4);
        }
    }

    // Terms, conjunctions, disjunctions and phrases of neighbouring words, taken from the texts at equal distances.
    private static IEnumerable<Query> QueriesFrom(AbstractRecord[] records)
    {
        var words = new List<Term>();
        var tokens = new TokenBuffer();
        foreach (AbstractRecord record in records)
        {
            Read(SearchFields.Words, record.AbstractChinese);
            Read(SearchFields.Words, record.AbstractEnglish);
            record.Body.ToList().ForEach(b => Read(SearchFields.Words, b));
        }

        int step = Math.Max(1, (words.Count - 4) / Queries);
        for (int n = 0; n < Queries; n++)
        {
            int i = n * step;
            yield return (n % 5) switch
            {
                0 => new TermQuery(words[i]),
                1 => new BooleanQuery(Occur.Should, words.Skip(i).Take(4).Select(w => new TermQuery(w))),
                2 => new BooleanQuery(Occur.Must, words.Skip(i).Take(2).Select(w => new TermQuery(w))),
                3 => new PhraseQuery(words[i].Field, [words[i].Text, words[i + 1].Text]),
                _ => new BooleanQuery(
                [
                    new BooleanClause(new TermQuery(words[i]), Occur.Must),
                    new BooleanClause(new TermQuery(words[i + 1]) { Boost = 2f }, Occur.Should),
                    new BooleanClause(new TermQuery(words[i + 3]), Occur.MustNot),
                ]),
            };
        }

        void Read(string field, string? text)
        {
            if (text is not null)
            {
                TextSegmenter.Search.Segment(TextNormalizer.Search.Normalize(text), tokens);
                foreach (Token token in tokens)
                {
                    if (!token.IsPart && token.Kind != TokenKind.Punctuation)
                    {
                        words.Add(new Term(field, WordForm.Of(token.Kind, tokens.TextOf(token), new char[64]).ToString()));
                    }
                }
            }
        }
    }
}
