using MscText.Segmentation;

namespace MscText.Tests.Segmentation.Jieba;

public sealed class JiebaSegmenterTests
{
    [Fact]
    public void The_shared_segmenter_refuses_user_words()
    {
        Assert.Throws<InvalidOperationException>(() => JiebaSegmenter.Default.AddWord("间充质干细胞"));
        Assert.Throws<InvalidOperationException>(() => JiebaSegmenter.Default.AddWords([new JiebaWord("间充质干细胞")]));
        Assert.Throws<InvalidOperationException>(() => JiebaSegmenter.Default.RemoveWord("干细胞"));
    }

    [Fact]
    public void An_added_word_is_found_by_its_own_segmenter_only()
    {
        var segmenter = new JiebaSegmenter();
        Assert.Equal(["间", "充质", "干细胞", "移植"], segmenter.Cut("间充质干细胞移植"));

        segmenter.AddWord("间充质干细胞", tag: "n");

        Assert.Equal(["间充质干细胞", "移植"], segmenter.Cut("间充质干细胞移植"));
        Assert.Equal(["细胞", "干细胞", "间充质干细胞"], segmenter.Cut("间充质干细胞", SegmentationMode.Search));
        Assert.Contains("间充质干细胞", segmenter.Cut("间充质干细胞", SegmentationMode.Full));
        Assert.Equal(["间", "充质", "干细胞", "移植"], new JiebaSegmenter().Cut("间充质干细胞移植"));
        Assert.Equal(["间", "充质", "干细胞", "移植"], JiebaSegmenter.Default.Cut("间充质干细胞移植"));
    }

    [Fact]
    public void A_removed_word_is_cut_as_if_the_dictionary_never_had_it()
    {
        var segmenter = new JiebaSegmenter();
        segmenter.RemoveWord("干细胞");

        Assert.Equal(["干", "细胞"], segmenter.Cut("干细胞", hmm: false));
        Assert.DoesNotContain("干细胞", segmenter.Cut("造血干细胞", SegmentationMode.Full));
        Assert.False(segmenter.Dictionary.Contains("干细胞"));
        Assert.Null(segmenter.Dictionary.TagOf("干细胞"));
        Assert.Equal(
            JiebaDictionary.Default.TotalFrequency - JiebaDictionary.Default.FrequencyOf("干细胞"), segmenter.Dictionary.TotalFrequency);

        segmenter.AddWord("干细胞", 10);
        Assert.Equal(["干细胞"], segmenter.Cut("干细胞", hmm: false));
    }

    [Fact]
    public void Words_are_added_together_or_not_at_all()
    {
        var segmenter = new JiebaSegmenter();
        Assert.Throws<ArgumentOutOfRangeException>(() => segmenter.AddWords([new JiebaWord("间充质"), new JiebaWord("充质", 0)]));
        Assert.Throws<ArgumentException>(() => segmenter.AddWord(""));
        Assert.Throws<ArgumentException>(() => segmenter.AddWord("干\uD840"));
        Assert.Same(JiebaDictionary.Default, segmenter.Dictionary);
    }

    [Fact]
    public void Words_outside_the_basic_plane_are_found()
    {
        var segmenter = new JiebaSegmenter();
        segmenter.AddWord("𠮷野𪚥", 100);

        Assert.Equal(["去", "𠮷野𪚥", "吃饭"], segmenter.Cut("去𠮷野𪚥吃饭"));
    }

    [Fact]
    public void Tags_come_from_the_dictionary_or_tell_digits_from_letters()
    {
        TaggedWord[] words = JiebaSegmenter.Default.Tag("患者注射IL6和12％，。");

        Assert.Equal(
            [("患者", "n"), ("注射", "v"), ("IL6", "eng"), ("和", "c"), ("12", "m"), ("％", "x"), ("，", "x"), ("。", "x")],
            words.Select(w => (w.Text, w.Tag)));
        Assert.Equal(new TextSpan(4, 3), words[2].Span);
    }

    [Fact]
    public void Cutting_into_a_grown_buffer_allocates_nothing()
    {
        string text = string.Concat(Enumerable.Repeat("异基因造血干细胞移植术后巨细胞病毒再激活，龘靐齉爩𠮷IL-6升高3.5%。", 50));
        var words = new WordBuffer();
        Cut();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Cut();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Cut()
        {
            foreach (SegmentationMode mode in (ReadOnlySpan<SegmentationMode>)[SegmentationMode.Accurate, SegmentationMode.Search, SegmentationMode.Full])
            {
                JiebaSegmenter.Default.Cut(text, mode, hmm: true, words);
            }
        }
    }

    [Fact]
    public void A_text_of_one_huge_block_is_cut()
    {
        string text = string.Concat(Enumerable.Repeat("干细胞", 500_000));
        var words = new WordBuffer();
        JiebaSegmenter.Default.Cut(text, SegmentationMode.Accurate, hmm: true, words);

        Assert.Equal(500_000, words.Count);
    }

    [Fact]
    public async Task Words_added_by_several_threads_are_all_kept_while_others_cut()
    {
        string[] words = [.. Enumerable.Range(0, 400).Select(i => $"间充质{(char)(0x4E00 + i)}号")];
        var segmenter = new JiebaSegmenter();
        string[] without = segmenter.Cut(words[7]);
        using var done = new CancellationTokenSource();
        Task[] readers =
        [
            .. Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
            {
                var buffer = new WordBuffer();
                while (!done.IsCancellationRequested)
                {
                    segmenter.Cut(words[7], SegmentationMode.Accurate, hmm: true, buffer);
                    string[] cut = [.. buffer.Words.ToArray().Select(w => w.Of(words[7]).ToString())];
                    Assert.True(cut.SequenceEqual(without) || cut.SequenceEqual([words[7]]), string.Join('/', cut));
                }
            })),
        ];
        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(() =>
        {
            foreach (string word in words.Where((_, i) => i % 4 == writer))
            {
                segmenter.AddWord(word, 1000);
            }
        })));
        await done.CancelAsync();
        await Task.WhenAll(readers);

        Assert.All(words, word => Assert.Equal([word], segmenter.Cut(word)));
        Assert.Equal(JiebaDictionary.Default.TotalFrequency + (1000 * words.Length), segmenter.Dictionary.TotalFrequency);
    }
}
