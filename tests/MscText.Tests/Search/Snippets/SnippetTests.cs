using MscText.Search;
using MscText.Terms;

namespace MscText.Tests.Search;

public sealed class SnippetTests
{
    private static readonly AbstractIndexOptions s_options = new();

    [Theory]
    [InlineData("The cells were cultured; each cell divided.", "cell", "cells|cell")]
    [InlineData("Haematopoietic stem cells.", "Stem", "stem")]
    [InlineData("The role of the liver in the body", "the role of liver", "role|liver")]
    [InlineData("移植幹細胞後，肝臟功能改善。", "干细胞", "幹細胞")]
    [InlineData("移植干细胞后，肝脏功能改善。", "肝臟", "肝脏")]
    [InlineData("Naïve and nai\u0308ve T cells", "naive", "Naïve|nai\u0308ve")]
    [InlineData("ＣＤ３４＋ cells and CD34+ cells", "CD34+", "ＣＤ３４＋|CD34+")]
    public void Words_are_marked_where_they_stand_in_the_original_in_any_form(string text, string query, string marked) =>
        Assert.Equal(marked, Marked(text, Words(query)));

    [Theory]
    [InlineData("Stem cells are not stem-like cells; stem cell therapy.", "stem cell", false, "Stem cells|stem cell")]
    [InlineData("Stem cells are not stem-like cells; stem cell therapy.", "stem cell", true, "stem cell")]
    [InlineData("The stem of a cell.", "stem cell", false, "")]
    [InlineData("间充质干细胞移植与细胞移植", "细胞移植", true, "细胞移植|细胞移植")]
    [InlineData("骨髓間充質幹細胞", "间充质干细胞", true, "間充質幹細胞")]
    [InlineData("干，细胞", "干细胞", true, "")]
    public void A_phrase_is_marked_only_where_it_stands(string text, string phrase, bool isExact, string marked)
    {
        var targets = new SnippetTargets();
        targets.AddPhrase(SnippetPhrase.Of(phrase, isExact, s_options), 1);

        Assert.Equal(marked, Marked(text, targets));
    }

    [Theory]
    [InlineData("Mesenchymal stromal cells (MSCs) and other cells", "间充质干细胞", "Mesenchymal stromal cells|MSCs")]
    [InlineData("骨髓間葉幹細胞能抑制發炎", "mesenchymal stem cell", "間葉幹細胞")]
    public void A_concept_is_marked_by_any_of_its_names(string text, string concept, string marked)
    {
        var targets = new SnippetTargets();
        targets.AddConcept(Assert.Single(TermDictionary.Default.Lookup(concept)).Id, 1);

        Assert.Equal(marked, Marked(text, targets));
    }

    [Theory]
    [InlineData("Hepatitis, hepatocytes, the liver", "hepat*", "Hepatitis|hepatocytes")]
    [InlineData("grey and gray matter, groy", "gr?y", "grey|gray|groy")]
    [InlineData("anaemia", "*aemi*", "anaemia")]
    [InlineData("anaemia", "aemi*", "")]
    public void A_wildcard_marks_what_it_stands_for(string text, string pattern, string marked)
    {
        var targets = new SnippetTargets();
        targets.AddPattern(FormPattern.Wildcard(pattern), 1);

        Assert.Equal(marked, Marked(text, targets));
    }

    [Theory]
    [InlineData("leukemia", "leukemai", 1, true)]
    [InlineData("leukemia", "lukemia", 1, true)]
    [InlineData("leukemia", "lucemia", 1, false)]
    [InlineData("leukemia", "lucemia", 2, true)]
    [InlineData("stem", "item", 2, true)]
    [InlineData("", "ab", 2, true)]
    [InlineData("", "abc", 2, false)]
    public void A_fuzzy_word_means_words_so_many_edits_away(string word, string form, int edits, bool isMeant) =>
        Assert.Equal(isMeant, FormPattern.Fuzzy(word, edits).IsMatch(form));

    [Fact]
    public void Parts_of_words_are_marked_only_where_a_document_shows_no_whole_word()
    {
        var targets = new SnippetTargets();
        targets.AddWord("干细胞", 3);
        targets.AddWord("细胞", 1, isPart: true);
        var both = new AbstractRecord { Id = "1", TitleChinese = "细胞治疗", AbstractChinese = "使用干细胞。使用细胞。" };

        HitText text = new SnippetBuilder(s_options, targets).Build(both, 5);
        Assert.Empty(text.TitleChinese);
        Assert.Equal("使用干细胞。", Assert.Single(text.Snippets).Text);

        text = new SnippetBuilder(s_options, targets).Build(both with { AbstractChinese = "使用细胞。" }, 5);
        Assert.Equal([new TextSpan(0, 2)], text.TitleChinese);
    }

