using MscText.Lucene;
using MscText.Search;
using MscText.Terms;
using MscText.Testing;

namespace MscText.Tests.Search;

/// <summary>How many names are found again after one of their characters or letters was changed, as people change them.</summary>
public sealed class CorrectionRecallTests
{
    private const int Names = 200;

    [EvalFact]
    public void Most_names_with_a_character_of_the_same_sound_are_put_right()
    {
        using AbstractIndex index = Index();
        ILookup<string, char> homophones = Csl.Records().SelectMany(r => r.AbstractChinese ?? "").Where(c => c is >= '\u4E00' and <= '\u9FFF').Distinct().Order()
            .Select(c => (Character: c, Reading: PinyinTable.Default.ReadingOf([c])))
            .Where(c => c.Reading is not null).ToLookup(c => c.Reading![0], c => c.Character, StringComparer.Ordinal);
        AssertRecall(index, [.. NamesOf(isChinese: true)], 0.9, (name, random) =>
        {
            int at = random.Next(name.Length);
            char[] others = [.. homophones[PinyinTable.Default.ReadingOf(name)![at]].Where(c => c != name[at])];
            return others.Length == 0 ? null : name[..at] + others[random.Next(others.Length)] + name[(at + 1)..];
        });
    }

    [EvalFact]
    public void Most_names_with_a_letter_wrong_are_put_right()
    {
        using AbstractIndex index = Index();
        AssertRecall(index, [.. NamesOf(isChinese: false)], 0.9, (name, random) =>
        {
            // Not the first letter of a word, which is hardly ever wrong.
            int at = random.Next(1, name.Length - 1);
            if (name[at] == ' ' || name[at - 1] == ' ' || name[at + 1] == ' ')
            {
                return null;
            }

            return random.Next(4) switch
            {
                0 => name.Remove(at, 1),
                1 => name.Insert(at, name[at].ToString()),
                2 => $"{name[..at]}{name[at + 1]}{name[at]}{name[(at + 2)..]}",
                _ => $"{name[..at]}{(char)('a' + random.Next(26))}{name[(at + 1)..]}",
            };
        });
    }

    private static void AssertRecall(AbstractIndex index, string[] names, double least, Func<string, Random, string?> change)
    {
        var random = new Random(3);
        int asked = 0;
        var missed = new List<string>();
        foreach (string name in names.OrderBy(_ => random.Next()))
        {
            // What happens to be another name, or the same, is no mistake.
            if (asked < Names && change(name, random) is { } typed && typed != name && TermDictionary.Default.Lookup(typed).Count == 0)
            {
                asked++;
                IReadOnlyList<QueryCorrection> offered = index.Search(typed, 1).Corrections;
                if (!offered.Any(c => string.Equals(c.Query, name, StringComparison.OrdinalIgnoreCase)))
                {
                    missed.Add($"{name}: {typed} → {string.Join(" | ", offered.Select(c => c.Query))}");
                }
            }
        }

        Assert.True(missed.Count <= asked * (1 - least), $"{missed.Count} of {asked}:\n{string.Join('\n', missed)}");
    }

    // Names of concepts that documents of the index have.
    private static IEnumerable<string> NamesOf(bool isChinese) =>
        Csl.Records().SelectMany(r => TermMatcher.Default.Find(r.AbstractChinese ?? "")).Select(m => m.Concept).Distinct()
            .Select(c => (isChinese ? c.Chinese : c.English).FirstOrDefault() ?? "")
            .Where(n => isChinese ? n.Length is >= 3 and <= 8 && PinyinTable.Default.ReadingOf(n) is not null
                : n.Length >= 8 && n.All(c => c is (>= 'a' and <= 'z') or ' '))
            .Distinct().Order(StringComparer.Ordinal);

    private static AbstractIndex Index()
    {
        AbstractIndex index = AbstractIndex.Open(new InMemoryDirectory());
        foreach (AbstractRecord record in Csl.Records())
        {
            index.AddOrUpdate(record);
        }

        index.Commit();
        return index;
    }
}
