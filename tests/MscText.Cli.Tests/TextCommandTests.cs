using System.Text.Json;

namespace MscText.Cli.Tests;

/// <summary>The commands that take text and give text: forms and fields of the contract.</summary>
public sealed class TextCommandTests
{
    [Fact]
    public void Normalize_writes_the_folded_text_and_keeps_line_ends()
    {
        CommandResult result = CommandRunner.RunWithInput("癌癥與ＩＬ－６\r\n第二行\n", "normalize", "-");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("癌症与il-6\r\n第二行\n", result.Output);
    }

    [Fact]
    public void Normalize_writes_runs_that_lead_back_to_the_input()
    {
        const string input = "一行\n干細胞 ＩＬ－６\n";
        CommandResult result = CommandRunner.RunWithInput(input, "normalize", "-", "--format", "jsonl");

        JsonElement line = result.Json[1];
        string text = line.GetProperty("text").GetString()!;
        int next = 0, nextOriginal = 3;
        foreach (JsonElement run in line.GetProperty("runs").EnumerateArray())
        {
            Assert.Equal(next, run[0].GetInt32());
            Assert.Equal(nextOriginal, run[2].GetInt32());
            next += run[1].GetInt32();
            nextOriginal += run[3].GetInt32();
        }

        Assert.Equal(text.Length, next);
        Assert.Equal(input.Length - 1, nextOriginal);
    }

    [Theory]
    [InlineData("t2s", "癌症與幹細胞\n鼠標\n", "癌症与干细胞\n鼠标\n")]
    [InlineData("s2twp", "鼠标里的硅二极管坏了", "滑鼠裡的矽二極體壞了")]
    [InlineData("tw2sp", "滑鼠", "鼠标")]
    public void Convert_writes_what_the_configuration_gives(string configuration, string input, string output)
    {
        CommandResult result = CommandRunner.RunWithInput(input, "convert", "--config", configuration, "-");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(output, result.Output);
    }

    [Fact]
    public void Segment_separates_words_by_a_space() =>
        Assert.Equal(
            "患者 服用 20mg/ml 阿霉素 后 IL-6 下降 。\n",
            CommandRunner.RunWithInput("患者服用20mg/ml阿霉素后IL-6下降。\n", "segment", "-").Output);

    [Fact]
    public void Segment_gives_places_in_the_file()
    {
        const string input = "幹細胞\r\n分泌ＩＬ－６。";
        CommandResult result = CommandRunner.RunWithInput(input, "segment", "-", "--format", "jsonl");

        JsonElement[] tokens = [.. result.Json.SelectMany(l => l.GetProperty("tokens").EnumerateArray())];
        Assert.Contains(tokens, t => t.GetProperty("text").GetString() == "ＩＬ－６");
        Assert.All(tokens, t => Assert.Equal(
            t.GetProperty("text").GetString(),
            input.Substring(t.GetProperty("start").GetInt32(), t.GetProperty("length").GetInt32())));
        Assert.All(tokens, t => Assert.False(string.IsNullOrEmpty(t.GetProperty("kind").GetString())));
    }

    [Theory]
    [InlineData("accurate", "on", "小明/硕士/毕业/于/中国科学院/计算所")]
    [InlineData("search", "on", "小明/硕士/毕业/于/中国/科学/学院/科学院/中国科学院/计算/计算所")]
    public void Segment_with_jieba_alone_is_jieba(string mode, string hmm, string words)
    {
        CommandResult result = CommandRunner.RunWithInput(
            "小明硕士毕业于中国科学院计算所", "segment", "-", "--jieba", "--mode", mode, "--hmm", hmm);

        Assert.Equal(words.Replace('/', ' '), result.Output);
    }

    [Fact]
    public void Sentences_come_one_a_line()
    {
        CommandResult result = CommandRunner.RunWithInput(
            "MSCs secrete IL-6 (e.g. in vitro). AML relapsed.", "sentences", "-", "--lang", "en");

        Assert.Equal(["MSCs secrete IL-6 (e.g. in vitro).", "AML relapsed."], result.Lines);
    }

    [Fact]
    public void Terms_are_found_in_either_script_with_their_places()
    {
        const string input = "間充質幹細胞與 mesenchymal stem cells";
        CommandResult result = CommandRunner.RunWithInput(input, "terms", "find", "-", "--format", "jsonl");

        JsonElement[] cells = [.. result.Json.Where(t => t.GetProperty("concept").GetString() == "mesenchymal-stem-cell")];
        Assert.Equal(["間充質幹細胞", "mesenchymal stem cells"], cells.Select(t => t.GetProperty("text").GetString()));
        Assert.All(result.Json, t => Assert.Equal(
            t.GetProperty("text").GetString(),
            input.Substring(t.GetProperty("start").GetInt32(), t.GetProperty("length").GetInt32())));
    }

    [Fact]
    public void A_term_is_looked_up_by_any_name()
    {
        CommandResult result = CommandRunner.Run("terms", "lookup", "间充质干细胞");

        Assert.Equal(0, result.ExitCode);
        JsonElement concept = Assert.Single(result.Json);
        Assert.Equal("mesenchymal-stem-cell", concept.GetProperty("concept").GetString());
        Assert.Contains("MSC", concept.GetProperty("en").EnumerateArray().Select(n => n.GetString()));
    }

    [Fact]
    public void An_unknown_term_gives_exit_code_1_and_no_output()
    {
        CommandResult result = CommandRunner.Run("terms", "lookup", "勿忘草色的云");

        Assert.Equal(1, result.ExitCode);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void Abbreviations_come_with_their_long_forms()
    {
        CommandResult result = CommandRunner.RunWithInput(
            "First line.\nMesenchymal stem cells (MSCs) help; 间充质干细胞（MSC）有用。", "abbreviations", "-", "--format", "jsonl");

        Assert.Contains(result.Json, d =>
            d.GetProperty("short").GetString() == "MSCs" && d.GetProperty("long").GetString() == "Mesenchymal stem cells"
            && d.GetProperty("start").GetInt32() == 12);
        Assert.Contains(result.Json, d =>
            d.GetProperty("short").GetString() == "MSC" && d.GetProperty("long").GetString() == "间充质干细胞");
    }
}
