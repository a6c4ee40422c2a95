using System.Text.Json;
using MscText.Testing;

namespace MscText.Cli.Tests;

/// <summary>The main job on the sample corpus, and a search in what it built.</summary>
public sealed class RunCommandTests : IDisposable
{
    private readonly string _out = Directory.CreateTempSubdirectory("msctext-run-").FullName;

    public void Dispose() => Directory.Delete(_out, recursive: true);

    [Fact]
    public void Run_gives_a_line_a_document_an_index_and_a_report()
    {
        CommandResult run = CommandRunner.Run("run", EvalData.OwnSeeds, "--out", _out, "--format", "jsonl");

        Assert.Equal(0, run.ExitCode);
        string[] files = [.. Directory.GetFiles(EvalData.OwnSeeds, "*.txt").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];
        Assert.Equal(files, run.Json.Select(d => d.GetProperty("file").GetString()!));
        string[] fields =
        [
            "file", "shape", "titleEn", "titleZh", "authors", "journal", "year", "doi", "abstractEn", "abstractZh",
            "sentencesEn", "sentencesZh", "beads", "terms", "warnings",
        ];
        Assert.All(run.Json, d => Assert.All(fields, f => Assert.True(d.TryGetProperty(f, out _), f)));
        Assert.Contains(run.Json, d => d.GetProperty("beads").GetArrayLength() >= 8);
        Assert.True(File.Exists(Path.Combine(_out, "report.html")));

        JsonElement info = Assert.Single(CommandRunner.Run("index", "info", Path.Combine(_out, "index"), "--format", "jsonl").Json);
        Assert.Equal(files.Length, info.GetProperty("documents").GetInt32());
        Assert.Equal(0, CommandRunner.Run("index", "check", Path.Combine(_out, "index")).ExitCode);
    }

    [Theory]
    [InlineData("間充質幹細胞")]
    [InlineData("间充质干细胞")]
    [InlineData("mesenchymal stem cell")]
    public void The_index_is_searched_in_either_script_and_language(string query)
    {
        CommandRunner.Run("run", EvalData.OwnSeeds, "--out", _out);
        CommandResult search = CommandRunner.Run(
            "search", Path.Combine(_out, "index"), query, "-n", "3", "--format", "jsonl");

        Assert.Equal(0, search.ExitCode);
        Assert.Equal(3, search.Json.Count);
        Assert.All(search.Json, h => Assert.NotEqual(0, h.GetProperty("snippets").GetArrayLength()));
    }

    [Fact]
    public void A_second_run_replaces_the_documents_of_the_first()
    {
        CommandRunner.Run("run", EvalData.OwnSeeds, "--out", _out);
        CommandRunner.Run("run", EvalData.OwnSeeds, "--out", _out);

        JsonElement info = Assert.Single(CommandRunner.Run("index", "info", Path.Combine(_out, "index"), "--format", "jsonl").Json);
        Assert.Equal(Directory.GetFiles(EvalData.OwnSeeds, "*.txt").Length, info.GetProperty("documents").GetInt32());
    }
}
