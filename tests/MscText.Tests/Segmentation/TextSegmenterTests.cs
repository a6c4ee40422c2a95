using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MscText.Normalization;
using MscText.Segmentation;

namespace MscText.Tests.Segmentation;

public sealed class TextSegmenterTests
{
    // Where folding before the scan tells the rules less, or more, than the raw text does.
    private static readonly string[] s_seenOtherwiseWhenFolded = ["① ½", "𝛼𝑥"];

    private static readonly TextSegmenter s_unfolded =
        TextSegmenter.CreateBuilder().WithMode(SegmentationMode.Search).WithNormalizer(TextNormalizer.CreateBuilder().Build()).Build();

    private static readonly TextSegmenter s_search = TextSegmenter.Search;

    private static readonly string[] s_lines = TokenCases.All.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static TheoryData<string> Tokens => [.. s_lines];

    [Theory]
    [MemberData(nameof(Tokens))]
    public void Cuts_text_into_the_tokens_of_the_table(string line)
    {
        string text = line.Split(" => ")[0];

        Assert.Equal(line, $"{text} => {Describe(s_unfolded, text)}");
    }

    [Theory]
    [MemberData(nameof(Tokens))]
    public void Cuts_folded_text_at_the_same_places_of_the_original(string line)
    {
        string text = line.Split(" => ")[0];
        if (!s_seenOtherwiseWhenFolded.Contains(text))
        {
            Assert.Equal(line, $"{text} => {Describe(s_search, text)}");
        }
    }

    [Theory]
    [MemberData(nameof(Tokens))]
    public void Gives_the_primary_tokens_alone_in_accurate_mode(string line)
    {
        string text = line.Split(" => ")[0];

        Assert.Equal(s_search.Segment(text).Where(token => !token.IsPart), TextSegmenter.Default.Segment(text));
    }

    [Fact]
    public void Gives_normalised_text_beside_the_place_in_the_original()
    {
        var tokens = new TokenBuffer();
        NormalizedText text = s_search.Segment("ＣＤ４⁺　幹細胞", tokens);

        Assert.Equal("cd4+", tokens.TextOf(tokens[0]).ToString());
        Assert.Equal("ＣＤ４⁺", tokens[0].Span.Of(text.Original).ToString());
        Assert.Equal("干细胞", tokens.TextOf(tokens[1]).ToString());
        Assert.Equal(new TextSpan(5, 3), tokens[1].Span);
    }

    [Fact]
    public void Folds_Traditional_text_before_it_looks_for_words()
    {
        string[] words = [.. TextSegmenter.Default.Segment("臍帶間充質幹細胞移植").Select(token => $"{token.NormalizedSpan}")];

        Assert.Equal(words, TextSegmenter.Default.Segment("脐带间充质干细胞移植").Select(token => $"{token.NormalizedSpan}"));
    }

    [Fact]
    public void Gives_all_words_of_the_dictionary_in_full_mode()
    {
        TextSegmenter full = TextSegmenter.CreateBuilder().WithMode(SegmentationMode.Full).Build();

        Assert.Equal("清/HanWord{清华/HanWord; 清华大学/HanWord}  华/HanWord{华大/HanWord}  大/HanWord{大学/HanWord}  学/HanWord  IL-6/Identifier", Describe(full, "清华大学IL-6"));
    }

    [Fact]
    public void Guesses_unknown_words_with_the_HMM_only()
    {
        TextSegmenter plain = TextSegmenter.CreateBuilder().WithHmm(false).Build();

        Assert.Equal("他/HanWord  来到/HanWord  了/HanWord  网易/HanWord  杭研/HanWord  大厦/HanWord", Describe(TextSegmenter.Default, "他来到了网易杭研大厦"));
        Assert.Equal("他/HanWord  来到/HanWord  了/HanWord  网易/HanWord  杭/HanWord  研/HanWord  大厦/HanWord", Describe(plain, "他来到了网易杭研大厦"));
    }

