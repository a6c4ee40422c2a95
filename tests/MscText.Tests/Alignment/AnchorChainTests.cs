using MscText.Alignment;

namespace MscText.Tests.Alignment;

public class AnchorChainTests
{
    [Fact]
    public void Rare_values_show_where_long_documents_stand_beside_each_other()
    {
        int[] kept = [.. Enumerable.Range(0, 300).Where(i => i is < 100 or >= 250)];
        List<(int English, int Chinese)> places = Find(
            [.. Enumerable.Range(0, 300).Select(i => $"Sample {i + 4000} was kept in a cold room.")],
            [.. kept.Select(i => $"样品{i + 4000}保存在冷库中。")]);
        Assert.True(places.Count > 140, $"{places.Count}");
        Assert.All(places, p => Assert.Equal(p.English, kept[p.Chinese]));
    }

    [Fact]
    public void A_value_far_from_all_others_is_no_anchor()
    {
        string[] english = [.. Enumerable.Range(0, 200).Select(i => $"Sample {i + 4000} was kept in a cold room.")];
        string[] chinese = [.. Enumerable.Range(0, 200).Select(i => $"样品{(i < 20 ? 9999 : i + 4000)}保存在冷库中。")];
        english[3] = "There were 8765 bottles.";
        chinese[19] = "共有8765个瓶子。";
        Assert.DoesNotContain((3, 19), Find(english, chinese));
    }

    [Fact]
    public void Documents_without_rare_words_have_no_anchors() =>
        Assert.Empty(Find([.. Enumerable.Repeat("It was so.", 50)], [.. Enumerable.Repeat("确实如此。", 50)]));

    private static List<(int English, int Chinese)> Find(string[] english, string[] chinese)
    {
        PairFeatures features = PairFeatureReader.Read(english, chinese, new SentenceAlignerOptions(), memory: null, CancellationToken.None);
        return AnchorChain.Find(new EvidenceModel(features, features.Links, HitRates.Usual));
    }
}
