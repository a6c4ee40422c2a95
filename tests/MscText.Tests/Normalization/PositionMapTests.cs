using FsCheck;
using FsCheck.Fluent;
using MscText.Normalization;

namespace MscText.Tests.Normalization;

public sealed class PositionMapTests
{
    // (length, original length): unchanged stretches, deletions, insertions and replacements.
    private static readonly Gen<(int Length, int OriginalLength)> Change = Gen.OneOf(
        Gen.Choose(1, 4).Select(n => (n, n)),
        Gen.Choose(1, 3).Select(n => (0, n)),
        Gen.Choose(1, 3).Select(n => (n, 0)),
        Gen.Choose(1, 4).Zip(Gen.Choose(1, 4)));

    private static readonly Config Cases = Config.QuickThrowOnFailure.WithMaxTest(10_000);

    [Fact]
    public void Runs_tile_both_texts_without_gap() =>
        Check(map =>
        {
            int start = 0;
            int originalStart = 0;
            foreach (PositionRun run in map.Runs)
            {
                Assert.Equal((start, originalStart), (run.Start, run.OriginalStart));
                Assert.True(run.Length + run.OriginalLength > 0);
                start += run.Length;
                originalStart += run.OriginalLength;
            }

            Assert.Equal((map.Length, map.OriginalLength), (start, originalStart));
        });

    [Fact]
    public void Maps_every_span_into_the_other_text_monotonously() =>
        Check(map =>
        {
            AssertMonotone(map.Length, map.OriginalLength, map.ToOriginal);
            AssertMonotone(map.OriginalLength, map.Length, map.ToNormalized);
        });

    [Fact]
    public void Agrees_with_a_map_that_stores_every_character() =>
        Check(map =>
        {
            var naive = new NaiveMap(map.Runs);
            foreach (TextSpan span in SpansOf(map.Length))
            {
                Assert.Equal(naive.ToOriginal(span), map.ToOriginal(span));
            }
        });

    [Fact]
    public void Sends_a_span_back_to_a_span_that_holds_it() =>
        Check(map =>
        {
            foreach (TextSpan span in SpansOf(map.Length))
            {
                // Insertions came from nothing, so nothing leads back to them.
                bool holdsInsertion = map.Runs.Any(r => r.OriginalLength == 0 && r.Length > 0 && span.Overlaps(new(r.Start, r.Length)));
                if (span.Length > 0 && !holdsInsertion)
                {
                    Assert.True(map.ToNormalized(map.ToOriginal(span)).Contains(span));
                }
            }
        });

    [Fact]
    public void Composed_maps_cover_the_two_lookups_and_nothing_outside_the_runs_they_touch() =>
        Prop.ForAll(Arb.From(Gen.ListOf(Change)), Arb.From(Gen.ListOf(Change)), (lower, upper) =>
        {
            PositionMap earlier = Build(lower);
            PositionMap later = Build(FitTo(upper, earlier.Length));
            PositionMap composed = later.After(earlier);

            Assert.Equal((later.Length, earlier.OriginalLength), (composed.Length, composed.OriginalLength));
            AssertMonotone(composed.Length, composed.OriginalLength, composed.ToOriginal);
            foreach (TextSpan span in SpansOf(composed.Length))
            {
                TextSpan direct = composed.ToOriginal(span);
                TextSpan stepwise = earlier.ToOriginal(later.ToOriginal(span));
                bool positionwiseGroup = composed.Runs.Any(r => r.Length == r.OriginalLength && r.Length > 1);
                if (span.Length > 0 && stepwise.Length > 0 && !positionwiseGroup)
                {
                    Assert.True(direct.Contains(stepwise), $"{span}: {direct} lacks {stepwise}");
                }
            }
        }).Check(Cases);

    [Fact]
    public void Composition_with_the_identity_changes_nothing() =>
        Check(map =>
        {
            Assert.Equal(map.Runs, map.After(PositionMap.Identity(map.OriginalLength)).Runs);
            Assert.Equal(map.Runs, PositionMap.Identity(map.Length).After(map).Runs);
        });

    [Fact]
    public void Composition_is_exact_where_the_changes_do_not_meet()
    {
        // "ab cd" → "abcd" (the space goes) → "abxd" (one for one) → spans of "bx" lead to "b c".
        PositionMap composed = Build([(4, 4)]).After(Build([(2, 2), (0, 1), (2, 2)]));

        Assert.Equal(new TextSpan(1, 3), composed.ToOriginal(new(1, 2)));
        Assert.Equal(new TextSpan(3, 1), composed.ToOriginal(new(2, 1)));
        Assert.Equal(3, composed.Runs.Count);
    }

    [Fact]
    public void A_change_that_straddles_two_earlier_ones_takes_both_whole()
    {
        // Original "aab" "ccd" → middle "xy" "z"; then "yz" as a whole becomes "w".
        PositionMap composed = Build([(1, 1), (1, 2)]).After(Build([(2, 3), (1, 3)]));

        Assert.Equal([new PositionRun(0, 2, 0, 6)], composed.Runs);
    }

