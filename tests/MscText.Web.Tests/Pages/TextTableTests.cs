using System.Text.RegularExpressions;
using MscText.Checking;

namespace MscText.Web.Tests;

public sealed class TextTableTests
{
    [Fact]
    public void Every_text_is_there_in_both_languages_with_the_same_places()
    {
        foreach (TextKey key in Enum.GetValues<TextKey>())
        {
            string english = Texts.English[key];
            string chinese = Texts.Chinese[key];
            Assert.False(string.IsNullOrWhiteSpace(english), $"{key} has no English.");
            Assert.False(string.IsNullOrWhiteSpace(chinese), $"{key} has no Chinese.");
            Assert.True(Places(english).SequenceEqual(Places(chinese)), $"{key} has other places in one language than in the other.");
        }

        Assert.Equal(Enum.GetValues<TextKey>().Length, TextTable.Rows.Count);
    }

    [Fact]
    public void The_Chinese_texts_are_Chinese_and_the_English_ones_are_not()
    {
        // Names of the site and of languages, signs, and examples of a language are the same in both.
        TextKey[] same = [TextKey.SiteName, TextKey.LanguageName, TextKey.ListSeparator, TextKey.Colon, TextKey.EnglishExample, TextKey.ChineseExample];
        foreach (TextKey key in Enum.GetValues<TextKey>().Except([.. same, TextKey.InThisLanguage]))
        {
            Assert.True(Texts.Chinese[key].Any(LanguageTag.IsHan), $"{key} is no Chinese: {Texts.Chinese[key]}");
        }

        foreach (TextKey key in Enum.GetValues<TextKey>().Except([.. same, TextKey.StartLead, TextKey.SearchPlaceholder]))
        {
            Assert.False(Texts.English[key].Any(LanguageTag.IsHan), $"{key} is no English: {Texts.English[key]}");
        }
    }

    [Fact]
    public void Every_rule_of_the_check_has_a_name_in_both_languages()
    {
        foreach (ITranslationRule rule in TranslationRules.All)
        {
            Assert.True(RuleNames.Knows(rule.Id), $"{rule.Id} has no name.");
            Assert.NotEqual(Texts.English.Rule(rule.Id), Texts.Chinese.Rule(rule.Id));
        }

        Assert.Equal("house-style", Texts.Chinese.Rule("house-style"));
    }

    [Theory]
    [InlineData(0, "0 documents")]
    [InlineData(1, "1 document")]
    [InlineData(1234567, "1,234,567 documents")]
    public void English_counts_have_their_plural(int count, string expected) =>
        Assert.Equal(expected, Texts.English.Count(TextKey.OneHit, TextKey.Hits, count));

    private static IEnumerable<string> Places(string text) => Regex.Matches(text, "\\{[^}]*\\}").Select(m => m.Value).Order(StringComparer.Ordinal);
}
