using FsCheck;
using FsCheck.Fluent;
using MscText.Segmentation;
using MscText.Testing;

namespace MscText.Tests.Segmentation;

public sealed class SentenceSplitterTests
{
    public static TheoryData<string> Sentences => Cases(SentenceCases.Sentences);

    public static TheoryData<string> Clauses => Cases(SentenceCases.Clauses);

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Splits_into_the_sentences_of_the_table(string line) => AssertSplit(SentenceSplitter.Default, line);

    [Theory]
    [MemberData(nameof(Clauses))]
    public void Splits_into_the_clauses_of_the_table(string line) => AssertSplit(SentenceSplitter.Clauses, line);

    [Fact]
    public void Splits_at_semicolons_where_asked_to()
    {
        var splitter = new SentenceSplitter(new SentenceSplitterOptions { Level = SplitLevel.Semicolon });

        Assert.Equal(["第一,甲；", "第二;", "乙。", "One;", "two."], Texts(splitter, "第一,甲；第二;乙。One; two."));
    }

    [Fact]
    public void Ends_a_sentence_at_every_line_break()
    {
        Assert.Equal(["BACKGROUND", "The cells", "grew.", "They died."], Texts(SentenceSplitter.Default, "BACKGROUND\r\nThe cells\n grew.\r\n\r\nThey died.\u2028"));
    }

    [Fact]
    public void Joins_wrapped_lines_where_asked_to()
    {
        var splitter = new SentenceSplitter(new SentenceSplitterOptions { LineBreaks = LineBreakRule.Wrapped });

        Assert.Equal(
            ["The cells\ngrew.", "They\ndied.", "1. An item\nof two lines.", "- 另一项", "| a | b |", "| c | d |", "End"],
            Texts(splitter, "The cells\ngrew. They\ndied.\n1. An item\nof two lines.\n- 另一项\n| a | b |\n| c | d |\n\nEnd"));
    }

    [Fact]
    public void Takes_a_full_stop_before_Chinese_for_an_end_except_in_English()
    {
        Assert.Equal(2, SentenceSplitter.Default.Split("治疗AML.结果显示", Language.Chinese).Count);
        Assert.Equal(2, SentenceSplitter.Default.Split("治疗AML.结果显示").Count);
        Assert.Single(SentenceSplitter.Default.Split("the genus sp.芽孢 strain", Language.English));
    }

    [Fact]
    public void Gives_nothing_for_a_text_without_characters() => Assert.Empty(SentenceSplitter.Default.Split(" \r\n\t　"));

    [Fact]
    public void Covers_all_characters_in_order_without_overlap()
    {
        Prop.ForAll(MixedText.Arbitrary, text =>
        {
            foreach (SentenceSplitter splitter in new[] { SentenceSplitter.Default, SentenceSplitter.Clauses })
            {
                int last = 0;
                foreach (TextSpan span in splitter.Split(text))
                {
                    Assert.True(span.Length > 0 && span.Start >= last && span.End <= text.Length);
                    Assert.True(string.IsNullOrWhiteSpace(text[last..span.Start]));
                    Assert.False(char.IsWhiteSpace(text[span.Start]) || char.IsWhiteSpace(text[span.End - 1]));
                    last = span.End;
                }

                Assert.True(string.IsNullOrWhiteSpace(text[last..]));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));
    }

    [Fact]
    public void Takes_no_longer_a_character_in_a_text_of_marks_than_in_a_short_one()
    {
        // Every mark looks at its neighbours only: a quadratic step would not end within the test run.
        foreach (string unit in new[] { ".", "?\"a", "(", "'", "a.\"", "[1", "……等", "1.", "\".", "(。" })
        {
            string text = string.Concat(Enumerable.Repeat(unit, 300_000));
            Assert.NotEmpty(SentenceSplitter.Default.Split(text));
        }
    }

    [SeedsFact]
    public void Gives_the_sentence_counts_of_the_original_documents()
    {
        Assert.Equal((10, 10), CountsOfParagraphs("000", minimum: 500));
        Assert.Equal((15, 15), CountsOfParagraphs("001", minimum: 500));
        Assert.Equal((15, 15), CountsOfParagraphs("002", minimum: 500));
    }

    [SeedsFact]
    public void Gives_the_languages_of_the_code_switched_document()
    {
        string text = ReadSeed("004");
        var counts = SentenceSplitter.Default.Split(text)
            .Select(span => span.Of(text).ToString())
            .GroupBy(LanguageOf)
            .ToDictionary(group => group.Key, group => group.Count());

        Assert.Equal((43, 3, 18), (counts[Language.English], counts[Language.Chinese], counts[Language.Mixed]));
    }

    private static Language LanguageOf(string sentence)
    {
        // A Chinese sentence may name things in Latin letters: its only Latin words are in capitals.
        bool hasHan = sentence.Any(HanCharacters.IsHan);
        bool hasWord = sentence.Any(char.IsAsciiLetterLower);
        return !hasHan ? Language.English : hasWord ? Language.Mixed : Language.Chinese;
    }

    private static (int English, int Chinese) CountsOfParagraphs(string document, int minimum)
    {
        string[] abstracts = [.. ReadSeed(document).Split('\n').Where(line => line.Length > minimum)];
        Assert.Equal(2, abstracts.Length);
        return (SentenceSplitter.Default.Split(abstracts[0], Language.English).Count, SentenceSplitter.Default.Split(abstracts[1], Language.Chinese).Count);
    }

    private static string ReadSeed(string document) =>
        File.ReadAllText(Directory.GetFiles(EvalData.OriginalSeeds!, document + "*").Single());

    private static void AssertSplit(SentenceSplitter splitter, string line)
    {
        string[] expected = line.Split('‖', StringSplitOptions.TrimEntries);
        string text = line.Replace(" ‖ ", " ", StringComparison.Ordinal).Replace("‖", "", StringComparison.Ordinal);

        Assert.Equal(expected, Texts(splitter, text));
    }

    private static string[] Texts(SentenceSplitter splitter, string text) => [.. splitter.Split(text).Select(span => span.Of(text).ToString())];

    private static TheoryData<string> Cases(string table) =>
        [.. table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
