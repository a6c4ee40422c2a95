using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using MscText.Search;

namespace MscText.Tests.Search;

public sealed class SnippetPropertyTests
{
    // Words and what may stand around or inside them.
    private static readonly string[] s_pieces =
    [
        "stem", "cell", "cells", "Cells", "cell\u0301", "\u0301", "干细胞", "幹細胞", "细胞", "細胞", "👩‍⚕️", "😀", "\U00020000", "\uD840", "\uDC00", "é", "ﬁ", "①", " ",
        "\u00A0", "\r\n", "\n", ".", "。", "，", ", ", "-", "²", "ＣＥＬＬ", "\u200D", "\uFE0F", "가", "ㅁ", "的", "the ", "İ", "ß",
    ];

    private static readonly AbstractIndexOptions s_options = new();

    [Fact]
    public void Marks_are_in_order_do_not_overlap_and_split_no_character()
    {
        Gen<string> text = Gen.Choose(0, 60).SelectMany(n => Gen.ArrayOf(Gen.Elements(s_pieces), n)).Select(string.Concat);
        Prop.ForAll(Arb.From(text), Arb.From(text), Check).Check(Config.QuickThrowOnFailure.WithMaxTest(1500));
    }

    [Fact]
    public void Long_passages_are_cut_between_characters()
    {
        Gen<string> text = Gen.Choose(250, 500).SelectMany(n => Gen.ArrayOf(Gen.Elements(s_pieces.Where(p => !p.Contains('.')).ToArray()), n)).Select(string.Concat);
        Prop.ForAll(Arb.From(text), Arb.From(text), Check).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    private static void Check(string english, string chinese)
    {
        SnippetTargets targets = SnippetTests.Words("stem cell 干细胞");
        targets.AddPhrase(SnippetPhrase.Of("干细胞", isExact: true, s_options), 1);
        targets.AddPattern(FormPattern.Wildcard("c*"), 1);
        var record = new AbstractRecord
        {
            Id = "1",
            TitleEnglish = english,
            TitleChinese = chinese,
            AbstractEnglish = english,
            AbstractChinese = chinese,
            Pairs = [new SentencePair(Whole(english), Whole(chinese))],
        };
        HitText hit = new SnippetBuilder(s_options, targets).Build(record, 2);

        AssertSound(english, hit.TitleEnglish);
        AssertSound(chinese, hit.TitleChinese);
        foreach (Snippet snippet in hit.Snippets)
        {
            AssertSound(snippet.Text, snippet.Highlights);
            AssertSound(snippet.Counterpart ?? "", snippet.CounterpartHighlights);
            string source = snippet.Language == Language.English ? english : chinese;
            Assert.Contains(
                Places(source, snippet.Text), p => Borders(source).Contains(p) && Borders(source).Contains(p + snippet.Text.Length));
        }
    }

    private static TextSpan Whole(string text) => new(0, text.Length);

    private static void AssertSound(string text, IReadOnlyList<TextSpan> spans)
    {
        HashSet<int> borders = Borders(text);
        int end = -1;
        foreach (TextSpan span in spans)
        {
            Assert.True(span.Start > end && span.Length > 0 && span.End <= text.Length);
            Assert.Contains(span.Start, borders);
            Assert.Contains(span.End, borders);
            end = span.End;
        }
    }

    private static HashSet<int> Borders(string text) => [.. StringInfo.ParseCombiningCharacters(text), text.Length];

    private static IEnumerable<int> Places(string text, string part)
    {
        for (int at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
        {
            yield return at;
        }
    }
}
