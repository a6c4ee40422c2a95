using MscText.Documents;
using MscText.Lucene;
using MscText.Pipeline;
using MscText.Search;
using MscText.Testing;

namespace MscText.Tests.Search;

/// <summary>Titles of abstracts are right: nothing is to be offered in their place, whether the index has them or not.</summary>
public sealed class FalseCorrectionTests
{
    [Fact]
    public void No_correction_is_offered_for_titles_of_the_sample_corpus()
    {
        AbstractRecord[] records = [.. Pages(EvalData.OwnSeeds)];
        AssertNone(Offered(records, records));

        // None has been seen.
        AssertNone(records.SelectMany(r => Offered([.. records.Where(o => o.Id != r.Id)], [r])));
    }

    [SeedsFact]
    public void Nor_for_those_the_project_was_conceived_from_among_two_thousand_others()
    {
        AbstractRecord[] records = [.. Pages(EvalData.OriginalSeeds!)];
        Assert.NotEmpty(records);
        AssertNone(Offered([.. Csl.Records()], records));
    }

    [EvalFact]
    public void Hardly_ever_for_titles_of_other_sciences_that_the_index_has_not_seen()
    {
        AbstractRecord[] records = [.. Csl.Records()];
        AbstractRecord[] unseen = [.. records.Where((_, i) => i % 4 == 0)];
        List<string> offered = Offered([.. records.Where((_, i) => i % 4 != 0)], unseen);

        Assert.True(offered.Count * 200 <= unseen.Length, $"{offered.Count} of {unseen.Length}: {string.Join(" | ", offered)}");
    }

    private static IEnumerable<AbstractRecord> Pages(string folder) =>
        Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal)
            .Select(f => PageReader.Default.Read(f)).Where(r => r.IsSuccess)
            .Select(r => AbstractRecords.Of(DocumentPipeline.Default.Process(r.Document!)));

    private static void AssertNone(IEnumerable<string> offered)
    {
        string all = string.Join('\n', offered);
        Assert.True(all.Length == 0, all);
    }

    private static List<string> Offered(IReadOnlyList<AbstractRecord> indexed, IReadOnlyList<AbstractRecord> asked)
    {
        using AbstractIndex index = AbstractIndex.Open(new InMemoryDirectory());
        foreach (AbstractRecord record in indexed)
        {
            index.AddOrUpdate(record);
        }

        index.Commit();
        var offered = new List<string>();
        foreach (string title in asked.SelectMany(r => new[] { r.TitleEnglish, r.TitleChinese }).OfType<string>())
        {
            offered.AddRange(index.Search(title, 1).Corrections.Take(1).Select(c => $"{title} → {c.Query}"));
        }

        return offered;
    }
}
