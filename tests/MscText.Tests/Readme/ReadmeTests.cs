using MscText.Testing;

namespace MscText.Tests.Readme;

public sealed class ReadmeTests
{
    private static string ReadmeText => File.ReadAllText(Path.Combine(EvalData.RepositoryRoot, "README.md"));

    [Theory]
    [InlineData("using MscText;", "ReadmeExample.cs")]
    [InlineData("using MscText.Search;", "ReadmeSearchExample.cs")]
    public void An_example_is_the_one_that_is_compiled_here(string usings, string file)
    {
        string shown = Between(ReadmeText, "```csharp\n" + usings + "\n", "```");
        string compiled = Between(
            File.ReadAllText(Path.Combine(EvalData.RepositoryRoot, "tests", "MscText.Tests", "Readme", file)),
            "// <readme>\n",
            "// </readme>");

        Assert.Equal(Lines(compiled), Lines(shown));
    }

    [Fact]
    public void The_example_does_what_it_says()
    {
        using var output = new StringWriter();
        ReadmeExample.Run(output);

        Assert.Contains("Comparison", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("[1]:[1]", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_search_example_finds_the_English_title_by_Traditional_words()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            using var output = new StringWriter();
            ReadmeSearchExample.Run(output, folder);

            Assert.Equal("1 Mesenchymal stem cells in AML", output.ToString().Trim());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Every_link_leads_to_a_file()
    {
        foreach (string target in ReadmeText.Split("](").Skip(1).Select(p => p[..p.IndexOf(')', StringComparison.Ordinal)]))
        {
            Assert.True(
                target.StartsWith("http", StringComparison.Ordinal) || File.Exists(Path.Combine(EvalData.RepositoryRoot, target)), target);
        }
    }

    private static string Between(string text, string start, string end)
    {
        int from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }

    private static string[] Lines(string code) =>
        [.. code.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)];
}
