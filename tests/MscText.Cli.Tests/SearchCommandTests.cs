using System.Text.Json;

namespace MscText.Cli.Tests;

public sealed class SearchCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("msctext-search-").FullName;
    private readonly string _index;

    public SearchCommandTests()
    {
        _index = Path.Combine(_folder, "index");
        string file = Path.Combine(_folder, "papers.jsonl");
        File.WriteAllText(file, """
            {"id":"a","titleEn":"Mesenchymal stem cells in acute leukemia","year":2019,"journal":"Imaginary Blood"}
            {"id":"b","titleEn":"Stem cells and HLA matching","titleZh":"干细胞与人类白细胞抗原配型","year":2023,"journal":"Invented Transplants"}
            {"id":"c","titleZh":"肝硬化的治疗","year":2021}
            """);
        CommandResult added = CommandRunner.Run("index", "add", _index, file);
        Assert.True(added.ExitCode == 0, added.Error);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_misspelt_word_is_offered_in_its_right_spelling() =>
        Assert.Contains("did you mean mesenchymal", Search("mesenchmal"), StringComparison.Ordinal);

    [Fact]
    public void What_a_query_leaves_out_is_not_said_to_be_searched()
    {
        string shown = Search("stem cells -HLA");

        Assert.Contains("left out also as: human leukocyte antigen", shown, StringComparison.Ordinal);
        Assert.Contains("searched also as: stem cell", shown, StringComparison.Ordinal);
        Assert.Equal(["a"], Ids("stem cells -HLA"));
    }

    [Fact]
    public void What_is_no_syntax_is_told_and_searched_as_words() =>
        Assert.Contains("No document has this phrase", Search("\"stem leukemia\""), StringComparison.Ordinal);

    [Fact]
    public void A_summary_has_what_the_next_page_and_the_facets_need()
    {
        CommandResult first = CommandRunner.Run("search", _index, "stem cells", "-n", "1", "--format", "jsonl", "--summary", "--facets");
        JsonElement[] lines = [.. first.Json];
        JsonElement summary = lines[^1];

        Assert.Equal(2, lines.Length);
        Assert.Equal(2, summary.GetProperty("total").GetInt32());
        JsonElement years = summary.GetProperty("facets").EnumerateArray().Single(f => f.GetProperty("kind").GetString() == "year");
        Assert.Equal(["2019", "2023"], years.GetProperty("values").EnumerateArray().Select(v => v.GetProperty("value").GetString()!).Order());
        string[] second = Ids("stem cells", "-n", "1", "--after", summary.GetProperty("next").GetString()!);
        Assert.Equal(["a", "b"], second.Append(lines[0].GetProperty("id").GetString()!).Order());
    }

    [Theory]
    [InlineData("@stem")]
    [InlineData("@@@ \"stem")]
    public void A_query_may_begin_with_any_sign(string query) => Assert.Equal(["a", "b"], Ids(query).Order());

    [Theory]
    [InlineData("b", "--from-year", "2020")]
    [InlineData("a", "--to-year", "2019")]
    [InlineData("b", "--lang", "both")]
    [InlineData("a", "--journal", "Imaginary Blood")]
    public void Options_narrow_the_search(string id, params string[] options) => Assert.Equal([id], Ids("stem cells", options));

    [Fact]
    public void Without_expansion_a_name_in_the_other_language_does_not_find()
    {
        Assert.Contains("c", Ids("cirrhosis"));
        Assert.Empty(Ids("cirrhosis", "--no-expand"));
    }

    [Fact]
    public void An_index_is_rebuilt_from_what_it_stored()
    {
        string rebuilt = Path.Combine(_folder, "rebuilt");
        CommandResult result = CommandRunner.Run("index", "rebuild", _index, rebuilt);

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal(Ids("stem cells"), CommandRunner.Run("search", rebuilt, "stem cells", "--format", "jsonl").Json.Select(h => h.GetProperty("id").GetString()!));
    }

    private string Search(string query)
    {
        CommandResult result = CommandRunner.Run("search", _index, query);
        Assert.True(result.ExitCode == 0, result.Error);
        return result.Output;
    }

    private string[] Ids(string query, params string[] options)
    {
        CommandResult result = CommandRunner.Run(["search", _index, query, "--format", "jsonl", .. options]);
        Assert.True(result.ExitCode == 0, result.Error);
        return [.. result.Json.Select(h => h.GetProperty("id").GetString()!)];
    }
}
