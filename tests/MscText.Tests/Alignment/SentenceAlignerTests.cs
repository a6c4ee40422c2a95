using FsCheck;
using FsCheck.Fluent;
using MscText.Alignment;

namespace MscText.Tests.Alignment;

public class SentenceAlignerTests
{
    private static readonly string[] English =
    [
        "We studied the kidneys of forty mice.",
        "The animals were fed for three weeks.",
        "Their blood pressure rose by 12%.",
        "Sleep and appetite did not change.",
        "Salt therefore harms the kidney.",
    ];

    private static readonly string[] Chinese =
    [
        "我们研究了四十只小鼠的肾脏。",
        "这些动物喂养了三周。",
        "它们的血压上升了12%。",
        "睡眠和食欲没有变化。",
        "因此盐会损害肾脏。",
    ];

    [Fact]
    public void Sentence_by_sentence_translations_give_one_to_one_beads() =>
        Assert.Equal("[0]:[0] [1]:[1] [2]:[2] [3]:[3] [4]:[4]", Align(English, Chinese));

    [Fact]
    public void Two_sentences_translated_as_one_are_merged() =>
        Assert.Equal(
            "[0, 1]:[0] [2]:[1] [3]:[2] [4]:[3]",
            Align(English, ["我们研究了四十只小鼠的肾脏，这些动物喂养了三周。", .. Chinese[2..]]));

    [Fact]
    public void A_sentence_translated_as_two_is_split() =>
        Assert.Equal(
            "[0]:[0] [1]:[1] [2]:[2] [3]:[3, 4] [4]:[5]",
            Align(English, [.. Chinese[..3], "睡眠没有变化。", "食欲也没有变化。", Chinese[4]]));

    [Fact]
    public void A_sentence_left_out_gives_an_empty_side() =>
        Assert.Equal("[0]:[0] [1]:[1] [2]:[2] [3]:[] [4]:[3]", Align(English, [.. Chinese[..3], Chinese[4]]));

    [Fact]
    public void A_sentence_added_gives_an_empty_side() =>
        Assert.Equal(
            "[0]:[0] [1]:[1] []:[2] [2]:[3] [3]:[4] [4]:[5]",
            Align(English, [.. Chinese[..2], "感谢北京大学图书馆提供全部照片。", .. Chinese[2..]]));

    [Fact]
    public void A_shared_number_does_not_outrank_the_words()
    {
        string[] english = ["The liver weighed 12 grams.", "The heart was normal.", "Kidney function improved."];
        string[] chinese = ["肝脏很重。", "12例心脏正常。", "肾功能改善。"];
        Assert.Equal("[0]:[0] [1]:[1] [2]:[2]", Align(english, chinese));
    }

    [Fact]
    public void Nothing_on_either_side_gives_no_beads() => Assert.Empty(SentenceAligner.Default.Align([], []));

    [Fact]
    public void One_empty_side_gives_only_empty_beads()
    {
        Assert.Equal("[0]:[] [1]:[]", Align(["A.", "B."], []));
        Assert.Equal("[]:[0]", Align([], ["甲。"]));
    }

    [Fact]
    public void Beads_carry_confidence_and_the_words_that_speak_for_them()
    {
        IReadOnlyList<Bead> beads = SentenceAligner.Default.Align(English, Chinese);
        Assert.All(beads, b => Assert.InRange(b.Confidence, 0.5, 1));
        Assert.Contains(beads[2].Evidence, e => e.Kind == BeadEvidenceKind.Number && e.English == "12%");
        Assert.Contains(beads[3].Evidence, e => e is { Kind: BeadEvidenceKind.Gloss, English: "appetite", Chinese: "食欲" });
        Assert.Equal(beads[3].Evidence.OrderByDescending(e => e.Weight), beads[3].Evidence);
    }

    [Fact]
    public void Disallowed_shapes_do_not_occur()
    {
        var aligner = new SentenceAligner(new SentenceAlignerOptions { BeadTypes = BeadTypes.OneToOne | BeadTypes.Nulls });
        IReadOnlyList<Bead> beads = aligner.Align(English, ["我们研究了四十只小鼠的肾脏，这些动物喂养了三周。", .. Chinese[2..]]);
        Assert.All(beads, b => Assert.True(b.English.Count <= 1 && b.Chinese.Count <= 1));
    }

    [Fact]
    public void A_narrow_band_widens_where_the_path_leaves_it()
    {
        // Forty sentences are missing at the beginning: the path runs far from the diagonal.
        string[] english = [.. Enumerable.Range(0, 100).Select(i => $"Animal {i + 1000} was examined by the doctor.")];
        string[] chinese = [.. Enumerable.Range(40, 60).Select(i => $"医生检查了动物{i + 1000}。")];
        IReadOnlyList<Bead> narrow = new SentenceAligner(new SentenceAlignerOptions { Band = 8 }).Align(english, chinese);
        IReadOnlyList<Bead> wide = new SentenceAligner(new SentenceAlignerOptions { Band = 200 }).Align(english, chinese);
        Assert.Equal(wide.Select(b => b.ToString()), narrow.Select(b => b.ToString()));
        Assert.Contains(narrow, b => b.ToString() == "[99]:[59]");
        Assert.Contains(narrow, b => b.ToString() == "[41]:[1]");
    }

    [Fact]
    public void Alignment_stops_when_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => { SentenceAligner.Default.Align(English, Chinese, source.Token); });
    }

    [Fact]
    public void Every_sentence_is_in_exactly_one_bead_and_beads_do_not_cross()
    {
        Gen<string> sentence = Gen.Elements<string>([.. English, .. Chinese, "", "?", "5", "𠮷野家 IL-6/JAK2 \uD800", new string('a', 5000)]);
        Gen<(List<string>, List<string>)> pair =
            from a in sentence.ListOf()
            from b in sentence.ListOf()
            select (a.ToList(), b.ToList());
        Prop.ForAll(pair.ToArbitrary(), texts =>
        {
            IReadOnlyList<Bead> beads = SentenceAligner.Default.Align(texts.Item1, texts.Item2);
            return beads.SelectMany(b => b.English).SequenceEqual(Enumerable.Range(0, texts.Item1.Count))
                && beads.SelectMany(b => b.Chinese).SequenceEqual(Enumerable.Range(0, texts.Item2.Count))
                && beads.All(b => b.Confidence is >= 0 and <= 1);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void The_same_input_gives_the_same_beads()
    {
        string[] english = [.. Enumerable.Repeat(English, 4).SelectMany(s => s)];
        string[] chinese = [.. Enumerable.Repeat(Chinese, 4).SelectMany(s => s)];
        var first = SentenceAligner.Default.Align(english, chinese);
        var second = new SentenceAligner(new SentenceAlignerOptions()).Align(english, chinese);
        Assert.Equal(first.Select(b => (b.ToString(), b.Confidence)), second.Select(b => (b.ToString(), b.Confidence)));
    }

    private static string Align(string[] english, string[] chinese) =>
        string.Join(' ', SentenceAligner.Default.Align(english, chinese).Select(b => b.ToString()));
}
