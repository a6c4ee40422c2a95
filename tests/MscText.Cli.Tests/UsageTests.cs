namespace MscText.Cli.Tests;

/// <summary>Exit codes and messages for command lines and inputs that can't be used.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("frobnicate")]
    [InlineData("normalize", "-", "--preset", "loud")]
    [InlineData("convert", "-")]
    [InlineData("convert", "--config", "klingon", "-")]
    [InlineData("segment", "-", "--mode", "quick")]
    [InlineData("sentences", "-", "--lang", "fr")]
    [InlineData("search")]
    [InlineData("search", "somewhere", "query", "-n", "0")]
    [InlineData("search", "somewhere", "query", "-n", "ten")]
    [InlineData("run", "seeds")]
    [InlineData("check", "-", "--min-confidence", "high")]
    public void A_wrong_command_line_gives_exit_code_2_and_a_pointer_to_help(params string[] args)
    {
        CommandResult result = CommandRunner.Run(args);

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Contains("--help", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("normalize", "no-such-file.txt")]
    [InlineData("terms", "find", "no-such-file.txt")]
    [InlineData("search", "no-such-folder", "query")]
    [InlineData("index", "info", "no-such-folder")]
    [InlineData("run", "no-such-folder", "--out", "never-made")]
    public void An_input_that_is_not_there_gives_exit_code_3_and_its_name(params string[] args)
    {
        CommandResult result = CommandRunner.Run(args);

        Assert.Equal(3, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Contains("no-such-f", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_is_not_utf8_gives_the_line()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, [.. "line one\nline "u8, 0xB8, 0xC9, (byte)'\n']);
            CommandResult result = CommandRunner.Run("normalize", path);

            Assert.Equal(3, result.ExitCode);
            Assert.Contains("line 2", result.Error, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData]
    [InlineData("run")]
    [InlineData("normalize")]
    [InlineData("convert")]
    [InlineData("segment")]
    [InlineData("sentences")]
    [InlineData("terms")]
    [InlineData("terms", "find")]
    [InlineData("terms", "lookup")]
    [InlineData("terms", "import")]
    [InlineData("terms", "export")]
    [InlineData("abbreviations")]
    [InlineData("align")]
    [InlineData("check")]
    [InlineData("index")]
    [InlineData("index", "add")]
    [InlineData("search")]
    public void Every_command_explains_itself(params string[] command)
    {
        CommandResult result = CommandRunner.Run([.. command, "--help"]);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Usage:", result.Output, StringComparison.Ordinal);
    }
}