    [Fact]
    public void Keeps_words_of_the_user_whole()
    {
        TextSegmenter segmenter = TextSegmenter.CreateBuilder().WithMode(SegmentationMode.Search)
            .AddWords(["CAR-T细胞", "bone marrow", "間充質幹細胞", "维生素C", "IL-1 β", "C肽"]).Build();

        Assert.Equal("CAR-T细胞/HanWord{CAR-T/Identifier; 细胞/HanWord}", Describe(segmenter, "CAR-T细胞"));
        Assert.Equal("骨/HanWord  Bone marrow/Identifier{Bone/Word; marrow/Word}  x/Word", Describe(segmenter, "骨Bone marrow x"));
        Assert.Equal("bone/Word  marrows/Word", Describe(segmenter, "bone marrows"));
        Assert.Equal("backbone/Word  marrow/Word", Describe(segmenter, "backbone marrow"));
        Assert.Equal("补/HanWord  维生素C/HanWord{维生素/HanWord; 维生/HanWord; C/Word}", Describe(segmenter, "补维生素C"));
        Assert.Equal("间充质干细胞", Describe(segmenter, "间充质干细胞").Split('/')[0]);
        Assert.Equal("IL-1 β/Identifier{IL-1/Identifier; β/Word}", Describe(segmenter, "IL-1 β"));
        Assert.Equal("C肽/HanWord{C/Word; 肽/HanWord}  高/HanWord", Describe(segmenter, "C肽高"));
    }

    [Fact]
    public void Leaves_a_segmenter_as_it_was_when_its_builder_goes_on()
    {
        TextSegmenterBuilder builder = TextSegmenter.CreateBuilder();
        TextSegmenter before = builder.Build();
        TextSegmenter after = builder.AddWord("bone marrow").Build();

        Assert.Equal(2, before.Segment("bone marrow").Count);
        Assert.Single(after.Segment("bone marrow"));
    }

    [Fact]
    public void Refuses_words_that_nothing_can_match() =>
        Assert.Throws<ArgumentException>(() => TextSegmenter.CreateBuilder().AddWord(" "));

