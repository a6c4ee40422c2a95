using MscText.Alignment;

namespace MscText.Checking;

/// <summary>
/// Reads Chinese compounds back into English word by word and finds those that give the name of a concept whose Chinese
/// they are not: 增长因素 is growth + factor, and a growth factor is 生长因子.
/// </summary>
/// <remarks>
/// A compound that has a character of each word in common with a right name is a variant of it (肝脏损伤 for 肝损伤); it is
/// wrong only where a word is known to mislead (因素 for factor) or has nothing in common with the right name.
/// </remarks>
internal sealed class CompoundReader(BackTranslator english)
{
    /// <summary>The wrong compounds of a stretch of Chinese, the longest first from each place.</summary>
    public IEnumerable<WrongCompound> Read(ChineseWords chinese)
    {
        TextSpan[] words = [.. chinese.Words.Where(w => !IsFunctionWord(chinese.Text, w))];
        for (int first = 0; first < words.Length; first++)
        {
            for (int count = Math.Min(ConceptPhrases.LongestPhrase, words.Length - first); count >= 2; count--)
            {
                TextSpan[] compound = words[first..(first + count)];
                if (compound[0].Length > 1 && !chinese.Text.AsSpan(compound[0].Start, compound[^1].End - compound[0].Start).ContainsAnyInRange('0', 'z') && IsTogether(chinese.Text, compound) && ReadCompound(chinese.Text, compound) is { } wrong)
                {
                    yield return wrong;
                    first += count - 1;
                    break;
                }
            }
        }
    }

    private WrongCompound? ReadCompound(string text, TextSpan[] compound)
    {
        string[] words = [.. compound.Select(w => w.Of(text).ToString())];
        ConceptPhrase[] phrases = [.. english.Terms.Phrases.Find([.. words.Select(english.StemsOf)])];
        var span = TextSpan.FromBounds(compound[0].Start, compound[^1].End);
        string written = span.Of(text).ToString();
        string joined = string.Concat(words);

        // One reading in which the compound is right is enough.
        if (phrases.Any(p => p.Concept.Chinese.Any(name => name == written || name == joined)) || english.Terms.Dictionary.Lookup(joined).Count > 0)
        {
            return null;
        }

        WrongCompound? best = null;
        foreach (ConceptPhrase phrase in phrases)
        {
            string right = phrase.Concept.Chinese.MaxBy(name => name.Count(joined.Contains))!;
            bool listed = false;
            bool foreign = false;
            for (int i = 0; i < words.Length; i++)
            {
                bool kept = right.Contains(words[i], StringComparison.Ordinal);
                listed |= !kept && Misleads(words[i], i, phrase, written.Length > joined.Length);
                foreign |= !kept && !FieldWords.Contains(words[i]) && words[i].AsSpan().IndexOfAny(right) < 0;
            }

            // Without a word that is known to mislead, the whole compound has to be sure.
            bool isExact = words.Zip(phrase.Stems).All(p => p.First.Length > 1 && english.IsSense(p.First, p.Second));
            foreign &= isExact;

            var wrong = new WrongCompound(span, phrase, right, listed);
            if ((listed || foreign) && (best is null || Likeness(wrong, joined) > Likeness(best, joined)))
            {
                best = wrong;
            }
        }

        return best;
    }

    // Of several readings the one that is known to mislead, then the one that keeps most of what is written.
    private static int Likeness(WrongCompound wrong, string written) =>
        (wrong.IsListed ? ConceptPhrases.LongestPhrase * 4 : 0) + wrong.Right.Count(written.Contains);

    // 用药的管理 may be the management of drugs: a word that the field uses needs a cue, and is believed across 的.
    private static bool Misleads(string word, int place, ConceptPhrase phrase, bool isLoose) =>
        MisleadingWords.Default.Everyday(word) is { } everyday
        && !(isLoose && everyday.IsOfTheField)
        && everyday.Words.Any(w => w.Stems.Contains(phrase.Stems[place])
            && (!everyday.IsOfTheField || phrase.Stems.Where((_, i) => i != place).Any(w.Cues.Contains)));

    private static bool IsFunctionWord(string text, TextSpan word) =>
        word.Length == 1 && (GlossWordCutter.IsFunctionWord(text[word.Start]) || !HanCharacters.IsHan(text[word.Start]));

    // Only 的 may stand between the words of a compound.
    private static bool IsTogether(string text, TextSpan[] words)
    {
        for (int i = 1; i < words.Length; i++)
        {
            if (!(text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End) is [] or ['的']))
            {
                return false;
            }
        }

        return true;
    }
}
