using MscText.Alignment;
using Xunit.Abstractions;

namespace MscText.Tests.Alignment.Words;

public class WordAlignerTests(ITestOutputHelper output)
{
    [Fact]
    public void Hand_written_links_are_found_and_little_else()
    {
        int found = 0;
        int right = 0;
        int all = 0;
        int known = 0;
        foreach (WordLinkGold pair in WordLinkGold.All)
        {
            IReadOnlyList<WordLink> links = WordAligner.Default.Align(pair.English, pair.Chinese);
            foreach (WordLink link in links)
            {
                found++;
                bool fits = pair.Links.Any(g => Agrees(g, link) || (g.English.Contains(link.English) && g.Chinese.Contains(link.Chinese)));
                right += fits ? 1 : 0;
                if (!fits)
                {
                    output.WriteLine($"wrong: {Show(pair, link)}");
                }
            }

            foreach ((TextSpan english, TextSpan chinese) in pair.Links)
            {
                all++;
                bool has = links.Any(l => Agrees((english, chinese), l));
                known += has ? 1 : 0;
                if (!has)
                {
                    output.WriteLine($"missed: {english.Of(pair.English)} = {chinese.Of(pair.Chinese)} in {string.Join("; ", links.Select(l => Show(pair, l)))}");
                }
            }
        }

        output.WriteLine($"{WordLinkGold.All.Count} pairs, {all} links; precision {(double)right / found:F3} ({right}/{found}), recall {(double)known / all:F3}");
        Assert.True(right >= 0.96 * found, $"precision {right}/{found}");
        Assert.True(known >= 0.88 * all, $"recall {known}/{all}");
    }

    [Fact]
    public void No_character_is_linked_twice()
    {
        foreach (WordLinkGold pair in WordLinkGold.All)
        {
            IReadOnlyList<WordLink> links = WordAligner.Default.Align(pair.English, pair.Chinese);
            for (int i = 0; i < links.Count; i++)
            {
                Assert.InRange(links[i].Score, 0.3, 1);
                Assert.All(links.Skip(i + 1), other =>
                {
                    Assert.True(other.English.Start >= links[i].English.End, pair.English);
                    Assert.False(other.Chinese.Overlaps(links[i].Chinese), pair.Chinese);
                });
            }
        }
    }

    [Fact]
    public void Traditional_characters_are_linked_as_well() =>
        Assert.Equal(
            ["Stem cells = 幹細胞", "inflammation = 炎症", "lungs = 肺部"],
            Texts("Stem cells reduced inflammation of the lungs.", "幹細胞減輕了肺部炎症。").Where(l => !l.StartsWith("reduced", StringComparison.Ordinal)));

    [Fact]
    public void A_repeated_word_is_linked_place_by_place()
    {
        IReadOnlyList<WordLink> links = WordAligner.Default.Align("The liver of one mouse and the liver of a rat.", "小鼠的肝脏和大鼠的肝脏。");
        Assert.Equal([(4, 3), (17, 0), (31, 9), (42, 6)], links.Where(l => l.Kind != WordLinkKind.Position).Select(l => (l.English.Start, l.Chinese.Start)));
    }

    [Fact]
    public void A_name_that_no_dictionary_has_is_linked_by_its_sound()
    {
        WordLink link = Assert.Single(
            WordAligner.Default.Align("Zorvatinib was given daily.", "每日给予佐伐替尼。"), l => l.English.Start == 0);
        Assert.Equal(WordLinkKind.Transliteration, link.Kind);
        Assert.Equal("佐伐替尼", link.Chinese.Of("每日给予佐伐替尼。").ToString());
    }

    [Fact]
    public void The_parts_of_known_names_explain_words_that_have_no_entry()
    {
        const string Chinese = "搏动性头晕很少见。";
        WordLink link = Assert.Single(WordAligner.Default.Align("Pulsatile dizziness was rare.", Chinese), l => l.English.Start == 0);
        Assert.Equal(WordLinkKind.NamePart, link.Kind);
        Assert.Equal("搏动性", link.Chinese.Of(Chinese).ToString());
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("Nothing here.", "")]
    [InlineData("", "什么也没有。")]
    [InlineData("(%&)", "……")]
    public void Texts_without_a_common_word_have_no_links(string english, string chinese) =>
        Assert.Empty(WordAligner.Default.Align(english, chinese));

    [Fact]
    public void Links_of_a_bead_are_placed_in_the_sources()
    {
        const string English = "It rained. The kidneys were normal. Blood pressure rose.";
        const string Chinese = "下雨了。肾脏正常。血压上升。";
        AlignedDocument document = DocumentAligner.Default.Align(English, Chinese);
        Assert.Contains(
            document.Beads.SelectMany(b => WordAligner.Default.Align(document, b)),
            l => l.English.Of(English).SequenceEqual("Blood pressure") && l.Chinese.Of(Chinese).SequenceEqual("血压"));
    }

    [Fact]
    public void Pairs_learned_from_documents_explain_words_that_no_dictionary_has()
    {
        string[] places = ["liver", "kidney", "heart", "brain", "lung", "skin"];
        string[] names = ["肝脏", "肾脏", "心脏", "大脑", "肺", "皮肤"];
        LearnedWordPairs learned = LearnedWordPairs.Learn(
            [.. places.Select((p, i) => Document($"The {p} was normal. It glimmed in the {p}. We ate.", $"{names[i]}正常。{names[i]}发生飘忽。我们吃饭。"))]);
        const string Chinese = "皮肤飘忽。";
        Assert.True(learned.Count > 0);
        WordLink link = Assert.Single(
            WordAligner.Default.With(learned).Align("It glimmed near the skin.", Chinese), l => l.Kind == WordLinkKind.LearnedPair);
        Assert.Equal("飘忽", link.Chinese.Of(Chinese).ToString());
    }

    private static AlignedDocument Document(string english, string chinese) => DocumentAligner.Default.Align(english, chinese);

    private static IEnumerable<string> Texts(string english, string chinese) =>
        WordAligner.Default.Align(english, chinese).Select(l => $"{l.English.Of(english)} = {l.Chinese.Of(chinese)}");

    // Half of the characters of either side are those of the gold link: on 细胞 in 肝细胞 translators differ.
    private static bool Agrees((TextSpan English, TextSpan Chinese) gold, WordLink link) =>
        Likeness(gold.English, link.English) >= 0.5 && Likeness(gold.Chinese, link.Chinese) >= 0.5;

    private static double Likeness(TextSpan a, TextSpan b)
    {
        int shared = Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);
        return shared <= 0 ? 0 : (double)shared / (a.Length + b.Length - shared);
    }

    private static string Show(WordLinkGold pair, WordLink link) =>
        $"{link.English.Of(pair.English)} = {link.Chinese.Of(pair.Chinese)} {link.Score:F2} {link.Kind}";
}