    [Fact]
    public void Keeps_tokens_in_order_inside_the_text_and_apart()
    {
        Prop.ForAll(MixedText.Arbitrary, text =>
        {
            var tokens = new TokenBuffer();
            foreach (TextSegmenter segmenter in new[] { s_search, s_unfolded, TextSegmenter.Default })
            {
                NormalizedText normalized = segmenter.Segment(text, tokens);
                AssertInOrder(normalized, tokens);
                AssertCovers(normalized.Text, tokens);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20_000));
    }

    [Fact]
    public void Leads_every_token_to_the_characters_it_was_made_from()
    {
        // Whether lines were wrapped is seen from the whole text, never from a token's.
        TextNormalizer normalizer = TextNormalizer.Search.ToBuilder().Without(NormalizationSteps.JoinLines).Build();
        TextSegmenter segmenter = TextSegmenter.CreateBuilder().WithMode(SegmentationMode.Search).WithNormalizer(normalizer).Build();
        Prop.ForAll(MixedText.Arbitrary, text =>
        {
            var tokens = new TokenBuffer();
            NormalizedText normalized = segmenter.Segment(text, tokens);
            foreach (Token token in tokens)
            {
                if (!IsWholeClusters(text, token.Span))
                {
                    // A symbol that becomes a sign and a letter (℃) may carry a mark: which of the two the mark goes with is
                    // nobody's to say.
                    continue;
                }

                // A character of the original that became several (㎎, ½) belongs to each token that has a part of it: the token is
                // then less than what its place in the original stands for, otherwise they are the same.
                Assert.True(token.Span.Contains(normalized.Map.ToOriginal(token.NormalizedSpan)));
                TextSpan mapped = normalized.Map.ToNormalized(token.Span);
                // What a cluster became as a whole follows its first unit as insertions.
                int end = Math.Max(mapped.End, token.NormalizedSpan.End);
                while (end < normalized.Text.Length && normalized.Map.ToOriginal(new TextSpan(end, 1)).Length == 0)
                {
                    end++;
                }

                var whole = TextSpan.FromBounds(Math.Min(mapped.Start, token.NormalizedStart), end);

                string expected = whole.Of(normalized.Text).ToString();
                string actual = normalizer.Normalize(token.Span.Of(text).ToString()).Text;
                Assert.True(Same(expected, actual), $"{token}: '{expected}' is not '{actual}'");
            }
        })
            // The same cases each time: a word's spelling may depend on its neighbours (顯著, 看著), which a token alone can't show.
            .Check(Config.QuickThrowOnFailure.WithMaxTest(20_000).WithReplay(20_251_122, 17));
    }

    [Fact]
    public void Finds_the_same_tokens_each_time_from_any_thread()
    {
        Gen<string[]> texts = MixedText.Arbitrary.Generator.ListOf(200).Select(list => list.ToArray());
        foreach (string[] sample in texts.Sample(5).ToArray())
        {
            Token[][] expected = [.. sample.AsEnumerable().Select(text => s_search.Segment(text).ToArray())];
            Parallel.For(0, 8 * sample.Length, i => Assert.Equal(expected[i % sample.Length], s_search.Segment(sample[i % sample.Length])));
        }
    }

    [Fact]
    public void Allocates_nothing_once_the_buffer_has_grown()
    {
        NormalizedText[] texts = [.. s_lines.Select(line => TextNormalizer.Search.Normalize(line.Split(" => ")[0]))];
        var tokens = new TokenBuffer();

        // Code that the compiler has not optimised yet may box; optimised code must not.
        long allocated = long.MaxValue;
        for (int round = 0; round < 2_000 && allocated > 0; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            foreach (NormalizedText text in texts)
            {
                s_search.Segment(text, tokens);
            }

            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.Equal(0, allocated);
    }

    [Fact]
    public void Takes_no_longer_a_character_in_a_text_of_marks_than_in_a_short_one()
    {
        // A quadratic rule would not end within the test run.
        foreach (string unit in new[] { "1,", "1-", "a.", "a-", "(", "<", "95% CI ", "10.1000/a", "a@", "x+", "1 ", "\u0301", "-", "A/", "CD4+", "1,1-" })
        {
            string text = string.Concat(Enumerable.Repeat(unit, 100_000));
            Assert.NotEmpty(s_search.Segment(text));
        }
    }

    private static void AssertInOrder(NormalizedText text, TokenBuffer tokens)
    {
        var primary = new Token();
        int lastStart = 0;
        int lastOriginalStart = 0;
        foreach (Token token in tokens)
        {
            Assert.True(token.NormalizedLength > 0 && token.NormalizedSpan.End <= text.Text.Length);
            Assert.True(token.Length > 0 && token.Start >= 0 && token.Span.End <= text.Original.Length);
            Assert.True(token.NormalizedStart >= lastStart && token.Start >= lastOriginalStart);
            if (token.IsPart)
            {
                Assert.True(primary.NormalizedSpan.Contains(token.NormalizedSpan) && token.NormalizedSpan != primary.NormalizedSpan);
            }
            else
            {
                Assert.True(token.NormalizedStart >= primary.NormalizedSpan.End);
                primary = token;
            }

            lastStart = token.NormalizedStart;
            lastOriginalStart = token.Start;
        }
    }

    private static void AssertCovers(string text, TokenBuffer tokens)
    {
        int last = 0;
        foreach (Token token in tokens)
        {
            if (!token.IsPart)
            {
                AssertBlank(text.AsSpan(last, token.NormalizedStart - last));
                last = token.NormalizedSpan.End;
            }
        }

        AssertBlank(text.AsSpan(last));
    }

    private static void AssertBlank(ReadOnlySpan<char> text)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            Assert.True(
                Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format,
                $"U+{rune.Value:X4} is in no token.");
        }
    }

    /// <summary>Whether no combining mark stands on a border of a span, alone or behind characters that normalising deletes.</summary>
    private static bool IsWholeClusters(string text, TextSpan span) => !JoinsPrevious(text, span.Start) && !JoinsPrevious(text, span.End);

    private static bool JoinsPrevious(string text, int position)
    {
        foreach (Rune rune in text.AsSpan(position).EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark:
                    return true;
                case UnicodeCategory.Format or UnicodeCategory.Control:
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Equal but for what a token's neighbours decide: whether a raised or lowered digit needs its mark, a fraction a space.</summary>
    private static bool Same(string expected, string actual) => WithoutMark(expected) == WithoutMark(actual);

    private static string WithoutMark(string text) =>
        text.Replace("^", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).Trim();

    private static string Describe(TextSegmenter segmenter, string text)
    {
        var line = new StringBuilder();
        bool inParts = false;
        foreach (Token token in segmenter.Segment(text))
        {
            if (inParts && !token.IsPart)
            {
                line.Append('}');
            }

            line.Append(token.IsPart ? inParts ? "; " : "{" : line.Length == 0 ? "" : "  ");
            inParts = token.IsPart;
            line.Append(token.Span.Of(text)).Append('/').Append(token.Kind);
        }

        return line.Append(inParts ? "}" : "").ToString();
    }
}