    [Fact]
    public void The_passage_with_the_rarest_words_comes_first_then_what_adds_to_it()
    {
        var targets = new SnippetTargets();
        targets.AddWord("patient", 0.1f);
        targets.AddWord("improv", 0.2f);
        targets.AddWord("exosom", 5);
        var record = new AbstractRecord
        {
            Id = "1",
            AbstractEnglish = "Patients improved. Exosomes were given. Exosomes came from donors. Nothing else changed.",
        };

        Assert.Equal(
            ["Exosomes were given.", "Exosomes came from donors.", "Patients improved."],
            new SnippetBuilder(s_options, targets).Build(record, 5).Snippets.Select(s => s.Text));
    }

    [Fact]
    public void A_pair_is_shown_by_the_side_that_shows_more_with_matches_on_both()
    {
        const string English = "The trial began. Liver function improved after infusion.";
        const string Chinese = "试验开始。输注后肝功能改善。";
        var record = new AbstractRecord
        {
            Id = "1",
            AbstractEnglish = English,
            AbstractChinese = Chinese,
            Pairs =
            [
                new SentencePair(new TextSpan(0, 16), new TextSpan(0, 5)),
                new SentencePair(new TextSpan(17, English.Length - 17), new TextSpan(5, Chinese.Length - 5)),
            ],
        };
        var targets = new SnippetTargets();
        targets.AddWord("肝功能", 2);
        targets.AddConcept(TermDictionary.Default.Lookup("liver function")[0].Id, 1.5f);

        Snippet snippet = Assert.Single(new SnippetBuilder(s_options, targets).Build(record, 2).Snippets);

        Assert.Equal("输注后肝功能改善。", snippet.Text);
        Assert.Equal(Language.Chinese, snippet.Language);
        Assert.Equal("肝功能", Join(snippet.Text, snippet.Highlights));
        Assert.Equal("Liver function improved after infusion.", snippet.Counterpart);
        Assert.Equal("Liver function", Join(snippet.Counterpart!, snippet.CounterpartHighlights));
    }

    [Theory]
    [InlineData("the of and")]
    [InlineData("wang")]
    public void Where_no_passage_matches_the_first_sentence_is_shown(string query)
    {
        var record = new AbstractRecord { Id = "1", AbstractEnglish = "The first of all. And the second.", Authors = ["Wang"] };

        Snippet snippet = Assert.Single(new SnippetBuilder(s_options, Words(query)).Build(record, 3).Snippets);

        Assert.Equal("The first of all.", snippet.Text);
        Assert.Empty(snippet.Highlights);
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void A_long_sentence_is_cut_between_words_to_what_shows_most(Language language)
    {
        string filler = language == Language.English
            ? string.Join(", ", Enumerable.Repeat("while other findings were of little note to anybody", 9))
            : string.Join("，", Enumerable.Repeat("其他的发现并没有引起任何人的注意", 12));
        string text = language == Language.English
            ? $"{filler}, the exosomes reduced fibrosis, {filler}."
            : $"{filler}，外泌体减轻了纤维化，{filler}。";
        var record = language == Language.English
            ? new AbstractRecord { Id = "1", AbstractEnglish = text }
            : new AbstractRecord { Id = "1", AbstractChinese = text };

        Snippet snippet = Assert.Single(new SnippetBuilder(s_options, Words("exosomes fibrosis 外泌体 纤维化")).Build(record, 1).Snippets);

        Assert.True(snippet.IsCutAtStart && snippet.IsCutAtEnd);
        Assert.InRange(snippet.Text.Length, 60, 320);
        Assert.Equal(2, snippet.Highlights.Count);
        int at = text.IndexOf(snippet.Text, StringComparison.Ordinal);
        Assert.True(at > 0);
        Assert.False(char.IsLetter(text[at - 1]) && language == Language.English);
    }

    [Fact]
    public void A_sentence_without_any_border_is_cut_all_the_same()
    {
        var record = new AbstractRecord { Id = "1", AbstractEnglish = "x" + string.Concat(Enumerable.Repeat("😀", 400)) };

        Snippet snippet = Assert.Single(new SnippetBuilder(s_options, Words("liver")).Build(record, 1).Snippets);

        Assert.True(snippet.IsCutAtEnd);
        Assert.False(char.IsHighSurrogate(snippet.Text[^1]));
    }

    internal static SnippetTargets Words(string query)
    {
        var targets = new SnippetTargets();
        foreach (QueryWord word in new QueryWords(s_options).Read(query, new TextSpan(0, query.Length)))
        {
            targets.AddWord(word.Form, 1);
        }

        return targets;
    }

    private static string Marked(string text, SnippetTargets targets) =>
        Join(text, new SnippetBuilder(s_options, targets).Build(new AbstractRecord { Id = "1", TitleEnglish = text }, 0).TitleEnglish);

    private static string Join(string text, IEnumerable<TextSpan> spans) => string.Join('|', spans.Select(s => s.Of(text).ToString()));
}
