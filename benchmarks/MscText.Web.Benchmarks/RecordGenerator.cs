using System.Globalization;
using MscText.Normalization;
using MscText.Search;
using MscText.Terms;

namespace MscText.Web.Benchmarks;

/// <summary>Makes bilingual abstracts out of sentences with names of the term dictionary in them; a third is Traditional. Thread-safe.</summary>
internal sealed class RecordGenerator
{
    private const int Authors = 400;
    private const int Journals = 60;

    private static readonly (string English, string Chinese)[] Titles =
    [
        ("{0} in patients with {1}: a study of {2} centres", "{1}患者的{0}：{2}个中心的研究"),
        ("The role of {0} in {1}", "{0}在{1}中的作用"),
        ("{0} improves {1} after {2} weeks", "{0}在{2}周后改善{1}"),
        ("From {0} to {1}: what {2} cases teach", "从{0}到{1}：{2}例的启示"),
    ];

    private static readonly (string English, string Chinese)[] Sentences =
    [
        ("We studied {0} and {1} in {2} participants.", "我们在{2}名参与者中研究了{0}和{1}。"),
        ("{0} was measured before and {2} days after treatment with {1}.", "在使用{1}治疗前和治疗后{2}天测量{0}。"),
        ("Compared with controls, {0} rose by {2}% when {1} was present.", "与对照组相比，存在{1}时{0}升高了{2}%。"),
        ("No relation between {0} and {1} was seen in {2} samples.", "在{2}份样本中未见{0}与{1}相关。"),
        ("{0} may protect against {1}, although only {2} trials were found.", "{0}可能预防{1}，但仅检索到{2}项试验。"),
        ("After {2} months, {0} had fallen and {1} was stable.", "{2}个月后，{0}下降，{1}稳定。"),
        ("Our results suggest that {0} regulates {1} by a pathway that {2} genes share.", "结果提示{0}通过{2}个基因共有的通路调节{1}。"),
    ];

    private readonly int _seed;
    private readonly Concept[] _concepts = [.. TermDictionary.Default.Concepts.Where(c => c.English.Count > 0 && c.Chinese.Count > 0)];
    private readonly ChineseConverter _traditional = ChineseConverter.For("s2twp");

    public RecordGenerator(int seed) => _seed = seed;

    /// <summary>Documents of the numbers from 0.</summary>
    public async IAsyncEnumerable<AbstractRecord> ManyAsync(int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (i % 1000 == 0)
            {
                await Task.Yield();
            }

            yield return Make(i);
        }
    }

    /// <summary>The document of a number: the same for a seed.</summary>
    public AbstractRecord Make(int number)
    {
        var random = new Random(HashCode(number));
        bool isTraditional = number % 3 == 0;
        (string titleEnglish, string titleChinese) = Fill(random, Titles);
        (string English, string Chinese)[] sentences = [.. Enumerable.Range(0, random.Next(5, 10)).Select(_ => Fill(random, Sentences))];
        return new AbstractRecord
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"made-{number}"),
            TitleEnglish = titleEnglish,
            TitleChinese = Script(titleChinese),
            AbstractEnglish = string.Join(' ', sentences.Select(s => s.English)),
            AbstractChinese = Script(string.Concat(sentences.Select(s => s.Chinese))),
            Authors = [.. Enumerable.Range(0, 3).Select(_ => string.Create(CultureInfo.InvariantCulture, $"Author {random.Next(Authors)}"))],
            Journal = string.Create(CultureInfo.InvariantCulture, $"Made Journal {random.Next(Journals)}"),
            Year = random.Next(1995, 2026),
        };

        string Script(string text) => isTraditional ? _traditional.Convert(text) : text;
    }

    /// <summary>Something to search for: one or two names, in English, Simplified or Traditional in turn.</summary>
    public string Query(int number)
    {
        var random = new Random(HashCode(~number));
        Concept first = Pick(random);
        Concept second = Pick(random);
        bool isPair = random.Next(2) == 0;
        return (number % 3) switch
        {
            0 => isPair ? $"{first.PreferredEnglish} {second.PreferredEnglish}" : first.PreferredEnglish,
            1 => isPair ? $"{first.PreferredChinese} {second.PreferredChinese}" : first.PreferredChinese,
            _ => _traditional.Convert(isPair ? $"{first.PreferredChinese}{second.PreferredChinese}" : first.PreferredChinese),
        };
    }

    private (string English, string Chinese) Fill(Random random, (string English, string Chinese)[] patterns)
    {
        (string english, string chinese) = patterns[random.Next(patterns.Length)];
        Concept first = Pick(random);
        Concept second = Pick(random);
        int number = random.Next(2, 500);
        return (
            string.Format(CultureInfo.InvariantCulture, english, first.PreferredEnglish, second.PreferredEnglish, number),
            string.Format(CultureInfo.InvariantCulture, chinese, first.PreferredChinese, second.PreferredChinese, number));
    }

    // Few names are frequent and many rare, as in a real collection.
    private Concept Pick(Random random) => _concepts[(int)(_concepts.Length * Math.Pow(random.NextDouble(), 3))];

    private int HashCode(int number) => unchecked((number * (int)2654435761) ^ (_seed * 40503));
}
