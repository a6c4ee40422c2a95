using FsCheck;
using FsCheck.Fluent;
using MscText.Normalization;

namespace MscText.Tests.Normalization;

public sealed class ChineseConverterReferenceTests
{
    private static readonly string[] s_vocabulary = [.. ReferenceOpenCc.Vocabulary];

    // Pieces of phrases next to each other make the matches that cross and compete.
    private static readonly Gen<string> s_piece = Gen.Frequency(
        (4, Gen.Elements(s_vocabulary)),
        (2, Gen.Elements(s_vocabulary).Select(w => w[..((w.Length + 1) / 2)])),
        (2, Gen.Elements(s_vocabulary).Select(w => w[(w.Length / 2)..])),
        (1, Gen.Elements("⿰", "⿱", "⿲", "⿳", "⿾", "IL-6", "A", "B", " ", "，", "α", "\uD840", "\uDC00", "\uF91B", "\U0002F9D0")));

    // UTF-16 code units of the longest key of any dictionary, rounded up.
    private const int LongestPhrase = 48;

    private static readonly Gen<string> s_text = s_piece.ListOf().Select(string.Concat);

    public static TheoryData<string> Configurations => [.. ChineseConverter.Configurations];

    [Fact]
    public void Every_configuration_of_the_package_is_there() =>
        Assert.Equal(
            ["hk2s", "hk2sp", "hk2t", "jp2t", "s2hk", "s2hkp", "s2t", "s2tw", "s2twp", "t2hk", "t2jp", "t2s", "t2tw", "tw2s", "tw2sp", "tw2t"],
            ChineseConverter.Configurations);

    [Theory]
    [MemberData(nameof(Configurations))]
    public void Converts_random_text_as_the_plain_algorithm_does(string configuration)
    {
        var reference = new ReferenceOpenCc(configuration);
        ChineseConverter converter = ChineseConverter.For(configuration);

        Prop.ForAll(Arb.From(s_text), text => Assert.Equal(reference.Convert(text), converter.Convert(text)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Theory]
    [MemberData(nameof(Configurations))]
    public void Every_entry_of_the_dictionaries_is_converted_as_by_the_plain_algorithm(string configuration)
    {
        var reference = new ReferenceOpenCc(configuration);
        ChineseConverter converter = ChineseConverter.For(configuration);

        foreach (string[] words in s_vocabulary.Distinct().Chunk(20))
        {
            string text = string.Join('|', words);
            Assert.Equal(reference.Convert(text), converter.Convert(text));
        }
    }

    [Theory]
    [MemberData(nameof(Configurations))]
    public void A_span_of_the_result_maps_to_text_that_gives_it(string configuration)
    {
        ChineseConverter converter = ChineseConverter.For(configuration);

        Prop.ForAll(Arb.From(s_text), text =>
        {
            NormalizedText converted = converter.ConvertWithMap(text);
            Assert.Equal(converter.Convert(text), converted.Text);
            int end = 0;
            int originalEnd = 0;
            foreach (PositionRun run in converted.Map.Runs)
            {
                Assert.Equal((end, originalEnd), (run.Start, run.OriginalStart));
                end += run.Length;
                originalEnd += run.OriginalLength;

                // A change of length comes from the characters it maps to, or from a phrase around them.
                if (run.Length != run.OriginalLength)
                {
                    string expected = converted.Text.Substring(run.Start, run.Length);
                    var original = new TextSpan(run.OriginalStart, run.OriginalLength);
                    Assert.Contains(
                        Enumerable.Range(0, LongestPhrase + 1), context => ConvertInContext(converter, text, original, context) == expected);
                }
            }

            Assert.Equal((converted.Text.Length, text.Length), (end, originalEnd));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static string ConvertInContext(ChineseConverter converter, string text, TextSpan span, int context)
    {
        int start = Math.Max(0, span.Start - context);
        int end = Math.Min(text.Length, span.End + context);
        NormalizedText window = converter.ConvertWithMap(text[start..end]);
        return window.Map.ToNormalized(new TextSpan(span.Start - start, span.Length)).Of(window.Text).ToString();
    }
}
