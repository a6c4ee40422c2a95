using System.Text.RegularExpressions;
using MscText.Alignment;
using MscText.Checking;
using MscText.Search;

namespace MscText.Web.Tests;

/// <summary>Whatever stands in documents, queries and file names, pages show it as text.</summary>
public sealed class InjectionTests
{
    private const string Attack = "</title></textarea><script>alert(1)</script>\"><img src=x onerror=alert(1)> ' onmouseover='alert(1) javascript:alert(1) \u202Egnp.exe";

    private static readonly HashSet<string> s_elements = new(
        ("html head meta title link script body a header svg path circle form div label input kbd button span nav main h1 h2 h3 p ul ol li em q details summary dl dt dd code b "
        + "article mark bdi cite time meter aside section footer fieldset legend textarea ins").Split(' '),
        StringComparer.Ordinal);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Hostile_texts_stay_texts_on_every_page(bool isChinese)
    {
        InterfaceLanguage language = isChinese ? InterfaceLanguage.Chinese : InterfaceLanguage.English;
        foreach (string page in Pages(language))
        {
            Assert.Contains("alert", page, StringComparison.Ordinal);
            Assert.All(Regex.Matches(page, "<([^/\\s>]+)").Select(m => m.Groups[1].Value).Where(n => n != "!DOCTYPE"), n => Assert.Contains(n, s_elements));
            Assert.DoesNotMatch("<img|<script>|onerror=alert\\(1\\)>|</title></textarea>", page);

            // Attributes are quoted, so a value ends only where it is meant to; none of them is a handler or a style.
            Assert.DoesNotMatch("<[a-z0-9]+(?:\\s+[a-z-]+(?:=\"[^\"]*\")?)*\\s+(?:on[a-z]+|style|srcdoc)\\s*=", page);
            Assert.DoesNotMatch("\\s(?:href|src|action|formaction)=\"(?!/|#|https://doi\\.org/|https://pubmed\\.ncbi\\.nlm\\.nih\\.gov/)", page);
            Assert.DoesNotContain('\u202E', page);
            Assert.Equal(Regex.Count(page, "<script "), Regex.Count(page, "<script src=\"/assets/[a-z]+\\.[0-9a-f]+\\.js\" defer></script>"));
        }
    }

    private static IEnumerable<string> Pages(InterfaceLanguage language)
    {
        AbstractRecord record = Record();
        var request = new SearchRequest
        {
            Query = Attack,
            Filter = new SearchFilter { Journals = [Attack], Subjects = [Attack], Concepts = [Attack] },
            RemovedChips = [Attack],
            After = Attack,
        };
        var hit = new SearchHit(Attack, 1, Attack, Attack, [new Snippet(Attack, [new TextSpan(3, 9)], Attack)])
        {
            Record = record,
            ScoreParts = [new ScorePart(ScorePartKind.Word, Attack, 1)],
            TitleEnglishHighlights = [new TextSpan(0, 8), new TextSpan(30, 2)],
        };
        var chip = new QueryChip { Key = Attack, Kind = QueryChipKind.Abbreviation, Source = new TextSpan(0, 9), English = Attack, Chinese = Attack };
        var facet = new SearchFacetValue(Attack, Attack, Attack, 1, false);
        var result = new SearchResult(1, [hit], [])
        {
            Next = Attack,
            Chips = [chip, chip with { Key = "2", IsRemoved = true }],
            Corrections = [new QueryCorrection(Attack, [new TextSpan(2, 4)])],
            Problems = [new QueryProblem(new TextSpan(0, 500), Attack, Attack)],
            Facets = [new SearchFacet(FacetKind.Journal, [facet, facet with { IsSelected = true }], 2), new SearchFacet(FacetKind.Subject, [facet], 1)],
        };
        yield return Render(SearchPage.Write, new SearchPageModel { Request = request, Result = result, Documents = 1 });
        yield return Render(SearchPage.Write, new SearchPageModel { Request = request, Result = new SearchResult(0, [], []), Documents = 1 });
        CheckedDocument document = Checked(record.AbstractEnglish!, record.AbstractChinese!);
        yield return Render(DocumentPage.Write, new DocumentPageModel { Record = record, Checked = document, Similar = [hit], Query = Attack });
        yield return Render(DocumentPage.Write, new DocumentPageModel { Record = record, Query = Attack, Script = ScriptChoice.Traditional });
        yield return Render(CheckPage.Write, new CheckPageModel { English = Attack, Chinese = Attack, Text = Attack, FileName = Attack, Documents = [document, document], Errors = [Attack] });
        yield return Render(CheckPage.Write, new CheckPageModel { English = Attack, Problem = new Problem(ProblemKind.BadParameter, Attack, "zh") });
        yield return Render(UploadPage.Write, new UploadPageModel { FileName = Attack, Added = [Attack], Count = 1, Errors = [Attack], Failed = 1, Documents = 1 });
        yield return Render(ProblemPage.Write, new Problem(ProblemKind.Unreadable, Attack, Attack));

        string Render<T>(Action<HtmlWriter, PageContext, T> write, T model) => PageRenderer.Render(write, model, language);
    }

    private static AbstractRecord Record() => new()
    {
        Id = Attack,
        TitleEnglish = Attack,
        TitleChinese = "标题" + Attack,
        Authors = [Attack, Attack],
        Journal = Attack,
        Year = 2020,
        Doi = "10.5555/" + Attack,
        Pmid = Attack,
        AbstractEnglish = Attack,
        AbstractChinese = "摘要" + Attack,
        Sections = [new RecordSection(Language.English, Attack, new TextSpan(0, 10)), new RecordSection(Language.Chinese, Attack, new TextSpan(0, 10))],
        Keywords = [Attack],
        MeshHeadings = [Attack],
        Body = [Attack, "正文" + Attack],
    };

    private static CheckedDocument Checked(string english, string chinese) => new()
    {
        Name = Attack,
        RecordId = Attack,
        EnglishPath = Attack,
        ChinesePath = Attack,
        Alignment = new AlignedDocument(
            english,
            chinese,
            [new AlignedSentence(english, new TextSpan(0, english.Length))],
            [new AlignedSentence(chinese, new TextSpan(0, chinese.Length))],
            [new Bead([0], [0], 1, [])]),
        Text = new CheckedText(english, Language.Mixed, [new AlignedSentence(english, new TextSpan(0, english.Length))]),
        Findings =
        [
            new Finding(Attack, FindingSeverity.Error, Language.English, new TextSpan(5, 20), null, Attack[5..25], Attack, Attack, Attack, 1),
            new Finding("wrong-sense", FindingSeverity.Info, Language.Chinese, new TextSpan(0, chinese.Length), null, chinese, Attack, Attack, null, 1),
            new Finding("wrong-sense", FindingSeverity.Warning, Language.Mixed, new TextSpan(500, 1), null, "x", Attack, Attack, null, 1),
        ],
    };
}
