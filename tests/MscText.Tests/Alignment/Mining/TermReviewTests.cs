using MscText.Alignment;
using MscText.Terms;

namespace MscText.Tests.Alignment.Mining;

public class TermReviewTests
{
    private const string Header = "score\ten\tzh\tcount\tevidence\tstatus\texample-en\texample-zh\n";

    [Fact]
    public void Candidates_become_rows()
    {
        var candidate = new TermCandidate(
            "lumbric reflex", "隆布里反射", 0.876, 3, 3, 4, TermCandidateEvidence.Association | TermCandidateEvidence.Parts, TermCandidateStatus.New,
            new TermExample(0, "The lumbric\nreflex.", new TextSpan(4, 14), "隆布里反射。", new TextSpan(0, 5)));
        using var writer = new StringWriter();
        TermReview.Write([candidate], writer);
        Assert.Equal(
            Header + "0.88\tlumbric reflex\t隆布里反射\t3\tassociation parts\tnew\tThe lumbric reflex.\t隆布里反射。\n", writer.ToString());
    }

    [Fact]
    public void Accepted_rows_become_terms_that_the_dictionary_can_be_built_of()
    {
        (TermReviewResult result, string list) = Accept(
            Header
            + "0.9\tlumbric reflex\t隆布里反射\t3\t\taccept\t\t\n"
            + "0.9\tlumbric reflex\t隆布里氏反射\t3\t\taccept\t\t\n"
            + "0.8\tother thing\t其他东西\t3\t\tnew\t\t\n");
        Assert.Equal((2, 1, 0), (result.Accepted, result.Concepts, result.Errors.Count));
        TermSource row = Assert.Single(TermSources.ReadConcepts("mined.tsv", new StringReader(list)));
        Assert.Equal("lumbric-reflex", row.Concept.Id);
        Assert.Equal(["隆布里反射", "隆布里氏反射"], row.Concept.Chinese);
        TermDictionary dictionary = TermDictionary.Default.With([row.Concept]);
        Assert.Equal("lumbric-reflex", Assert.Single(new TermMatcher(dictionary).Find("没有隆布里反射。"), m => m.Concept.Id == "lumbric-reflex").Concept.Id);
    }

    [Fact]
    public void A_synonym_is_added_to_the_concept_that_is_known()
    {
        (_, string list) = Accept(Header + "0.9\tapoptosis\t凋落死亡\t3\t\taccept\t\t\n");
        Concept concept = Assert.Single(TermSources.ReadConcepts("mined.tsv", new StringReader(list))).Concept;
        Concept known = Assert.Single(TermDictionary.Default.Lookup("apoptosis"));
        Assert.Equal(known.Id, concept.Id);
        Assert.Equal(known.Type, concept.Type);
        Assert.Equal([.. known.Chinese, "凋落死亡"], concept.Chinese);
        Assert.Equal(known.English, concept.English);
    }

    [Fact]
    public void Traditional_names_are_written_in_simplified_characters()
    {
        (_, string list) = Accept(Header + "0.9\tlumbric reflex\t隆布里反應\t3\t\taccept\t\t\n");
        Assert.Contains("\t隆布里反应\t", list, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_cannot_be_used_are_told_with_their_line()
    {
        (TermReviewResult result, _) = Accept(
            Header + "0.9\tname\t\t3\t\taccept\t\t\n" + "0.9\tone|two\t一\t3\t\taccept\t\t\n" + "torn\n" + "0.9\t二\t二\t3\t\taccept\t\t\n");
        Assert.Equal(0, result.Accepted);
        Assert.Equal(["line 2: ", "line 3: ", "line 4: ", "line 5: "], result.Errors.Select(e => e[..8]));
    }

    [Fact]
    public void A_table_of_another_kind_is_refused()
    {
        (TermReviewResult result, string list) = Accept("en\tzh\n");
        Assert.StartsWith("line 1: the header must be", Assert.Single(result.Errors), StringComparison.Ordinal);
        Assert.Empty(list);
    }

    private static (TermReviewResult Result, string List) Accept(string review)
    {
        using var writer = new StringWriter();
        TermReviewResult result = TermReview.Accept(new StringReader(review), writer);
        return (result, writer.ToString());
    }
}
