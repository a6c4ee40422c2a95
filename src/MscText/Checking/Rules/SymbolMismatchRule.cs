using MscText.Alignment;
using MscText.Terms;

namespace MscText.Checking;

/// <summary>
/// Genes, proteins, cell lines, acronyms and Latin names that were altered: IL-6 → IL-8, CD34+ → CD34−, TGF-β1 → TGF-β,
/// Trp53 → TRP53.
/// </summary>
internal sealed class SymbolMismatchRule(RuleTerms terms) : IAlignedRule
{
    public string Id => "symbol-mismatch";

    public string Summary => "A gene, protein, cell line or acronym is written differently on the two sides.";

    public FindingSeverity Severity => FindingSeverity.Error;

    public IEnumerable<Finding> Check(AlignedDocument document, CancellationToken cancellation)
    {
        BeadPair[] pairs = BeadPair.Read(document);
        var englishText = new SqueezedText(CheckFold.Fold(string.Join(' ', document.English.Select(s => s.Text))));
        foreach (BeadPair pair in pairs.Where(p => !p.IsNull))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (Finding finding in Altered(pair, englishText).Concat(Signs(pair)))
            {
                yield return finding;
            }
        }
    }

    private IEnumerable<Finding> Altered(BeadPair pair, SqueezedText englishText)
    {
        List<SymbolMention> english = Without(SymbolFinder.Find(pair.English.Folded), pair.English);
        List<SymbolMention> chinese = Without(SymbolFinder.Find(pair.Chinese.Folded), pair.Chinese);
        var englishBead = new SqueezedText(pair.English.Folded);
        var chineseBead = new SqueezedText(pair.Chinese.Folded);
        List<SymbolMention> lonely = [.. english.Where(e => !chineseBead.Has(e.Key))];
        foreach (SymbolMention wrong in chinese)
        {
            if (englishBead.Has(wrong.Key))
            {
                if (CaseDiffers(wrong, english) is { } other)
                {
                    FindingSeverity severity = CaseSeverity(other.Text, wrong.Text);
                    yield return pair.AtChinese(
                        this,
                        severity,
                        wrong.Span,
                        other.Span,
                        ($"{other.Text} of the English is written {wrong.Text}.", $"英文的 {other.Text} 被写作 {wrong.Text}。"),
                        other.Text,
                        severity switch { FindingSeverity.Error => 0.8, FindingSeverity.Warning => 0.6, _ => 0.3 });
                }

                continue;
            }

            SymbolMention right = lonely.Where(e => IsAltered(e, wrong)).OrderBy(e => EditDistance.Between(e.Key, wrong.Key)).FirstOrDefault();
            if (right.Text is not null)
            {
                lonely.Remove(right);
                bool known = englishText.Has(wrong.Key);
                yield return pair.AtChinese(
                    this,
                    wrong.IsSymbol || right.IsSymbol ? FindingSeverity.Error : FindingSeverity.Warning,
                    wrong.Span,
                    right.Span,
                    ($"The symbols differ: {right.Text} in the English, {wrong.Text} in the Chinese.", $"符号不一致：英文为 {right.Text}，中文为 {wrong.Text}。"),
                    right.Text,
                    known ? 0.7 : 0.85);
            }
            else if (wrong.IsSymbol && !englishText.Has(wrong.Key) && !englishText.Has(wrong.Key.TrimEnd('i', 'v', 'x')) && !Initials.Spell(pair.English.Folded, wrong.Key))
            {
                yield return pair.AtChinese(
                    this, FindingSeverity.Warning, wrong.Span, null, ($"{wrong.Text} is not in the English.", $"英文中没有 {wrong.Text}。"), null, 0.5);
            }
        }
    }

    /// <summary>CD34+ on one side, CD34− on the other.</summary>
    private IEnumerable<Finding> Signs(BeadPair pair)
    {
        List<SymbolMention> english = [.. SymbolFinder.Find(pair.English.Folded).Where(s => s.Sign != '\0')];
        List<SymbolMention> chinese = [.. SymbolFinder.Find(pair.Chinese.Folded).Where(s => s.Sign != '\0')];
        EqualPairs.Remove(english, chinese, (e, c) => e.Key == c.Key && e.Sign == c.Sign);
        foreach (SymbolMention wrong in chinese)
        {
            int at = english.FindIndex(e => e.Key == wrong.Key);
            if (at >= 0)
            {
                var span = new TextSpan(wrong.Span.Start, Math.Min(wrong.Span.Length + 1, pair.Chinese.Text.Length - wrong.Span.Start));
                yield return pair.AtChinese(
                    this,
                    FindingSeverity.Error,
                    span,
                    english[at].Span,
                    wrong.Sign == '+'
                        ? ($"{wrong.Text} is negative in the English and positive in the Chinese.", $"{wrong.Text} 在英文中为阴性，在中文中为阳性。")
                        : ($"{wrong.Text} is positive in the English and negative in the Chinese.", $"{wrong.Text} 在英文中为阳性，在中文中为阴性。"),
                    null,
                    0.85);
                english.RemoveAt(at);
            }
        }
    }

    // Letters and digits without a hyphen: Trp53, Sox9.
    private static bool IsGeneLike(string text) => text.Any(char.IsAsciiDigit) && text.All(char.IsAsciiLetterOrDigit);

    // Addresses, register numbers and units have rules of their own.
    private static List<SymbolMention> Without(List<SymbolMention> symbols, BeadSide side)
    {
        List<IdentifierMention> identifiers = IdentifierFinder.Find(side.Folded);
        symbols.RemoveAll(s => identifiers.Exists(i => i.Span.Overlaps(s.Span)));
        symbols.RemoveAll(s => side.Quantities.Any(q => q.Span.Overlaps(s.Span) && !q.Number.Span.Overlaps(s.Span)));
        return symbols;
    }

    private static bool IsAltered(SymbolMention right, SymbolMention wrong)
    {
        if (right.Key.Length < 2 || wrong.Key.Length < 1)
        {
            return false;
        }

        string rightLetters = string.Concat(right.Key.Where(c => !char.IsAsciiDigit(c)));
        string wrongLetters = string.Concat(wrong.Key.Where(c => !char.IsAsciiDigit(c)));
        if (rightLetters == wrongLetters && rightLetters.Length > 0)
        {
            return true;
        }

        int distance = EditDistance.Between(right.Key, wrong.Key);
        int length = Math.Max(right.Key.Length, wrong.Key.Length);
        return distance <= (right.IsSymbol ? length / 6 + 1 : length / 4) && distance < length;
    }

    private static SymbolMention? CaseDiffers(SymbolMention chinese, List<SymbolMention> english)
    {
        if (english.Exists(e => e.Text == chinese.Text))
        {
            return null;
        }

        int at = english.FindIndex(e => e.IsSymbol && e.Text.Equals(chinese.Text, StringComparison.OrdinalIgnoreCase));
        return at >= 0 ? english[at] : null;
    }

    /// <summary>
    /// BRVO as Brvo is spoilt; Trp53 as TRP53 is the gene of another species; elsewhere case is a matter of taste.
    /// </summary>
    private FindingSeverity CaseSeverity(string right, string wrong)
    {
        for (int i = 1; i < right.Length; i++)
        {
            bool capitals = char.IsAsciiLetterUpper(right[i - 1]) && char.IsAsciiLetterUpper(right[i]);
            if (capitals && (char.IsAsciiLetterLower(wrong[i - 1]) || char.IsAsciiLetterLower(wrong[i])) && !right.StartsWith("COVID", StringComparison.Ordinal))
            {
                return IsGeneLike(right) ? FindingSeverity.Warning : FindingSeverity.Error;
            }
        }

        return IsGeneLike(right) || terms.Dictionary.Lookup(right).Concat(terms.Dictionary.Lookup(wrong)).Any(c => c.Type == SemanticType.Gene)
            ? FindingSeverity.Warning
            : FindingSeverity.Info;
    }
}
