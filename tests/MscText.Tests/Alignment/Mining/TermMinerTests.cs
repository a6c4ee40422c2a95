using MscText.Alignment;

namespace MscText.Tests.Alignment.Mining;

public class TermMinerTests
{
    // Made-up things that no dictionary has.
    private static readonly AlignedDocument[] Documents =
    [
        Document(
            "We treated the rats with quorvexin. The lumbric reflex was tested at night. Quorvexin raised the blood pressure.",
            "我们用阔维辛治疗大鼠。夜间测试了隆布里反射。阔维辛使血压升高。"),
        Document(
            "The lumbric reflex is lost in old animals. Sleep was normal.",
            "老年动物的隆布里反射消失。睡眠正常。"),
        Document(
            "The effect of quorvexin on the kidney is unknown. The lumbric reflex returned after a week. The liver was normal.",
            "阔维辛对肾脏的作用尚不清楚。一周后隆布里反射恢复。肝脏正常。"),
        Document(
            "Quorvexin was stopped in five children. Their appetite returned.",
            "五名儿童停用阔维辛。他们的食欲恢复了。"),
    ];

    [Fact]
    public void Terms_that_keep_company_are_found()
    {
        IReadOnlyList<TermCandidate> mined = new TermMiner().Mine(Documents);
        Assert.Contains(mined, c => c is { English: "quorvexin", Chinese: "阔维辛", Status: TermCandidateStatus.New });
        Assert.Contains(mined, c => c is { English: "lumbric reflex", Chinese: "隆布里反射", Status: TermCandidateStatus.New });
    }

    [Fact]
    public void Examples_point_at_both_terms_in_the_sources()
    {
        IReadOnlyList<TermCandidate> mined = new TermMiner().Mine(Documents);
        Assert.NotEmpty(mined);
        Assert.All(mined, c =>
        {
            AlignedDocument document = Documents[c.Example.Document];
            Assert.Equal(c.English, c.Example.EnglishTerm.Of(document.EnglishSource).ToString(), ignoreCase: true);
            Assert.Equal(c.Chinese, c.Example.ChineseTerm.Of(document.ChineseSource).ToString());
            Assert.Contains(c.Chinese, c.Example.Chinese, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Scores_are_probabilities_and_fall()
    {
        IReadOnlyList<TermCandidate> mined = new TermMiner(new TermMinerOptions { MinScore = 0, IncludeKnown = true }).Mine(Documents);
        Assert.All(mined, c => Assert.InRange(c.Score, 0, 1));
        Assert.Equal(mined.Select(c => c.Score).OrderDescending(), mined.Select(c => c.Score));
        Assert.All(mined, c => Assert.InRange(c.Count, 1, Math.Min(c.EnglishCount, c.ChineseCount)));
    }

    [Fact]
    public void The_same_documents_give_the_same_candidates() =>
        Assert.Equal(new TermMiner().Mine(Documents), new TermMiner().Mine(Documents));

    [Fact]
    public void Pairs_that_the_dictionary_has_are_left_out_unless_asked_for()
    {
        AlignedDocument[] documents =
        [
            Document("Mesenchymal stem cells were given.", "给予间充质干细胞。"),
            Document("The dose of mesenchymal stem cells was low.", "间充质干细胞剂量低。"),
        ];
        Assert.DoesNotContain(new TermMiner().Mine(documents), c => c.Chinese == "间充质干细胞");
        Assert.Contains(
            new TermMiner(new TermMinerOptions { IncludeKnown = true }).Mine(documents),
            c => c is { Chinese: "间充质干细胞", Status: TermCandidateStatus.Known });
    }

    [Fact]
    public void Words_of_the_general_language_are_left_out() =>
        Assert.DoesNotContain(new TermMiner(new TermMinerOptions { MinScore = 0 }).Mine(Documents), c => c.English is "normal" or "animals");

    [Fact]
    public void An_abbreviation_defined_on_both_sides_needs_one_document()
    {
        TermCandidate candidate = Assert.Single(new TermMiner().Mine(
            [Document("Patients with lumbric quorvic atrophy (LQA) were enrolled. LQA is rare.", "纳入隆布里阔维克萎缩（LQA）患者。LQA很少见。")]));
        Assert.Equal("lumbric quorvic atrophy", candidate.English);
        Assert.EndsWith("阔维克萎缩", candidate.Chinese, StringComparison.Ordinal);
        Assert.True(candidate.Evidence.HasFlag(TermCandidateEvidence.Abbreviation));
    }

    [Fact]
    public void A_term_must_stand_in_as_many_beads_as_asked() =>
        Assert.DoesNotContain(new TermMiner(new TermMinerOptions { MinCount = 4, MinScore = 0 }).Mine(Documents), c => c.English == "lumbric reflex");

    [Fact]
    public void Beads_beyond_the_limit_are_left_out()
    {
        var read = new List<int>();
        Assert.Empty(new TermMiner(new TermMinerOptions { MaxBeads = 2 }).Mine(Documents, new Recorder(read)));
        Assert.Equal([1, -1], read);
    }

    [Fact]
    public void Progress_counts_documents()
    {
        var read = new List<int>();
        new TermMiner().Mine(Documents, new Recorder(read));
        Assert.Equal([1, 2, 3, 4, -1], read);
    }

    [Fact]
    public void Mining_can_be_stopped()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => new TermMiner().Mine(Documents, cancellation: source.Token));
    }

    [Fact]
    public void No_documents_give_no_candidates() => Assert.Empty(new TermMiner().Mine([]));

    private static AlignedDocument Document(string english, string chinese) => DocumentAligner.Default.Align(english, chinese);

    private sealed class Recorder(List<int> values) : IProgress<int>
    {
        public void Report(int value) => values.Add(value);
    }
}
