using MscText.Terms;

namespace MscText.Tests.Terms;

public sealed class GeneralDictionaryTests
{
    [Theory]
    [InlineData("医院")]
    [InlineData("醫院")]
    [InlineData("hospital")]
    [InlineData("Hospitals")]
    public void A_word_is_found_in_either_script_and_language(string name)
    {
        IReadOnlyList<GeneralEntry> entries = GeneralDictionary.Default.Lookup(name);

        GeneralEntry entry = Assert.Single(entries, e => e.Simplified == "医院");
        Assert.Equal("醫院", entry.Traditional);
        Assert.Equal("yi1 yuan4", entry.Pinyin);
        Assert.Contains("hospital", entry.Glosses);
    }

    [Theory]
    [InlineData("to panic")]
    [InlineData("panic")]
    [InlineData("PANIC")]
    public void Case_and_a_leading_to_do_not_matter(string name) =>
        Assert.NotEmpty(GeneralDictionary.Default.Lookup(name));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("医")]
    [InlineData("xqzzy")]
    [InlineData("医院医院医院")]
    [InlineData("\uD840")]
    [InlineData("a\tb\nc/d")]
    public void What_is_no_entry_gives_entries_of_exactly_that_name_or_none(string name) =>
        Assert.All(
            GeneralDictionary.Default.Lookup(name),
            e => Assert.True(e.Simplified == name || e.Traditional == name));

    [Fact]
    public void Every_entry_is_found_by_its_headwords()
    {
        // A word of each block at least: 医 is in many entries, so are the other characters of medicine.
        foreach (string word in "病 药 血 细胞 肝 心脏 发烧 咳嗽 手术 免疫 護士 糖尿病 營養 骨折 眼睛".Split(' '))
        {
            Assert.Contains(GeneralDictionary.Default.Lookup(word), e => e.Simplified == word || e.Traditional == word);
        }
    }

    [Fact]
    public void Naive_traditional_finds_the_word_it_stands_for() =>
        Assert.Contains(GeneralDictionary.Default.Lookup("干細胞"), e => e.Simplified == "干细胞");

    [Fact]
    public void Many_threads_look_up_at_once()
    {
        string[] words = ["医院", "hospital", "病人", "patient", "药", "medicine"];
        Parallel.For(0, 200, i => Assert.NotEmpty(GeneralDictionary.Default.Lookup(words[i % words.Length])));
    }
}
