using System.Text.Json;
using MscText.Segmentation;
using MscText.Testing;

namespace MscText.Tests.Segmentation.Jieba;

/// <summary>Our own sentences with what <c>@node-rs/jieba</c> 2.0.3 makes of them (see <c>tests/npm</c>).</summary>
public sealed class JiebaExpectationTests
{
    private static readonly string s_file =
        Path.Combine(EvalData.RepositoryRoot, "tests", "MscText.Tests", "Segmentation", "Jieba", "expectations.jsonl");

    [Theory]
    [InlineData("accurate", SegmentationMode.Accurate, true)]
    [InlineData("accurateNoHmm", SegmentationMode.Accurate, false)]
    [InlineData("search", SegmentationMode.Search, true)]
    [InlineData("searchNoHmm", SegmentationMode.Search, false)]
    [InlineData("full", SegmentationMode.Full, true)]
    [InlineData("full", SegmentationMode.Full, false)]
    public void Segments_as_jieba_does(string property, SegmentationMode mode, bool hmm)
    {
        int sentences = 0;
        foreach (string line in File.ReadLines(s_file))
        {
            using JsonDocument expectation = JsonDocument.Parse(line);
            string text = expectation.RootElement.GetProperty("text").GetString()!;
            string[] expected = [.. expectation.RootElement.GetProperty(property).EnumerateArray().Select(w => w.GetString()!)];
            Assert.Equal(expected, JiebaSegmenter.Default.Cut(text, mode, hmm));
            sentences++;
        }

        Assert.True(sentences >= 60);
    }
}
