using FsCheck;
using FsCheck.Fluent;
using MscText.Segmentation;

namespace MscText.Tests.Segmentation.Jieba;

public sealed class JiebaPropertyTests
{
    private static readonly Arbitrary<string> s_texts = Arb.From(
        Gen.Choose(0, int.MaxValue).Select(seed => JiebaSamples.Text(new Random(seed))));

    private static readonly Arbitrary<bool> s_switch = Arb.From(Gen.Elements(true, false));

    private static readonly Arbitrary<SegmentationMode> s_modes = Arb.From(Gen.Elements(Enum.GetValues<SegmentationMode>()));

    private static readonly Config s_many = Config.QuickThrowOnFailure.WithMaxTest(10_000);

    [Fact]
    public void Accurate_words_tile_the_text() => Prop.ForAll(s_texts, s_switch, (text, hmm) =>
    {
        var words = new WordBuffer();
        JiebaSegmenter.Default.Cut(text, SegmentationMode.Accurate, hmm, words);
        int at = 0;
        foreach (TextSpan word in words.Words)
        {
            Assert.Equal(at, word.Start);
            Assert.True(word.Length > 0);
            at = word.End;
        }

        Assert.Equal(text.Length, at);
    }).Check(s_many);

    [Fact]
    public void No_word_splits_a_surrogate_pair() => Prop.ForAll(s_texts, s_switch, (text, hmm) =>
    {
        foreach (SegmentationMode mode in Enum.GetValues<SegmentationMode>())
        {
            var words = new WordBuffer();
            JiebaSegmenter.Default.Cut(text, mode, hmm, words);
            foreach (TextSpan word in words.Words)
            {
                Assert.False(word.Start > 0 && char.IsSurrogatePair(text, word.Start - 1));
                Assert.False(word.End < text.Length && char.IsSurrogatePair(text, word.End - 1));
            }
        }
    }).Check(s_many);

    [Fact]
    public void Search_words_are_the_accurate_ones_and_dictionary_words_inside_them() => Prop.ForAll(s_texts, s_switch, (text, hmm) =>
    {
        var accurate = new WordBuffer();
        JiebaSegmenter.Default.Cut(text, SegmentationMode.Accurate, hmm, accurate);
        var search = new WordBuffer();
        JiebaSegmenter.Default.Cut(text, SegmentationMode.Search, hmm, search);
        int next = 0;
        foreach (TextSpan word in search.Words)
        {
            if (word == accurate[next])
            {
                next++;
                continue;
            }

            Assert.True(accurate[next].Contains(word));
            Assert.True(JiebaDictionary.Default.Contains(word.Of(text)));
        }

        Assert.Equal(accurate.Count, next);
    }).Check(s_many);

    [Fact]
    public void Blocks_between_punctuation_are_cut_independently() => Prop.ForAll(s_texts, s_texts, (first, second) =>
    {
        foreach (bool hmm in new[] { true, false })
        {
            string[] together = JiebaSegmenter.Default.Cut(first + "，" + second, SegmentationMode.Accurate, hmm);
            string[] apart =
            [
                .. JiebaSegmenter.Default.Cut(first, SegmentationMode.Accurate, hmm), "，",
                .. JiebaSegmenter.Default.Cut(second, SegmentationMode.Accurate, hmm),
            ];
            Assert.Equal(apart, together);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));

    [Fact]
    public void A_used_buffer_gives_what_a_new_one_gives()
    {
        var used = new WordBuffer();
        Prop.ForAll(s_texts, s_modes, (text, mode) =>
        {
            var fresh = new WordBuffer();
            JiebaSegmenter.Default.Cut(text, mode, true, used);
            JiebaSegmenter.Default.Cut(text, mode, true, fresh);
            Assert.Equal(fresh.Words.ToArray(), used.Words.ToArray());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));
    }

    [Fact]
    public void Without_hmm_no_other_path_through_the_dictionary_is_likelier()
    {
        var hanTexts = Arb.From(Gen.Choose(0, int.MaxValue).Select(seed => JiebaSamples.Word(new Random(seed)))
            .Where(t => t.Length <= 9 && t.All(c => c >= 0x4E00 && c < 0xA000)));
        Prop.ForAll(hanTexts, text =>
        {
            string[] words = JiebaSegmenter.Default.Cut(text, hmm: false);
            Assert.Equal(BestOfAllPaths(text), words.Sum(LogProbability), 1e-9);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));
    }

    [Fact]
    public void Removing_what_was_added_restores_the_dictionary() => Prop.ForAll(s_texts, Gen.Choose(0, int.MaxValue).ToArbitrary(), (text, seed) =>
    {
        var random = new Random(seed);
        string[] added = [.. Enumerable.Range(0, 5).Select(_ => JiebaSamples.Word(random)).Where(w => !JiebaDictionary.Default.Contains(w)).Distinct()];
        JiebaDictionary changed = JiebaDictionary.Default.With(added.Select(w => new JiebaWord(w, 1_000_000)));
        Assert.All(added, w => Assert.True(changed.Contains(w)));
        JiebaDictionary restored = added.Aggregate(changed, (d, w) => d.Without(w));

        Assert.Equal(JiebaDictionary.Default.TotalFrequency, restored.TotalFrequency);
        string both = text + string.Concat(added);
        Assert.Equal(JiebaSegmenter.Default.Cut(both), new JiebaSegmenter(restored).Cut(both));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    private static double BestOfAllPaths(string text)
    {
        double[] best = new double[text.Length + 1];
        for (int start = text.Length - 1; start >= 0; start--)
        {
            string[] words = [.. Enumerable.Range(1, text.Length - start).Select(n => text.Substring(start, n)).Where(w => JiebaDictionary.Default.Contains(w))];
            best[start] = words.DefaultIfEmpty(text.Substring(start, 1)).Max(w => LogProbability(w) + best[start + w.Length]);
        }

        return best[0];
    }

    private static double LogProbability(string word) =>
        Math.Log(Math.Max(JiebaDictionary.Default.FrequencyOf(word), 1)) - Math.Log(JiebaDictionary.Default.TotalFrequency);
}
