using System.Text;

namespace MscText.Normalization;

/// <summary>
/// Applies the steps that look at one character until nothing changes any more, which is what makes the result of
/// the whole a fixed point.
/// </summary>
internal sealed class CharacterResolver
{
    // Longest chain seen is 4 (a ligature in a mathematical alphabet); a cycle between steps would be a bug of ours.
    private const int MaxRounds = 10;

    private readonly NormalizationSteps _steps;
    private readonly Func<int, string?>[] _maps;

    public CharacterResolver(NormalizationSteps steps)
    {
        _steps = steps;
        _maps = [.. MapsOf(steps)];
        JoinsClusters = Has(NormalizationSteps.Compose) || Has(NormalizationSteps.FoldDiacritics);
    }

    private bool JoinsClusters { get; }

    public bool Has(NormalizationSteps step) => (_steps & step) != 0;

    /// <summary>What becomes of a character.</summary>
    public CharacterAction Resolve(int codePoint)
    {
        if (codePoint == '\r' && Has(NormalizationSteps.RemoveControls))
        {
            return new(CharacterKind.CarriageReturn, "\n");
        }

        if (codePoint is 'ß' or 'ẞ' && Has(NormalizationSteps.FoldGreek | NormalizationSteps.FoldDiacritics))
        {
            return new(CharacterKind.SharpS, Has(NormalizationSteps.FoldDiacritics) ? "ss" : Fold(char.ConvertFromUtf32(codePoint)));
        }

        // By far the most characters, and only the script changes them: this keeps the tables quick to fill.
        if (codePoint is (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF))
        {
            int folded = Has(NormalizationSteps.FoldScript) ? ScriptTables.Fold(codePoint, out _) : codePoint;
            return new(CharacterKind.Replace, CodePoints.ToText(folded));
        }

        string text = Fold(CodePoints.ToText(codePoint));
        return new CharacterAction(KindOf(codePoint, text), text);
    }

    /// <summary>A text in which every character has been mapped until nothing changes.</summary>
    public string Fold(string text)
    {
        for (int round = 0; round < MaxRounds; round++)
        {
            string next = FoldOnce(text);
            if (next == text)
            {
                return text;
            }

            text = next;
        }

        throw new InvalidOperationException($"Normalization steps {_steps} undo each other on '{text}'.");
    }

    /// <summary>A base character with its marks, folded and composed until nothing changes.</summary>
    public string FoldCluster(string cluster)
    {
        for (int round = 0; round < MaxRounds; round++)
        {
            string next = Fold(cluster);
            if (Has(NormalizationSteps.Compose))
            {
                next = UnicodeNormalization.Compose(next, compatibility: false);
            }

            if (Has(NormalizationSteps.FoldDiacritics))
            {
                next = WithoutAccents(next);
            }

            if (next == cluster)
            {
                return next;
            }

            cluster = next;
        }

        return cluster;
    }

    private static IEnumerable<Func<int, string?>> MapsOf(NormalizationSteps steps)
    {
        (NormalizationSteps Step, Func<int, string?> Map)[] all =
        [
            (NormalizationSteps.RemoveControls, ControlStep.Map),
            (NormalizationSteps.RemoveJoiners, JoinerStep.Map),
            (NormalizationSteps.FoldSpaces, SpaceStep.Map),
            (NormalizationSteps.FoldCompatibilityIdeographs, CompatibilityIdeographStep.Map),
            (NormalizationSteps.FoldWidth, WidthStep.Map),
            (NormalizationSteps.FoldQuotes, QuoteStep.Map),
            (NormalizationSteps.FoldDashes, DashStep.Map),
            (NormalizationSteps.FoldCjkPunctuation, CjkPunctuationStep.Map),
            (NormalizationSteps.FoldSuperscripts, SuperscriptStep.Map),
            (NormalizationSteps.FoldRomanNumerals, RomanNumeralStep.Map),
            (NormalizationSteps.FoldGreek, GreekStep.Map),
            (NormalizationSteps.Compose, ComposeStep.Map),
            (NormalizationSteps.FoldCompatibility, CompatibilityStep.Map),
            (NormalizationSteps.FoldDiacritics, DiacriticStep.Map),
            (NormalizationSteps.FoldCase, CaseStep.Map),
            (NormalizationSteps.FoldScript, ScriptStep.Map),
        ];
        return all.Where(s => (steps & s.Step) != 0).Select(s => s.Map);
    }

    private CharacterKind KindOf(int codePoint, string text)
    {
        if (text.Length == 0)
        {
            return CharacterKind.Delete;
        }

        if (JoinsClusters && UnicodeData.JoinsPrevious(CodePoints.At(text, 0, out _)))
        {
            return CharacterKind.Join;
        }

        if (Has(NormalizationSteps.FoldSuperscripts) && codePoint is not (0xAA or 0xBA))
        {
            if (SuperscriptStep.IsSuperscript(codePoint))
            {
                return CharacterKind.Superscript;
            }

            if (SuperscriptStep.IsSubscript(codePoint))
            {
                return CharacterKind.Subscript;
            }
        }

        return Has(NormalizationSteps.FoldCompatibility) && CompatibilityStep.IsFraction(codePoint)
            ? CharacterKind.Fraction
            : CharacterKind.Replace;
    }

    private string FoldOnce(string text)
    {
        var result = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length;)
        {
            int codePoint = CodePoints.At(text, i, out int length);
            string? mapped = null;
            foreach (Func<int, string?> map in _maps)
            {
                if (map(codePoint) is { } found)
                {
                    mapped = found;
                    break;
                }
            }

            result.Append(mapped ?? text.Substring(i, length));
            i += length;
        }

        return result.ToString();
    }

    /// <summary>Drops the marks that follow a Latin or Greek letter.</summary>
    private static string WithoutAccents(string cluster)
    {
        var result = new StringBuilder(cluster.Length);
        bool afterLetter = false;
        for (int i = 0; i < cluster.Length;)
        {
            int codePoint = CodePoints.At(cluster, i, out int length);
            if (!UnicodeData.IsMark(codePoint))
            {
                afterLetter = codePoint < 0x10000 && DiacriticStep.TakesAccents((char)codePoint);
            }
            else if (afterLetter)
            {
                i += length;
                continue;
            }

            result.Append(cluster, i, length);
            i += length;
        }

        return result.ToString();
    }
}
