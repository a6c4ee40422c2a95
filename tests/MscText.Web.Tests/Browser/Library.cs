using MscText.Alignment;
using MscText.Search;

namespace MscText.Web.Tests;

/// <summary>The documents that the browser finds: enough for a second page, in both languages and all scripts, and one that means harm.</summary>
internal static class Library
{
    public const string Attack = "</title><script>window.taken = 1</script>\"><img src=x onerror=\"window.taken = 2\"> javascript:taken \u202Egnp";

    private static readonly (string English, string Chinese)[] s_diseases =
    [
        ("sepsis", "脓毒症"), ("hepatocellular carcinoma", "肝细胞癌"), ("acute myeloid leukemia", "急性髓系白血病"), ("rheumatoid arthritis", "类风湿关节炎"),
        ("chronic hepatitis B", "慢性乙型肝炎"), ("type 2 diabetes", "2型糖尿病"), ("ischemic stroke", "缺血性脑卒中"), ("heart failure", "心力衰竭"),
        ("asthma", "哮喘"), ("breast cancer", "乳腺癌"), ("gastric cancer", "胃癌"), ("chronic kidney disease", "慢性肾脏病"),
    ];

    private static readonly string[] s_journals = ["Imagined Journal of Medicine", "虚构医学杂志", "Invented Reports"];

    public static IEnumerable<AbstractRecord> Records()
    {
        for (int i = 0; i < s_diseases.Length; i++)
        {
            (string english, string chinese) = s_diseases[i];
            yield return Trial(i, english, chinese);
        }

        yield return Aligned(new AbstractRecord
        {
            Id = "wrong",
            TitleEnglish = "A dose that grew in translation",
            TitleChinese = "剂量在翻译中变大",
            AbstractEnglish = "The dose was 5 mg per day. No patient died. Bleeding decreased in both groups.",
            AbstractChinese = "剂量为每天50 mg。没有患者死亡。两组出血均增加。",
            Year = 2024,
            Journal = s_journals[2],
            Doi = "10.5555/dose.1",
            Pmid = "31234567",
        });
        yield return Aligned(new AbstractRecord
        {
            Id = "taiwan",
            TitleEnglish = "Stem cell transplantation in aplastic anemia",
            TitleChinese = "再生不良性貧血之幹細胞移植",
            AbstractEnglish = "We followed 42 recipients of stem cells for five years. Survival was 88%.",
            AbstractChinese = "我們追蹤42位幹細胞受贈者五年。存活率為88%。",
            Sections = [],
            MeshHeadings = ["Anemia, Aplastic", "Stem Cell Transplantation"],
            Year = 2018,
            Journal = "虛構血液學雜誌",
        });
        yield return new AbstractRecord
        {
            Id = "notes/ward 7",
            TitleEnglish = "Notes from a 病房: what the night shift saw",
            Body = ["The patient with 脓毒症 (sepsis) was given antibiotics within the first hour.", "患者 recovered 之后出院。"],
        };
        yield return Aligned(new AbstractRecord
        {
            Id = Attack,
            TitleEnglish = "Harmless looking " + Attack,
            TitleChinese = "看似无害 " + Attack,
            AbstractEnglish = "The dose was 5 mg. " + Attack,
            AbstractChinese = "剂量为50 mg。" + Attack,
            Authors = [Attack],
            Journal = Attack,
            Keywords = [Attack],
            MeshHeadings = [Attack],
            Doi = "10.5555/" + Attack,
            Pmid = "javascript:alert(1)",
            Year = 2023,
        });
    }

    private static AbstractRecord Trial(int number, string english, string chinese) => Aligned(new AbstractRecord
    {
        Id = $"trial-{number}",
        TitleEnglish = $"A randomized trial of early treatment in patients with {english}",
        TitleChinese = $"{chinese}患者早期治疗的随机试验",
        AbstractEnglish = $"We studied {200 + number} patients with {english}. Early treatment reduced mortality by {10 + number}%. Adverse events did not differ between the groups.",
        AbstractChinese = $"我们研究了{200 + number}例{chinese}患者。早期治疗使死亡率降低了{10 + number}%。两组不良事件无差异。",
        Authors = ["Wang Fang", "Li Ming", "Zhao Qiang", "Chen Yun"],
        Journal = s_journals[number % 3],
        Year = 2014 + number,
        Doi = $"10.5555/trial.{number}",
        Keywords = [english, chinese],
    });

    private static AbstractRecord Aligned(AbstractRecord record)
    {
        AlignedDocument alignment = DocumentAligner.Default.Align(record.AbstractEnglish!, record.AbstractChinese!);
        return record with
        {
            Pairs =
            [
                .. alignment.Beads.Select(b => new SentencePair(Span(alignment.English, b.English), Span(alignment.Chinese, b.Chinese))),
            ],
        };
    }

    private static TextSpan Span(IReadOnlyList<AlignedSentence> sentences, IReadOnlyList<int> numbers) => numbers.Count == 0
        ? default
        : TextSpan.FromBounds(sentences[numbers[0]].Span.Start, sentences[numbers[^1]].Span.End);
}
