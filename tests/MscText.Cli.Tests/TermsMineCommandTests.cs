using System.Text.Json;

namespace MscText.Cli.Tests;

public sealed class TermsMineCommandTests : IDisposable
{
    private const string English =
        "We treated the rats with quorvexin.\nThe effect of quorvexin on the kidney is unknown.\nQuorvexin was stopped in five children.\n";

    private const string Chinese = "我们用阔维辛治疗大鼠。\n阔维辛对肾脏的作用尚不清楚。\n五名儿童停用阔维辛。\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("msctext-mine").FullName;

    [Fact]
    public void Candidates_are_written_with_places_in_the_files()
    {
        (string english, string chinese) = Files();
        CommandResult result = CommandRunner.Run("terms", "mine", "--en", english, "--zh", chinese, "--lines", "--format", "jsonl");

        Assert.Equal(0, result.ExitCode);
        JsonElement candidate = Assert.Single(result.Json, c => c.GetProperty("en").GetString() == "quorvexin");
        Assert.Equal("阔维辛", candidate.GetProperty("zh").GetString());
        Assert.Equal(3, candidate.GetProperty("count").GetInt32());
        JsonElement place = candidate.GetProperty("example").GetProperty("zh");
        Assert.Equal("阔维辛", Chinese.Substring(place.GetProperty("start").GetInt32(), place.GetProperty("length").GetInt32()));
    }

    [Fact]
    public void A_reviewed_table_becomes_a_list_of_terms()
    {
        (string english, string chinese) = Files();
        string review = Path.Combine(_folder, "review.tsv");
        Assert.Equal(0, CommandRunner.Run("terms", "mine", "--en", english, "--zh", chinese, "--lines", "--format", "tsv", "--out", review).ExitCode);
        string table = File.ReadAllText(review);
        Assert.Contains("\tquorvexin\t阔维辛\t3\t", table, StringComparison.Ordinal);
        File.WriteAllText(review, table.Replace("\tnew\t", "\taccept\t", StringComparison.Ordinal));

        CommandResult result = CommandRunner.Run("terms", "mine", "--accept", review);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("quorvexin\tGeneral\tquorvexin\t阔维辛\t\t\t", result.Lines);
    }

    [Fact]
    public void A_folder_of_pages_is_read_and_shown_as_a_table()
    {
        (string english, string chinese) = Files();
        File.WriteAllText(
            Path.Combine(_folder, "page.txt"), $"Abstract\n{File.ReadAllText(english).Replace('\n', ' ')}\n\n摘要\n{File.ReadAllText(chinese).Replace("\n", "", StringComparison.Ordinal)}\n");
        File.Delete(english);
        File.Delete(chinese);
        CommandResult result = CommandRunner.Run("terms", "mine", _folder);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("阔维辛", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("terms", "mine")]
    [InlineData("terms", "mine", "--en", "a.txt")]
    [InlineData("terms", "mine", "a.txt", "--accept", "b.tsv")]
    [InlineData("terms", "mine", "a.txt", "--top", "0")]
    public void A_wrong_command_line_is_refused(params string[] arguments) => Assert.Equal(2, CommandRunner.Run(arguments).ExitCode);

    [Fact]
    public void A_missing_file_is_told() => Assert.Equal(3, CommandRunner.Run("terms", "mine", Path.Combine(_folder, "none.jsonl")).ExitCode);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private (string English, string Chinese) Files()
    {
        string english = Path.Combine(_folder, "en.txt");
        string chinese = Path.Combine(_folder, "zh.txt");
        File.WriteAllText(english, English);
        File.WriteAllText(chinese, Chinese);
        return (english, chinese);
    }
}
