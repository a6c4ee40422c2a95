using MscText.Alignment;
using MscText.Terms;

namespace MscText.Checking;

/// <summary>
/// A term of the dictionary that stands for another concept than the English names: 急性淋巴细胞白血病 where the English has
/// acute myeloid leukemia.
/// </summary>
/// <remarks>
/// Both sides have to be left over: an English term whose concept the Chinese names nowhere, not even word by word, and a
/// Chinese term of the same kind that nothing in the English explains.
/// </remarks>
internal sealed class TermMismatchRule(RuleTerms terms) : IAlignedRule
{
    // Of what two terms do not have in common, so much may be explained at most.
    private const double MostExplained = 0.34;

    private const int KindsOfGeneral = 3;

    // In so many entries of CC-CEDICT, a word is of everyday language.
    private const int EntriesOfCommonWord = 150;

    // Shorter terms are parts of words that the dictionary does not have.
    private const int LengthOfSure = 3;
    private const int LengthOfDescription = 4;

    public string Id => "term-mismatch";

    public string Summary => "A term of the Chinese names another thing than the term of the English.";

    public FindingSeverity Severity => FindingSeverity.Error;

    public IEnumerable<Finding> Check(AlignedDocument document, CancellationToken cancellation)
    {
        var back = new BackTranslator(terms);
        foreach (Bead bead in document.Beads.Where(b => !b.IsNull))
        {
            cancellation.ThrowIfCancellationRequested();
            BeadTerms said = BeadTerms.Read(document, bead, back);
            var english = said.English.Where(t => !said.IsInChinese(t)).ToList();
            english.AddRange(said.English.Where(t => said.IsInChinese(t) && said.IsRarerInChinese(t)));
            foreach (PlacedTerm chinese in said.Chinese.Where(t => HanCharacters.Count(t.Text) > 1))
            {
                bool isInEnglish = said.IsInEnglish(chinese);
                if (!isInEnglish && said.IsMisread(chinese))
                {
                    continue;
                }

                if (isInEnglish && Swapped(said, chinese, english) is { } swapped)
                {
                    english.Remove(swapped);
                    yield return Replaced(chinese, swapped, FindingSeverity.Warning, 0.55);
                }
                else if (!isInEnglish && !IsGeneral(chinese) && english.Find(e => MayReplace(said, e, chinese)) is { } replaced)
                {
                    english.Remove(replaced);
                    bool isSure = IsSure(document, chinese, replaced);
                    if (chinese.Text.Length >= LengthOfSure || !IsCommonWord(replaced.Text))
                    {
                        yield return Replaced(chinese, replaced, isSure ? FindingSeverity.Error : FindingSeverity.Warning, isSure ? 0.85 : 0.6);
                    }
                }
                else if (!isInEnglish && chinese.Text.Length >= LengthOfSure && said.ShareInEnglish(chinese.Text, []) is <= MostExplained and double share)
                {
                    PlacedTerm? left = share > 0 ? null : english.Find(e => IsLeft(said, e, chinese));
                    if (left is not null || (IsThing(chinese) && !IsGeneral(chinese) && !terms.IsHead(chinese.Text)))
                    {
                        yield return Foreign(chinese, left, document, bead);
                    }
                }
            }
        }
    }

    // Sibling for sibling, where the text has both: one is said once too often, the other once too rarely.
    private static PlacedTerm? Swapped(BeadTerms terms, PlacedTerm chinese, List<PlacedTerm> english) =>
        chinese.Text.Length >= LengthOfSure && terms.IsRarerInEnglish(chinese)
            ? english.Find(e => terms.IsRarerInChinese(e) && e.Concepts.Any(x => chinese.Concepts.Any(c => x.Broader.Intersect(c.Broader).Any())))
            : null;

    private Finding Replaced(PlacedTerm chinese, PlacedTerm english, FindingSeverity severity, double confidence) => new(
        Id,
        severity,
        Language.Chinese,
        chinese.Span,
        english.Span,
        chinese.Text,
        $"{chinese.Text} is {chinese.Concepts[0].PreferredEnglish}; the English has {english.Text}.",
        $"{chinese.Text} 指 {chinese.Concepts[0].PreferredEnglish}；英文为 {english.Text}。",
        english.Concepts[0].PreferredChinese,
        confidence);

    // Long names of things hardly have another translation; of short ones one can be sure where the English has a term to spare.
    private Finding Foreign(PlacedTerm chinese, PlacedTerm? left, AlignedDocument document, Bead bead)
    {
        bool isLong = chinese.Text.Length >= LengthOfDescription;
        return new Finding(
            Id,
            FindingSeverity.Warning,
            Language.Chinese,
            chinese.Span,
            left?.Span ?? TextSpan.FromBounds(document.English[bead.English[0]].Span.Start, document.English[bead.English[^1]].Span.End),
            chinese.Text,
            left is null
                ? $"{chinese.Text} is {chinese.Concepts[0].PreferredEnglish}, which nothing in the English says."
                : $"{chinese.Text} is {chinese.Concepts[0].PreferredEnglish}, which nothing in the English says; {left.Text} has no counterpart.",
            left is null
                ? $"{chinese.Text} 指 {chinese.Concepts[0].PreferredEnglish}，英文中没有此意。"
                : $"{chinese.Text} 指 {chinese.Concepts[0].PreferredEnglish}，英文中没有此意；{left.Text} 没有对应的译文。",
            null,
            isLong ? 0.65 : left is null ? 0.45 : 0.5);
    }

