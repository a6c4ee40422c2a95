namespace MscText.Terms;

/// <summary>The spellings under which a name is found, each with the conditions it must meet in a text.</summary>
internal static class TermVariants
{
    /// <summary>Longest key: <see cref="TermKey.Capitals"/> has a bit for each unit.</summary>
    public const int MaxLength = 64;

    private const int ShortestSlashed = 3;

    /// <summary>All spellings of a name; the first is the name as listed.</summary>
    public static IReadOnlyList<(string Spelling, TermKeyFlags Flags)> Of(string name, TermNameKind kind)
    {
        var result = new List<(string, TermKeyFlags)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        TermKeyFlags flags = FlagsOf(name, kind);
        Add(name, flags | TermKeyFlags.AsListed);
        foreach (string spelling in Respelled(name, kind))
        {
            AddSeparated(spelling, flags);
        }

        if (GreekVariants.HasGreek(name))
        {
            AddSeparated(GreekVariants.SpelledOut(name), flags);
            if (kind == TermNameKind.Abbreviation)
            {
                // A lower-case Latin letter for a Greek one is only credible after the capitals of a symbol.
                AddSeparated(GreekVariants.Latin(name), flags | TermKeyFlags.CaseExact);
            }
        }

        return result;

        void AddSeparated(string spelling, TermKeyFlags spellingFlags)
        {
            Add(spelling, spellingFlags);
            foreach (string variant in SeparatorVariants.Of(spelling))
            {
                Add(variant, spellingFlags);
            }
        }

        void Add(string spelling, TermKeyFlags spellingFlags)
        {
            if (spelling.Length is > 0 and <= MaxLength && seen.Add(spelling))
            {
                result.Add((spelling, spellingFlags));
            }

            if (kind == TermNameKind.English)
            {
                foreach (string plural in PluralVariants.Of(spelling))
                {
                    if (plural.Length <= MaxLength && seen.Add(plural))
                    {
                        result.Add((plural, spellingFlags & ~(TermKeyFlags.AsListed | TermKeyFlags.Plural)));
                    }
                }
            }
        }
    }

    private static IEnumerable<string> Respelled(string name, TermNameKind kind)
    {
        IEnumerable<string> spellings = [name];
        if (kind == TermNameKind.English)
        {
            spellings = [name, SpellingRules.ToBritish(name), SpellingRules.ToAmerican(name)];
            spellings = spellings.Concat(spellings.Select(GreekVariants.Letter)).Concat(spellings.SelectMany(Possessives));
        }
        else if (kind != TermNameKind.Abbreviation)
        {
            spellings = spellings.Concat(ChineseSpellings(name));
        }

        spellings = spellings.ToList();
        return spellings
            .Concat(spellings.SelectMany(s => NumeralVariants.Of(s, kind)))
            .Concat(spellings.SelectMany(Slashed))
            .Concat(spellings.SelectMany(Positives))
            .Distinct(StringComparer.Ordinal);
    }

    // Crohn's disease, Crohn disease, Crohns disease.
    private static IEnumerable<string> Possessives(string name)
    {
        int at = name.IndexOf("'s ", StringComparison.Ordinal);
        return at < 0 ? [] : [name.Remove(at, 2), name.Remove(at, 1)];
    }

    // JAK/STAT, JAK-STAT; not of numbers: phase I/II.
    private static IEnumerable<string> Slashed(string name)
    {
        int at = name.IndexOf('/', StringComparison.Ordinal);
        return at >= ShortestSlashed && name.Length - at > ShortestSlashed
            && name.AsSpan(at - ShortestSlashed, ShortestSlashed).IndexOf(' ') < 0
            && name.AsSpan(at + 1, ShortestSlashed).IndexOf(' ') < 0
            ? [name.Replace('/', '-')]
            : [];
    }

    // CD4+ T cell, CD4-positive T cell, CD4 T cell; CD4+T细胞, CD4阳性T细胞.
    private static IEnumerable<string> Positives(string name)
    {
        int at = name.IndexOf('+', StringComparison.Ordinal);
        if (at <= 0 || at + 1 == name.Length || !char.IsAsciiDigit(name[at - 1]))
        {
            return [];
        }

        return name[at + 1] == ' '
            ? [name.Remove(at, 1), name.Remove(at, 1).Insert(at, "-positive"), name.Remove(at + 1, 1)]
            : [name.Remove(at, 1), name.Remove(at, 1).Insert(at, "阳性")];
    }

    private static IEnumerable<string> ChineseSpellings(string name)
    {
        if (name.EndsWith("综合征", StringComparison.Ordinal))
        {
            yield return string.Concat(name.AsSpan(0, name.Length - 1), "症");
        }

        if (name.Contains("白细胞介素", StringComparison.Ordinal))
        {
            yield return name.Replace("白细胞介素", "白介素", StringComparison.Ordinal);
        }

        int hyphen = name.IndexOf('-', StringComparison.Ordinal);
        if (hyphen > 0 && hyphen + 1 < name.Length && HanCharacters.IsHan(name[hyphen - 1]) && HanCharacters.IsHan(name[hyphen + 1]))
        {
            yield return name.Replace('-', '·');
        }
    }

    private static TermKeyFlags FlagsOf(string name, TermNameKind kind) => kind switch
    {
        TermNameKind.English => TermKeyFlags.Plural,
        TermNameKind.Abbreviation when HasDigitOrGreek(name) && name.Length > 2 => TermKeyFlags.CaseExactIfSpaced | PluralOf(name),
        TermNameKind.Abbreviation => TermKeyFlags.CaseExact | PluralOf(name),
        _ => name.Length == 1 ? TermKeyFlags.LookupOnly : TermKeyFlags.None,
    };

    private static TermKeyFlags PluralOf(string abbreviation) =>
        char.IsAsciiLetter(abbreviation[^1]) ? TermKeyFlags.Plural : TermKeyFlags.None;

    private static bool HasDigitOrGreek(string name) =>
        name.AsSpan().IndexOfAnyInRange('0', '9') >= 0 || GreekVariants.HasGreek(name);
}
