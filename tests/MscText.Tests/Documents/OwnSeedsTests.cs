using System.Text.RegularExpressions;
using MscText.Documents;
using MscText.Testing;

namespace MscText.Tests.Documents;

/// <summary>The sample corpus: its fields against outlines that were checked by hand, its README against its files.</summary>
public sealed partial class OwnSeedsTests
{
    public static TheoryData<string> Files => [.. Names];

    private static IEnumerable<string> Names =>
        Directory.EnumerateFiles(EvalData.OwnSeeds, "*.txt").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_field_is_as_checked_by_hand(string file)
    {
        string outline = Path.Combine(EvalData.RepositoryRoot, "tests", "MscText.Tests", "Documents", "Outlines", file);

        Assert.Equal(File.ReadAllText(outline).ReplaceLineEndings("\n"), DocumentOutline.Of(Read(file)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_text_stands_where_its_span_says_and_nothing_vanishes(string file)
    {
        BilingualDocument document = Read(file);

        DocumentAssert.SpansAreExact(document);
        DocumentAssert.NothingVanishes(document);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Line_ends_and_blank_lines_change_no_field(string file)
    {
        string source = Read(file).Source.ReplaceLineEndings("\n");
        string expected = WithoutLines(source, file);

        Assert.Equal(expected, WithoutLines(source.ReplaceLineEndings("\r\n"), file));
        Assert.Equal(expected, WithoutLines(source.ReplaceLineEndings("\r"), file));
        if (!file.Contains("wrapped", StringComparison.Ordinal) && !source.Contains('\t', StringComparison.Ordinal))
        {
            Assert.Equal(expected, WithoutLines(BlankLines().Replace(source, "\n"), file));
            Assert.Equal(expected, WithoutLines(source.ReplaceLineEndings("\n\n"), file));
        }
    }

    [Fact]
    public void The_readme_names_every_file_with_its_shape()
    {
        var shapes = ShapeRow().Matches(Readme()).ToDictionary(m => m.Groups["file"].Value, m => m.Groups["shape"].Value);

        Assert.Equal(Names, shapes.Keys.Order(StringComparer.Ordinal));
        Assert.All(shapes, s => Assert.Equal(s.Value, Read(s.Key).Shape.Name()));
    }

    [Fact]
    public void The_readme_names_the_place_of_every_planted_defect()
    {
        Match[] rows = [.. DefectRow().Matches(Readme()).Cast<Match>()];

        Assert.True(rows.Length >= 50, $"{rows.Length} rows");
        Assert.All(rows, row =>
        {
            string[] lines = Read(row.Groups["file"].Value).Source.ReplaceLineEndings("\n").Split('\n');
            int line = int.Parse(row.Groups["line"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
            int times = row.Groups["defect"].Value.Contains("twice", StringComparison.Ordinal) ? 2 : 1;
            Assert.Equal(times + 1, lines[line - 1].Split(row.Groups["text"].Value).Length);
        });
    }

    private static BilingualDocument Read(string file)
    {
        DocumentReadResult result = PageReader.Default.Read(Path.Combine(EvalData.OwnSeeds, file));
        Assert.True(result.IsSuccess, result.Error?.ToString());
        return result.Document;
    }

    // Blank lines change the numbers of lines.
    private static string WithoutLines(string source, string name) =>
        LineNumber().Replace(DocumentOutline.Of(PageReader.Default.Parse(source, name).Document!), "$1");

    private static string Readme() => File.ReadAllText(Path.Combine(EvalData.OwnSeeds, "README.md"));

    [GeneratedRegex(@"^\| `(?<file>[^`]+\.txt)` \| `(?<shape>[^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex ShapeRow();

    [GeneratedRegex(@"^\| `(?<file>[^`]+\.txt)` \| (?<line>\d+) \| `(?<text>[^`]+)` \| (?<defect>.*) \|\r?$", RegexOptions.Multiline)]
    private static partial Regex DefectRow();

    [GeneratedRegex(@"^((?:dropped|warning) )\d+ ", RegexOptions.Multiline)]
    private static partial Regex LineNumber();

    [GeneratedRegex(@"\n{2,}")]
    private static partial Regex BlankLines();
}