    // One of the same type that couldn't replace it may be a synonym that the dictionary doesn't know: niche and 微环境.
    private static bool IsLeft(BeadTerms terms, PlacedTerm english, PlacedTerm chinese) =>
        terms.MayStandFor(chinese, english)
        && !english.Concepts.Any(e => chinese.Concepts.Any(c => c.Type == e.Type))
        && (terms.IsInChinese(english) || (!terms.IsPartlyInChinese(english, chinese) && !terms.IsSaidInChinese(english, chinese)));

    private static bool MayReplace(BeadTerms terms, PlacedTerm english, PlacedTerm chinese)
    {
        string[] names = [.. english.Concepts.SelectMany(c => c.Chinese)];
        if (!english.Concepts.Any(e => chinese.Concepts.Any(c => AreOfOneKind(c.Type, e.Type)))
            || Array.Exists(names, n => chinese.Text.Contains(n, StringComparison.Ordinal)))
        {
            return false;
        }

        // 急性 and 白血病 are right in either leukemia; what differs must have no counterpart.
        return terms.ShareInEnglish(chinese.Text, names) <= MostExplained
            && (terms.IsInChinese(english) || !terms.IsPartlyInChinese(english, chinese));
    }

    // Translators paraphrase: 老年人 for adults over 65, β受体阻滞剂 for antagonists all through a text. What names a thing of the
    // very same type, has not a character in common or the same broader concept, and stands so once, is none of that.
    private static bool IsSure(AlignedDocument document, PlacedTerm chinese, PlacedTerm english)
    {
        if (chinese.Text.Length < LengthOfSure
            || !english.Concepts.Any(e => IsDefinite(e.Type) && chinese.Concepts.Any(c => c.Type == e.Type))
            || IsHabit(document, chinese, english))
        {
            return false;
        }

        bool isSibling = english.Concepts.Any(e => chinese.Concepts.Any(c => c.Broader.Intersect(e.Broader).Any()));
        return (isSibling && chinese.Text.Length >= LengthOfDescription)
            || !english.Concepts.SelectMany(c => c.Chinese).Any(n => n.AsSpan().IndexOfAny(chinese.Text) >= 0);
    }

    private static bool IsDefinite(SemanticType type) => Kind(type) is > 0 and < 5 && type != SemanticType.Finding;

    private static bool IsHabit(AlignedDocument document, PlacedTerm chinese, PlacedTerm english) => document.Beads.Count(bead =>
        bead.Chinese.Any(c => document.Chinese[c].Text.Contains(chinese.Text, StringComparison.Ordinal))
        && bead.English.Any(e => document.English[e].Text.Contains(english.Text, StringComparison.OrdinalIgnoreCase))) > 1;

    // What can be held or had; words for properties and events have too many translations.
    private static bool IsThing(PlacedTerm term) => term.Text.Length >= LengthOfDescription
        ? term.Concepts.All(c => Kind(c.Type) is > 0 and < 5 || c.Type == SemanticType.Organism)
        : term.Text.Length == LengthOfSure && term.Concepts.All(c => Kind(c.Type) is 1 or 2 || c.Type == SemanticType.Organism);

    // "face" is a verb as well.
    private static bool IsCommonWord(string english) =>
        EnglishStems.Of(english) is [string stem]
        && GlossLexicon.Default.StemNumber(stem) is > 0 and int number
        && GlossLexicon.Default.EntryCount(number) > EntriesOfCommonWord;

    // What has many kinds is said for each of them, and words of everyday are said for much.
    private bool IsGeneral(PlacedTerm term) =>
        term.Text.Length <= LengthOfSure
        && term.Concepts.Any(c => IsCommonWord(c.PreferredEnglish) || terms.Dictionary.Narrower(c).Count >= KindsOfGeneral);

    private static bool AreOfOneKind(SemanticType one, SemanticType other) => one == other || (Kind(one) == Kind(other) && Kind(one) != 0);

    private static int Kind(SemanticType type) => type switch
    {
        SemanticType.Disease or SemanticType.Finding => 1,
        SemanticType.Gene or SemanticType.Substance or SemanticType.Drug or SemanticType.DrugClass => 2,
        SemanticType.Anatomy or SemanticType.Cell or SemanticType.CellComponent => 3,
        SemanticType.Therapy or SemanticType.Method or SemanticType.Diagnostic or SemanticType.Device => 4,
        SemanticType.StudyDesign or SemanticType.Statistic or SemanticType.Measurement => 5,
        _ => 0,
    };
}
