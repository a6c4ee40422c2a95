using System.Globalization;
using System.Text.RegularExpressions;
using MscText.Checking;
using MscText.Documents;
using MscText.Testing;

namespace MscText.Tests.Checking;

/// <summary>The rules against the defects that <c>seeds/README.md</c> says were planted in the sample corpus.</summary>
public sealed partial class OwnSeedFindingsTests
{
    [Theory]
    [InlineData("switched-transplant-en.txt", 11)]
    [InlineData("switched-oncology-en.txt", 22)]
    [InlineData("switched-ms-zh.txt", 3)]
    public void Planted_wrong_senses_of_code_switched_texts_are_found_and_nothing_else(string file, int planted)
    {
        BilingualDocument document = Read(file);
        TextSpan[] expected = [.. Defects(document, file)];
        Assert.Equal(planted, expected.Length);

        Finding[] found = [.. TranslationChecker.Default.Where(r => r.Id is "wrong-sense" or "acronym-as-word").Check(document)];
        Assert.All(found, f => Assert.Contains(expected, e => e.Overlaps(f.Span)));
        Assert.All(found, f => Assert.NotNull(f.Suggestion));
        int hits = expected.Count(e => found.Any(f => f.Span.Overlaps(e)));
        Assert.True(hits >= 0.9 * planted, string.Join(' ', expected.Where(e => !found.Any(f => f.Span.Overlaps(e))).Select(e => e.Of(document.Source).ToString())));
    }

    [Theory]
    [InlineData("bare-lupus-naive.txt")]
    [InlineData("article-fibrosis-naive.txt")]
    public void Naively_converted_characters_are_found_with_the_right_ones_and_nothing_else(string file)
    {
        BilingualDocument document = Read(file);
        var expected = NaiveRow().Matches(Readme())
            .Where(m => m.Groups["file"].Value == file)
            .SelectMany(m => Differences(PlaceOf(document, m), m.Groups["text"].Value, m.Groups["right"].Value))
            .Order()
            .ToArray();
        var found = TranslationChecker.Default.Check(document)
            .Where(f => f.Rule == "naive-traditional")
            .Select(f => (f.Span.Start, f.Suggestion!))
            .Order()
            .ToArray();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, found);
    }

    private static IEnumerable<TextSpan> Defects(BilingualDocument document, string file) =>
        DefectRow().Matches(Readme())
            .Where(m => m.Groups["file"].Value == file && m.Groups["defect"].Value is ['w', 'r', 'o', 'n', 'g', ..] or ['a', 'c', 'r', 'o', ..])
            .Select(m => new TextSpan(PlaceOf(document, m), m.Groups["text"].Length));

    private static int PlaceOf(BilingualDocument document, Match row)
    {
        int line = int.Parse(row.Groups["line"].ValueSpan, CultureInfo.InvariantCulture);
        int start = 0;
        for (int i = 1; i < line; i++)
        {
            start = document.Source.IndexOf('\n', start) + 1;
        }

        return document.Source.IndexOf(row.Groups["text"].Value, start, StringComparison.Ordinal);
    }

    private static IEnumerable<(int Place, string Right)> Differences(int place, string written, string right) =>
        Enumerable.Range(0, written.Length).Where(i => written[i] != right[i]).Select(i => (place + i, right[i].ToString()));

    private static BilingualDocument Read(string file) =>
        PageReader.Default.Read(Path.Combine(EvalData.OwnSeeds, file)).Document!;

    private static string Readme() => File.ReadAllText(Path.Combine(EvalData.OwnSeeds, "README.md"));

    [GeneratedRegex(@"^\| `(?<file>switched-[^`]+)` \| (?<line>\d+) \| `(?<text>[^`]+)` \| (?<defect>.*) \|\r?$", RegexOptions.Multiline)]
    private static partial Regex DefectRow();

    [GeneratedRegex(@"^\| `(?<file>[^`]+-naive\.txt)` \| (?<line>\d+) \| `(?<text>[^`]+)` \| (?<right>[\u4E00-\u9FFF]+) \|\r?$", RegexOptions.Multiline)]
    private static partial Regex NaiveRow();
}