    [Fact]
    public void Deletions_at_the_borders_are_left_out_and_inner_ones_included()
    {
        PositionMap map = Build([(0, 2), (1, 1), (0, 1), (1, 1), (0, 3)]);

        Assert.Equal(new TextSpan(2, 3), map.ToOriginal(new(0, 2)));
        Assert.Equal(new TextSpan(2, 1), map.ToOriginal(new(0, 1)));
        Assert.Equal(new TextSpan(8, 0), map.ToOriginal(new(2, 0)));
    }

    [Fact]
    public void A_deleted_character_maps_to_the_place_where_it_was()
    {
        PositionMap map = Build([(2, 2), (0, 1), (2, 2)]);

        Assert.Equal(new TextSpan(2, 0), map.ToNormalized(new(2, 1)));
        Assert.Equal(new TextSpan(1, 2), map.ToNormalized(new(1, 3)));
    }

    [Fact]
    public void An_identity_has_one_run_and_none_for_the_empty_text()
    {
        Assert.Equal([new PositionRun(0, 7, 0, 7)], PositionMap.Identity(7).Runs);
        Assert.Empty(PositionMap.Identity(0).Runs);
        Assert.Equal(new TextSpan(0, 0), PositionMap.Identity(0).ToOriginal(new(0, 0)));
        Assert.True(PositionMap.Identity(7).IsIdentity && PositionMap.Identity(0).IsIdentity);
        Assert.False(Build([(0, 1)]).IsIdentity);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 4)]
    [InlineData(4, 0)]
    [InlineData(2, int.MaxValue)]
    public void Refuses_spans_outside_the_text(int start, int length) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PositionMap.Identity(3).ToOriginal(new(start, length)));

    [Fact]
    public void Refuses_maps_that_do_not_meet() =>
        Assert.Throws<ArgumentException>(() => PositionMap.Identity(3).After(PositionMap.Identity(4)));

    [Fact]
    public void Refuses_texts_of_other_lengths() =>
        Assert.Throws<ArgumentException>(() => new NormalizedText("abc", "ab", PositionMap.Identity(3)));

    private static void Check(Action<PositionMap> assert) =>
        Prop.ForAll(Arb.From(Gen.ListOf(Change)), changes => assert(Build(changes))).Check(Cases);

    private static PositionMap Build(IEnumerable<(int Length, int OriginalLength)> changes)
    {
        var builder = new PositionMapBuilder();
        foreach ((int length, int originalLength) in changes)
        {
            builder.AddReplacement(length, originalLength);
        }

        return builder.Build();
    }

    /// <summary>The changes, cut and filled so that they apply to a text of a length.</summary>
    private static IEnumerable<(int Length, int OriginalLength)> FitTo(IEnumerable<(int Length, int OriginalLength)> changes, int length)
    {
        foreach ((int Length, int OriginalLength) change in changes)
        {
            if (change.OriginalLength <= length)
            {
                length -= change.OriginalLength;
                yield return change;
            }
        }

        yield return (length, length);
    }

    private static IEnumerable<TextSpan> SpansOf(int length) =>
        from start in Enumerable.Range(0, Math.Min(length, 12) + 1)
        from end in Enumerable.Range(start, Math.Min(length, 12) - start + 1)
        select TextSpan.FromBounds(start, end);

    private static void AssertMonotone(int length, int otherLength, Func<TextSpan, TextSpan> map)
    {
        var whole = new TextSpan(0, otherLength);
        foreach (TextSpan span in SpansOf(length))
        {
            TextSpan mapped = map(span);
            Assert.True(mapped.Length >= 0 && whole.Contains(mapped), $"{span} → {mapped}");
            Assert.True(span.Length > 0 || mapped.Length == 0);
            if (span.Length > 1)
            {
                Assert.True(mapped.Contains(map(new(span.Start, span.Length - 1))));
                Assert.True(mapped.Contains(map(new(span.Start + 1, span.Length - 1))));
            }
        }
    }

    /// <summary>The documented meaning, written with one entry a character.</summary>
    private sealed class NaiveMap
    {
        private readonly List<TextSpan> _sources = [];
        private readonly int _originalLength;

        public NaiveMap(IEnumerable<PositionRun> runs)
        {
            foreach (PositionRun run in runs)
            {
                for (int i = 0; i < run.Length; i++)
                {
                    _sources.Add(run.Length == run.OriginalLength
                        ? new TextSpan(run.OriginalStart + i, 1)
                        : new TextSpan(run.OriginalStart, run.OriginalLength));
                }

                _originalLength += run.OriginalLength;
            }
        }

        public TextSpan ToOriginal(TextSpan span)
        {
            int start = span.Start < _sources.Count ? _sources[span.Start].Start : _originalLength;
            return span.Length == 0
                ? new TextSpan(start, 0)
                : TextSpan.FromBounds(_sources.GetRange(span.Start, span.Length).Min(s => s.Start), _sources.GetRange(span.Start, span.Length).Max(s => s.End));
        }
    }
}
