using System.Collections.Frozen;
using System.Text.RegularExpressions;
using MscText.Alignment;
using MscText.Terms;

namespace MscText.Checking;

/// <summary>Abbreviations that an English text uses more than once and never defines. Those that every reader knows need no definition.</summary>
internal sealed partial class UndefinedAbbreviationRule(RuleTerms terms) : ITextRule
{
    private const int MinUses = 2;

    // Units, statistics and what is a word of its own by now.
    private static readonly FrozenSet<string> Known =
        ("DNA RNA HIV AIDS COVID SARS MERS USA US UK EU UN WHO CI OR HR RR SD SE SEM IQR ANOVA PCR CT MRI ECG EEG ICU BMI DOI ISBN PMID URL IU VS FDA CDC NIH " +
        "GO KEGG SPSS SAS III II IV VI VII VIII IX AM PM ID OK TV PC IT CEO NASA UV IR PH ATP ADP GTP NADH AND NOT").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public string Id => "undefined-abbreviation";

    public string Summary => "An abbreviation is used and never defined.";

    public FindingSeverity Severity => FindingSeverity.Info;

    public IEnumerable<Finding> Check(CheckedText text, CancellationToken cancellation)
    {
        if (text.Side != Language.English)
        {
            yield break;
        }

        var defined = new DocumentAbbreviations(text.Sentences.SelectMany(s => AbbreviationFinder.Default.Find(s.Text)));
        var uses = new Dictionary<string, (int Count, TextSpan First)>(StringComparer.Ordinal);
        foreach (AlignedSentence sentence in text.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (Match match in Capitals().Matches(sentence.Text))
            {
                string name = match.Groups["name"].Value;
                (int count, TextSpan first) = uses.GetValueOrDefault(name, (0, new TextSpan(sentence.Span.Start + match.Index, name.Length)));
                uses[name] = (count + 1, first);
            }
        }

        foreach ((string name, (int count, TextSpan first)) in uses.OrderBy(u => u.Value.First.Start))
        {
            if (count >= MinUses && !Known.Contains(name) && !defined.TryExpand(name, Language.None, out _) && !IsName(name))
            {
                yield return new Finding(
                    Id,
                    FindingSeverity.Info,
                    text.Side,
                    first,
                    null,
                    name,
                    $"{name} is used {count} times and never defined.",
                    $"{name} 使用了 {count} 次，从未定义。",
                    null,
                    0.5);
            }
        }
    }

    // Symbols of genes and proteins are names, not abbreviations of something a reader must be told.
    private bool IsName(string name) =>
        terms.Dictionary.Lookup(name).Any(c => c.Type is SemanticType.Gene or SemanticType.Drug);

    [GeneratedRegex(@"(?<![A-Za-z0-9\-/.])(?<name>[A-Z]{2,6})s?(?![A-Za-z0-9\-/]|\.[A-Z])")]
    private static partial Regex Capitals();
}
