using MscText.Alignment;
using MscText.Testing;

namespace MscText.Tests.Alignment;

public class SentenceStreamTests
{
    private const int Many = 4_000;

    [Fact]
    public void Long_texts_are_aligned_window_by_window_across_omissions()
    {
        // Every seventh sentence is missing, and forty in one place.
        int[] kept = [.. Enumerable.Range(0, Many).Where(i => i % 7 != 3 && i is < 1_480 or > 1_520)];
        IReadOnlyList<Bead> beads = SentenceAligner.Default.Align(
            [.. Enumerable.Range(0, Many).Select(English)], [.. kept.Select(Chinese)]);
        Assert.Equal(Enumerable.Range(0, Many), beads.SelectMany(b => b.English));
        Assert.Equal(Enumerable.Range(0, kept.Length), beads.SelectMany(b => b.Chinese));
        var right = kept.Index().Select(k => $"[{k.Item}]:[{k.Index}]").ToHashSet();
        Assert.InRange(beads.Count(b => right.Contains(b.ToString())), 0.99 * right.Count, right.Count);
    }

    [Fact]
    public void A_stream_is_read_only_as_far_as_its_beads()
    {
        int read = 0;
        IEnumerable<string> Endless(Func<int, string> sentence)
        {
            for (int i = 0; ; i++)
            {
                read = Math.Max(read, i);
                yield return sentence(i);
            }
        }

        Bead[] beads = [.. SentenceAligner.Default.AlignStream(Endless(English), Endless(Chinese)).Take(2_000)];
        Assert.All(beads, b => Assert.Equal(b.English, b.Chinese));
        Assert.InRange(read, 2_000, 6_000);
    }

    [Fact]
    public void A_stream_tells_its_progress_and_stops_when_cancelled()
    {
        using var source = new CancellationTokenSource();
        var told = new List<int>();
        var progress = new Told(told, source);
        Assert.Throws<OperationCanceledException>(() =>
        {
            _ = SentenceAligner.Default.AlignStream(
                Enumerable.Range(0, Many).Select(English), Enumerable.Range(0, Many).Select(Chinese), progress, source.Token).Count();
        });
        Assert.InRange(Assert.Single(told), 500, 2_000);
    }

    [Fact]
    public async Task A_stream_that_is_awaited_gives_the_same_beads()
    {
        string[] english = [.. Enumerable.Range(0, Many).Select(English)];
        string[] chinese = [.. Enumerable.Range(0, Many).Where(i => i % 9 != 4).Select(Chinese)];
        var beads = new List<string>();
        await foreach (Bead bead in SentenceAligner.Default.AlignStreamAsync(english.ToAsyncEnumerable(), chinese.ToAsyncEnumerable()))
        {
            beads.Add($"{bead} {bead.Confidence}");
        }

        Assert.Equal(SentenceAligner.Default.Align(english, chinese).Select(b => $"{b} {b.Confidence}"), beads);
    }

    [EvalFact]
    public void Windows_align_as_well_as_the_whole()
    {
        var joined = GoldAlignment.Join(GoldAlignment.Load("champollion"));
        var whole = new BeadScore();
        whole.Add(joined);
        var windows = new BeadScore();
        windows.Add(joined, [.. SentenceAligner.Default.AlignStream(joined.English, joined.Chinese)]);
        Assert.True(windows.F1 >= 0.965 && windows.F1 >= whole.F1 - 0.003, $"windows {windows}, whole {whole}");
        Assert.True(windows.NullPrecision >= 0.9, $"windows {windows}, whole {whole}");
    }

    [EvalTheory]
    [InlineData(500, 900, true)]
    [InlineData(700, 400, false)]
    public void Hundreds_of_sentences_left_out_in_one_place_derail_nothing(int first, int count, bool english)
    {
        GoldAlignment gap = GoldAlignment.Join(GoldAlignment.Load("champollion")).DropRange(english, first, count);
        foreach (IReadOnlyList<Bead> beads in new[]
        {
            SentenceAligner.Default.Align(gap.English, gap.Chinese),
            [.. SentenceAligner.Default.AlignStream(gap.English, gap.Chinese)],
        })
        {
            var score = new BeadScore();
            score.Add(gap, beads);
            Assert.True(score.F1 >= 0.965, $"{score}");
            Assert.True(score.NullPrecision >= 0.95, $"{score}");
            Assert.True(score.NullRecall >= 0.92, $"{score}");
        }
    }

