namespace MscText.Cli.Tests;

/// <summary><c>terms import</c>, <c>terms export</c> and lists of own terms.</summary>
public sealed class TermsExchangeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("msctext-terms-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_table_becomes_a_list_that_the_other_commands_read()
    {
        string table = Write("own.csv", "Term,中文,Short\nruby corpuscle,红宝石小体,RBCPX\n");
        string list = Path.Combine(_folder, "own.tsv");

        CommandResult import = CommandRunner.Run("terms", "import", table, "--map", "en=Term,zh=中文,abbr=3", "--type", "cell", "--out", list);

        Assert.Equal(0, import.ExitCode);
        Assert.Contains("1 concepts written", import.Error, StringComparison.Ordinal);
        Assert.Equal("id\ttype\ten\tzh\tzh-Hant\tabbr\tbroader\nruby-corpuscle\tCell\truby corpuscle\t红宝石小体\t\tRBCPX\t\n", File.ReadAllText(list));
        Assert.Equal("ruby-corpuscle", Assert.Single(CommandRunner.Run("terms", "lookup", "紅寶石小體", "--terms", list).Json).GetProperty("concept").GetString());
        Assert.Contains("ruby-corpuscle", CommandRunner.RunWithInput("many ruby corpuscles", "terms", "find", "-", "--terms", list).Output, StringComparison.Ordinal);
        Assert.Contains("RBCPX", CommandRunner.Run("terms", "show", "ruby-corpuscle", "--terms", list).Output, StringComparison.Ordinal);
        Assert.Equal(
            "ruby corpuscle, RBCPX, 红宝石小体\n",
            CommandRunner.Run("terms", "export", "--to", "solr", "--under", "ruby-corpuscle", "--terms", list).Output);
    }

    [Fact]
    public void Merging_adds_names_to_a_concept_of_the_dictionary()
    {
        CommandResult import = CommandRunner.RunWithInput(
            "en,zh\napoptosis,细胞自了\n", "terms", "import", "-", "--from", "csv", "--merge");

        Assert.Equal(0, import.ExitCode);
        Assert.Contains("apoptosis\tProcess\t", import.Output, StringComparison.Ordinal);
        Assert.Contains("细胞凋亡", import.Output, StringComparison.Ordinal);
        Assert.Contains("细胞自了", import.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_are_skipped_are_named_and_give_exit_code_1()
    {
        CommandResult import = CommandRunner.RunWithInput("en,zh\nown\nruby corpuscle,红宝石小体\n", "terms", "import", "-", "--from", "csv");

        Assert.Equal(1, import.ExitCode);
        Assert.Contains("standard input:2: There are 1 columns instead of 2.", import.Error, StringComparison.Ordinal);
        Assert.Equal(2, import.Lines.Length);
    }

    [Fact]
    public void Of_a_broken_file_nothing_is_written()
    {
        string list = Path.Combine(_folder, "own.tsv");
        string broken = Write("own.tbx", "<tbx><text><body><conceptEntry id='c'><langSec xml:lang='en'><termSec><term>own</term></termSec></langSec></conceptEntry>");

        CommandResult import = CommandRunner.Run("terms", "import", broken, "--out", list);

        Assert.Equal(3, import.ExitCode);
        Assert.Contains("own.tbx:1:", import.Error, StringComparison.Ordinal);
        Assert.Equal([broken], Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData("terms", "import", "-")]
    [InlineData("terms", "import", "x.csv", "--map", "fr=1")]
    [InlineData("terms", "import", "x.csv", "--no-header")]
    [InlineData("terms", "import", "x.csv", "--type", "cells")]
    [InlineData("terms", "export", "--to", "pdf")]
    [InlineData("terms", "export", "--type", "cell,cells")]
    [InlineData("terms", "export", "--under", "no-such-concept")]
    public void Wrong_options_give_exit_code_2(params string[] args)
    {
        CommandResult result = CommandRunner.Run(args);

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("terms", "import", "no-such-file.csv")]
    [InlineData("terms", "lookup", "cell", "--terms", "no-such-file.tsv")]
    public void Files_that_are_not_there_give_exit_code_3(params string[] args)
    {
        CommandResult result = CommandRunner.Run(args);

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("no-such-file", result.Error, StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
