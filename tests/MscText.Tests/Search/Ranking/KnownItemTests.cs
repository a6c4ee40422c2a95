using System.Globalization;
using System.Text.Json;
using MscText.Documents;
using MscText.Lucene;
using MscText.Normalization;
using MscText.Pipeline;
using MscText.Search;
using MscText.Testing;
using Xunit.Abstractions;

namespace MscText.Tests.Search.Ranking;

/// <summary>Known-item search: mean reciprocal rank of the one right document among the first ten.</summary>
public sealed class KnownItemTests(ITestOutputHelper output)
{
    [EvalFact]
    public void A_first_sentence_finds_its_abstract_in_the_other_language_among_thousands()
    {
        (string Id, string[] English, string[] Chinese)[] abstracts = [.. References()];
        AbstractRecord[] distractors = [.. Csl.Records(), .. Pages(), .. EnglishAbstracts()];
        Assert.True(distractors.Length >= 2000);
        output.WriteLine($"{abstracts.Length} abstracts among {distractors.Length} others");

        double toEnglish = Measure(
            "Chinese sentence, English abstract",
            [.. distractors, .. abstracts.Select(a => new AbstractRecord { Id = a.Id, AbstractEnglish = string.Join(' ', a.English) })],
            abstracts.Select(a => (a.Id, a.Chinese[0])));
        double toChinese = Measure(
            "English sentence, Chinese abstract",
            [.. distractors, .. abstracts.Select(a => new AbstractRecord { Id = a.Id, AbstractChinese = string.Concat(a.Chinese) })],
            abstracts.Select(a => (a.Id, a.English[0])));

        Assert.True(toEnglish >= 0.90);
        Assert.True(toChinese >= 0.90);
    }

    [EvalFact]
    public void Any_sentence_finds_its_abstract_in_the_other_language_among_thousands()
    {
        (string Id, string[] English, string[] Chinese)[] abstracts = [.. References()];
        AbstractRecord[] distractors = [.. Csl.Records(), .. Pages(), .. EnglishAbstracts()];

        double toEnglish = Measure(
            "any Chinese sentence, English abstract",
            [.. distractors, .. abstracts.Select(a => new AbstractRecord { Id = a.Id, AbstractEnglish = string.Join(' ', a.English) })],
            abstracts.SelectMany(a => a.Chinese.Select(s => (a.Id, s))));
        double toChinese = Measure(
            "any English sentence, Chinese abstract",
            [.. distractors, .. abstracts.Select(a => new AbstractRecord { Id = a.Id, AbstractChinese = string.Concat(a.Chinese) })],
            abstracts.SelectMany(a => a.English.Select(s => (a.Id, s))));

        Assert.True(toEnglish >= 0.90);
        Assert.True(toChinese >= 0.90);
    }

    [EvalFact]
    public void Titles_and_keywords_find_their_abstract_in_either_script()
    {
        AbstractRecord[] records = [.. Csl.Records()];
        var traditional = ChineseConverter.For("s2twp");

        // Not indexed, so that they are found by what the abstracts say.
        using AbstractIndex index = IndexOf(records.Select(r => r with { Keywords = [] }));
        double titles = Measure("titles", index, records.Select(r => (r.Id, r.TitleChinese!)));
        double titlesTraditional = Measure("titles, Traditional", index, records.Select(r => (r.Id, traditional.Convert(r.TitleChinese!))));
        double keywords = Measure("keywords", index, records.Select(r => (r.Id, Joined(r))));
        double keywordsTraditional = Measure("keywords, Traditional", index, records.Select(r => (r.Id, traditional.Convert(Joined(r)))));

        Assert.True(titles >= 0.98);
        Assert.True(titlesTraditional >= titles - 0.01);
        Assert.True(keywords >= 0.80);
        Assert.True(keywordsTraditional >= keywords - 0.01);

        static string Joined(AbstractRecord record) => string.Join(' ', record.Keywords);
    }

    private static IEnumerable<(string Id, string[] English, string[] Chinese)> References() =>
        File.ReadLines(EvalData.At("checks", "reference-en2zh-dev.jsonl"))
            .Select(line =>
            {
                using JsonDocument json = JsonDocument.Parse(line);
                return (
                    Document: json.RootElement.GetProperty("doc").GetString()!,
                    Place: int.Parse(json.RootElement.GetProperty("seg").GetString()!, CultureInfo.InvariantCulture),
                    English: json.RootElement.GetProperty("source").GetString()!,
                    Chinese: json.RootElement.GetProperty("target").GetString()!);
            })
            .GroupBy(s => s.Document, StringComparer.Ordinal)
            .Select(d => (d.Key, d.OrderBy(s => s.Place).Select(s => s.English).ToArray(), d.OrderBy(s => s.Place).Select(s => s.Chinese).ToArray()));

    private static IEnumerable<AbstractRecord> Pages() =>
        new[] { EvalData.OwnSeeds, EvalData.OriginalSeeds }.OfType<string>().SelectMany(f => Directory.GetFiles(f, "*.txt"))
            .Select(f => AbstractRecords.Of(DocumentPipeline.Default.Process(PageReader.Default.Read(f).Document!)) with { Id = f });

    // An identifier, a title and an abstract, each on a line.
    private static IEnumerable<AbstractRecord> EnglishAbstracts()
    {
        string[] lines = File.ReadAllLines(EvalData.At("abbreviations", "MED1250_labeled"));
        for (int i = 0; i + 2 < lines.Length; i++)
        {
            if (lines[i].Length > 0 && lines[i].All(char.IsAsciiDigit))
            {
                yield return new AbstractRecord { Id = $"med-{lines[i]}", TitleEnglish = lines[i + 1], AbstractEnglish = lines[i + 2] };
                i += 2;
            }
        }
    }

    private static AbstractIndex IndexOf(IEnumerable<AbstractRecord> records)
    {
        AbstractIndex index = AbstractIndex.Open(new InMemoryDirectory());
        foreach (AbstractRecord record in records)
        {
            index.AddOrUpdate(record);
        }

        index.Commit();
        return index;
    }

    private double Measure(string what, IEnumerable<AbstractRecord> records, IEnumerable<(string Id, string Query)> queries)
    {
        using AbstractIndex index = IndexOf(records);
        return Measure(what, index, queries);
    }

    private double Measure(string what, AbstractIndex index, IEnumerable<(string Id, string Query)> queries)
    {
        double sum = 0;
        int count = 0;
        foreach ((string id, string query) in queries)
        {
            int rank = index.Search(new SearchRequest { Query = query, Snippets = 0 }).Hits.TakeWhile(h => h.Id != id).Count() + 1;
            sum += rank <= 10 ? 1.0 / rank : 0;
            count++;
        }

        output.WriteLine($"{what}: MRR@10 {sum / count:0.0000} of {count}");
        return sum / count;
    }
}