    [Fact]
    public void Five_thousand_sentences_left_out_in_one_place_derail_nothing()
    {
        var random = new Random(3);
        (string English, string Chinese)[] text = [.. Enumerable.Range(0, 9_000).Select(_ => Sentence(random))];
        Bead[] beads = [.. SentenceAligner.Default.AlignStream(
            text.Select(t => t.English), text.Where((_, i) => i is < 2_000 or >= 7_000).Select(t => t.Chinese))];
        Assert.Equal(Enumerable.Range(0, 4_000), beads.SelectMany(b => b.Chinese));
        int right = beads.Count(b => b.Shape == "1-1" && b.English[0] == (b.Chinese[0] < 2_000 ? b.Chinese[0] : b.Chinese[0] + 5_000));
        Assert.InRange(right, 3_960, 4_000);
    }

    [Fact]
    public void A_side_that_ends_early_leaves_the_rest_of_the_other_alone()
    {
        Bead[] beads = [.. SentenceAligner.Default.AlignStream(
            Enumerable.Range(0, 20).Select(English), Enumerable.Range(0, Many).Select(Chinese))];
        Assert.Equal(Enumerable.Range(0, Many), beads.SelectMany(b => b.Chinese));
        Assert.Equal(Enumerable.Range(0, 20), beads.SelectMany(b => b.English));
        Assert.InRange(beads.Count(b => !b.IsNull && b.English.SequenceEqual(b.Chinese)), 18, 20);
    }

    [Fact]
    public void Empty_streams_have_no_beads() => Assert.Empty(SentenceAligner.Default.AlignStream([], []));

    private static string English(int i) => $"The {i + 1000} {Word(i).English} of the village slept near a {Word(i / 3).English}.";

    private static string Chinese(int i) => $"村里的{i + 1000}{Word(i).Chinese}睡在{Word(i / 3).Chinese}旁边。";

    private static readonly (string English, string Chinese)[] Things =
    [
        ("horse", "马"), ("river", "河流"), ("lamp", "灯"), ("teacher", "老师"), ("mountain", "山"), ("kitchen", "厨房"), ("bridge", "桥"),
        ("winter", "冬天"), ("letter", "信"), ("soldier", "士兵"), ("garden", "花园"), ("doctor", "医生"), ("table", "桌子"), ("boat", "船"),
        ("forest", "森林"), ("window", "窗户"), ("bread", "面包"), ("king", "国王"), ("mother", "母亲"), ("moon", "月亮"), ("school", "学校"),
        ("train", "火车"), ("flower", "花"), ("shoes", "鞋子"), ("fire", "火"), ("market", "市场"), ("island", "岛屿"), ("song", "歌曲"),
    ];

    private static (string English, string Chinese) Sentence(Random random)
    {
        (string English, string Chinese)[] w = random.GetItems(Things, 4);

        // Now and then something rare, as in any text.
        string note = random.Next(4) == 0 ? $" ({random.Next(1_000, 1_000_000)})" : string.Empty;
        return ($"The {w[0].English} and the {w[1].English} by the {w[2].English} reminded him of a {w[3].English}{note}.",
            $"{w[2].Chinese}旁的{w[0].Chinese}和{w[1].Chinese}使他想起{w[3].Chinese}{note}。");
    }

    private static (string English, string Chinese) Word(int i) => (i % 5) switch
    {
        0 => ("horses", "马"),
        1 => ("children", "孩子"),
        2 => ("teachers", "老师"),
        3 => ("fishermen", "渔民"),
        _ => ("doctors", "医生"),
    };

    private sealed class Told(List<int> told, CancellationTokenSource source) : IProgress<int>
    {
        public void Report(int value)
        {
            told.Add(value);
            source.Cancel();
        }
    }
}
