using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MscText.Normalization;

namespace MscText.Tests.Normalization;

public sealed class UnicodeNormalizationTests
{
    // Characters whose properties interact: bases, marks of several classes, Hangul, singletons, exclusions, ligatures.
    private static readonly string[] Pieces =
    [
        "a", "o", "s", "D", "\u0301", "\u0308", "\u0323", "\u0327", "\u031B", "\u0345", "\u0334", "\u0307", "ü", "ṩ", "ǭ", "Å", "\u212B",
        "\u1100", "\u1161", "\u11A8", "가", "각", "豈", "\uFB1D", "\u0958", "ﬁ", "㎎", "ｶ", "ﾞ", "か", "\u3099", "\uD834\uDD5E", "\uD87E\uDC00",
        "中", "α", "\u0313", "ᾳ", " ", "\u0344", "\u0F71", "\u0F72", "\u0F73",
    ];

    // The reference is the runtime's own normalisation, which is missing where globalization is invariant.
    private static readonly bool HasReference = "e\u0301".Normalize() == "é";

    [Fact]
    public void Agrees_with_the_runtime_on_every_character()
    {
        int unknown = 0;
        for (int c = 0; HasReference && c <= 0x10FFFF; c++)
        {
            if (c is >= 0xD800 and <= 0xDFFF || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.OtherNotAssigned)
            {
                continue;
            }

            // The machine's ICU may be older than the tables: it then leaves a newer character alone in every form.
            string text = char.ConvertFromUtf32(c);
            if (text.Normalize(NormalizationForm.FormKD) == text && UnicodeNormalization.Decompose(text, true) != text)
            {
                unknown++;
                continue;
            }

            AssertSame(text);
        }

        Assert.InRange(unknown, 0, 60);
    }

    [Fact]
    public void Agrees_with_the_runtime_on_sequences() =>
        Prop.ForAll(Arb.From(Gen.Elements(Pieces).ListOf().Select(string.Concat)), text =>
        {
            if (HasReference)
            {
                AssertSame(text);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));

    [Theory]
    [InlineData("e\u0301", "é")]
    [InlineData("Sjo\u0308gren", "Sjögren")]
    [InlineData("\u1112\u1161\u11AB", "한")]
    [InlineData("\uF900", "豈")]
    public void Composes_without_help_of_the_runtime(string text, string expected) =>
        Assert.Equal(expected, UnicodeNormalization.Compose(text, compatibility: false));

    [Fact]
    public void Keeps_unpaired_surrogates() =>
        Assert.Equal("\uD800a\uDC00", UnicodeNormalization.Compose("\uD800a\uDC00", compatibility: true));

    private static void AssertSame(string text)
    {
        string[] ours =
        [
            UnicodeNormalization.Compose(text, false), UnicodeNormalization.Compose(text, true),
            UnicodeNormalization.Decompose(text, false), UnicodeNormalization.Decompose(text, true),
        ];
        string[] reference =
        [
            text.Normalize(NormalizationForm.FormC), text.Normalize(NormalizationForm.FormKC),
            text.Normalize(NormalizationForm.FormD), text.Normalize(NormalizationForm.FormKD),
        ];
        if (!ours.AsSpan().SequenceEqual(reference))
        {
            Assert.Fail($"{string.Join(' ', text.Select(c => ((int)c).ToString("X4")))}: {string.Join('|', ours)} instead of {string.Join('|', reference)}");
        }
    }
}
