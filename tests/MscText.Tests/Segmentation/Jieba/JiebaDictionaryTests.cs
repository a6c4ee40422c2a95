using System.Globalization;
using MscText.Segmentation;
using MscText.Testing;

namespace MscText.Tests.Segmentation.Jieba;

public sealed class JiebaDictionaryTests
{
    private static readonly string s_source =
        Path.Combine(EvalData.RepositoryRoot, "src", "MscText.DataCompiler", "node_modules", "@node-rs", "jieba");

    [Fact]
    public void Has_every_word_of_its_source_with_frequency_and_tag()
    {
        int words = 0;
        foreach (string line in File.ReadLines(Path.Combine(s_source, "dict.txt")))
        {
            string[] parts = line.Split(' ');
            Assert.Equal(int.Parse(parts[1], CultureInfo.InvariantCulture), JiebaDictionary.Default.FrequencyOf(parts[0]));
            Assert.Equal(parts[2], JiebaDictionary.Default.TagOf(parts[0]));
            words++;
        }

        Assert.Equal(349_045, words);
        Assert.Equal(60_101_964, JiebaDictionary.Default.TotalFrequency);
    }

    [Fact]
    public void Has_every_inverse_document_frequency_of_its_source()
    {
        var values = new List<double>();
        foreach (string line in File.ReadLines(Path.Combine(s_source, "idf.txt")))
        {
            string[] parts = line.Split(' ');
            values.Add(double.Parse(parts[1], CultureInfo.InvariantCulture));
            Assert.True(JiebaDictionary.Default.TryGetInverseDocumentFrequency(parts[0], out double value));
            Assert.Equal(values[^1], value);
        }

        values.Sort();
        Assert.Equal(values[values.Count / 2], JiebaDictionary.Default.MedianInverseDocumentFrequency);
    }

    [Theory]
    [InlineData("")]
    [InlineData("间充质")]
    [InlineData("充质")]
    [InlineData("𠮷野家")]
    [InlineData("stem cell")]
    public void Does_not_have_what_is_no_word(string text)
    {
        Assert.False(JiebaDictionary.Default.Contains(text));
        Assert.Equal(0, JiebaDictionary.Default.FrequencyOf(text));
        Assert.Null(JiebaDictionary.Default.TagOf(text));
    }

    [Fact]
    public void Gives_the_median_for_a_word_without_document_frequency()
    {
        Assert.False(JiebaDictionary.Default.TryGetInverseDocumentFrequency("间充质干细胞", out double value));
        Assert.Equal(JiebaDictionary.Default.MedianInverseDocumentFrequency, value);
    }

    // The values of jieba for Python and jieba-rs.
    [Theory]
    [InlineData("中出", 348)]
    [InlineData("出了", 1263)]
    public void Suggests_the_frequency_that_jieba_suggests(string word, int expected) =>
        Assert.Equal(expected, JiebaDictionary.Default.SuggestFrequency(word));

    [Fact]
    public void Suggests_no_less_than_the_present_frequency()
    {
        Assert.Equal(348, JiebaDictionary.Default.With("中出", 300).SuggestFrequency("中出"));
        Assert.Equal(500, JiebaDictionary.Default.With("中出", 500).SuggestFrequency("中出"));
    }

    [Fact]
    public void A_suggested_frequency_makes_a_word_of_the_text()
    {
        string[] words = ["间充质干细胞", "移植物抗宿主病", "白介素6", "的了在和", "病白血"];
        Assert.All(words, word => Assert.Equal([word], new JiebaSegmenter(JiebaDictionary.Default.With(word)).Cut(word, hmm: false)));
    }

    [Fact]
    public void Changing_it_leaves_the_original_as_it_was()
    {
        JiebaDictionary changed = JiebaDictionary.Default.With("间充质", 12, "n").Without("干细胞");

        Assert.Equal(("n", 12), (changed.TagOf("间充质"), changed.FrequencyOf("间充质")));
        Assert.False(changed.Contains("干细胞"));
        Assert.False(JiebaDictionary.Default.Contains("间充质"));
        Assert.True(JiebaDictionary.Default.Contains("干细胞"));
        Assert.Same(JiebaDictionary.Default, JiebaDictionary.Default.Without("间充质"));
    }
}
