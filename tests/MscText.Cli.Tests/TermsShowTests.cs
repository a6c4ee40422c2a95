using System.Text.Json;

namespace MscText.Cli.Tests;

public sealed class TermsShowTests
{
    [Fact]
    public void A_card_shows_names_hierarchy_and_other_meanings()
    {
        CommandResult result = CommandRunner.Run("terms", "show", "間充質幹細胞");

        Assert.Equal(0, result.ExitCode);
        foreach (string expected in (string[])
            ["(mesenchymal-stem-cell)", "mesenchymal stromal cell", "间充质基质细胞", "└── stem cell 干细胞", "bone marrow mesenchymal stem cell", "Master of Science 理学硕士"])
        {
            Assert.Contains(expected, result.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_concept_is_also_shown_by_its_identifier()
    {
        JsonElement card = Assert.Single(CommandRunner.Run("terms", "show", "extracellular-vesicle", "--format", "jsonl").Json);

        Assert.Contains("exosome", card.GetProperty("narrower").EnumerateArray().Select(c => c.GetString()));
        Assert.Contains(card.GetProperty("otherSenses").EnumerateArray(), s => s.GetProperty("zh").GetString() == "电动汽车");
    }

    [Fact]
    public void A_name_that_nothing_has_gives_exit_code_1_and_says_so()
    {
        CommandResult result = CommandRunner.Run("terms", "show", "勿忘草色的云");

        Assert.Equal(1, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Contains("勿忘草色的云", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("拖拉机", "tractor")]
    [InlineData("拖拉機", "tractor")]
    [InlineData("tractor", "tractor")]
    public void An_everyday_word_is_looked_up_where_no_concept_has_the_name(string name, string gloss)
    {
        CommandResult result = CommandRunner.Run("terms", "lookup", name);

        Assert.Equal(0, result.ExitCode);
        Assert.All(result.Json, w => Assert.Equal("word", w.GetProperty("type").GetString()));
        Assert.Contains(result.Json, w => w.GetProperty("zh")[0].GetString() == "拖拉机"
            && w.GetProperty("en").EnumerateArray().Any(g => g.GetString()!.Contains(gloss, StringComparison.Ordinal)));
        Assert.Equal(1, CommandRunner.Run("terms", "lookup", name, "--biomedical").ExitCode);
    }
}
