using MscText.Documents;
using MscText.Lucene;
using MscText.Pipeline;
using MscText.Search;
using MscText.Testing;
using Xunit.Abstractions;

namespace MscText.Tests.Search;

public sealed class HandwrittenQueryTests(ITestOutputHelper output)
{
    [Fact]
    public void Queries_over_the_sample_corpus_find_what_was_meant_first() =>
        Prove(HandwrittenQueries.OwnSeeds, EvalData.OwnSeeds, name => name);

    [SeedsFact]
    public void Queries_over_the_documents_the_project_was_conceived_from_find_what_was_meant_first() =>
        Prove(HandwrittenQueries.OriginalSeeds, EvalData.OriginalSeeds!, name => name[..3]);

    private void Prove(
        IReadOnlyList<(string Query, string Why, string[] Expected)> queries, string folder, Func<string, string> idOf)
    {
        using AbstractIndex index = AbstractIndex.Open(new InMemoryDirectory());
        foreach (string file in Directory.GetFiles(folder, "*.txt"))
        {
            BilingualDocument document = PageReader.Default.Read(file).Document!;
            index.AddOrUpdate(AbstractRecords.Of(DocumentPipeline.Default.Process(document)) with { Id = idOf(Path.GetFileNameWithoutExtension(file)) });
        }

        index.Commit();
        var wrong = new List<string>();
        foreach ((string query, string why, string[] expected) in queries)
        {
            string[] found = [.. index.Search(query).Hits.Select(h => h.Id)];
            string[] wanted = [.. expected.Where(e => e[0] != '-')];
            bool isRight = found.Take(wanted.Length).Order(StringComparer.Ordinal).SequenceEqual(wanted.Order(StringComparer.Ordinal))
                && !expected.Where(e => e[0] == '-').Any(e => found.Contains(e[1..]));
            output.WriteLine($"{(isRight ? "right" : "WRONG")} | {query} | {why} | {string.Join(", ", found.Take(3))}");
            if (!isRight)
            {
                wrong.Add($"{query} ({why}): {string.Join(", ", found.Take(3))} in place of {string.Join(", ", expected)}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
