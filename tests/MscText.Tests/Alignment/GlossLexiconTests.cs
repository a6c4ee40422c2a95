using MscText.Alignment;

namespace MscText.Tests.Alignment;

public class GlossLexiconTests
{
    [Theory]
    [InlineData("细胞", "cells")]
    [InlineData("細胞", "cell")]
    [InlineData("白血病", "leukaemia")]
    [InlineData("治疗", "treatment")]
    [InlineData("肿瘤", "tumour")]
    [InlineData("骨髓", "marrow")]
    public void A_headword_of_either_script_has_the_stems_of_its_glosses(string word, string english) =>
        Assert.Contains(StemsOf(word), s => s == Fold(english));

    [Fact]
    public void Function_words_and_notes_are_no_glosses()
    {
        Assert.DoesNotContain(StemsOf("的"), s => s is "of" or "the");
        Assert.DoesNotContain("cl", StemsOf("医院"));
        Assert.DoesNotContain("surnam", StemsOf("王"));
    }

    [Fact]
    public void A_variant_has_the_glosses_of_the_word_it_refers_to() =>
        Assert.NotEmpty(StemsOf("𧿹趾").Intersect(StemsOf("拇趾")));

    [Fact]
    public void An_unknown_word_has_no_senses() => Assert.Empty(StemsOf("卍卍卍"));

    [Fact]
    public void Every_stem_leads_back_to_its_number()
    {
        GlossLexicon lexicon = GlossLexicon.Default;
        Assert.True(lexicon.StemCount > 30_000);
        for (int stem = 1; stem <= lexicon.StemCount; stem += 97)
        {
            Assert.Equal(stem, lexicon.StemNumber(lexicon.Stem(stem)));
            Assert.True(lexicon.EntryCount(stem) > 0);
        }
    }

    [Theory]
    [InlineData("oedema", "edema")]
    [InlineData("haemoglobin", "hemoglobin")]
    [InlineData("tumours", "tumor")]
    [InlineData("localisation", "localization")]
    [InlineData("centre", "center")]
    [InlineData("leukaemia", "Leukemia")]
    public void British_and_American_spelling_meet(string british, string american) =>
        Assert.Equal(Fold(american), Fold(british));

    private static string Fold(string word)
    {
        Span<char> stem = stackalloc char[64];
        return stem[..EnglishWords.Fold(word, stem)].ToString();
    }

    private static string[] StemsOf(string word)
    {
        GlossLexicon lexicon = GlossLexicon.Default;
        return [.. lexicon.Senses(word).ToArray().Where(s => s != 0).Select(s => lexicon.Stem(s).ToString())];
    }
}
