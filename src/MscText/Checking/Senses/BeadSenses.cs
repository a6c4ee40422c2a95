using MscText.Alignment;

namespace MscText.Checking;

/// <summary>Finds, in a bead, Chinese words that translate an English word in a sense it does not have there.</summary>
internal sealed class BeadSenses(BackTranslator back)
{
    private const double SureOfField = 0.8;
    private const double SureOfEveryday = 0.85;
    private const double SureOfCompound = 0.9;
    private const double UnsureOfCompound = 0.65;

    private readonly CompoundReader _compounds = new(back);

    /// <summary>The wrong words of one Chinese sentence, beside the English that its bead has.</summary>
    /// <param name="english">The English of the bead.</param>
    /// <param name="chinese">The Chinese sentence, cut into words; spans of the results are places in it.</param>
    public IEnumerable<(TextSpan Span, string English, string Right, double Confidence)> Find(string english, ChineseWords chinese)
    {
        string[] stems = EnglishStems.Of(english);
        var told = new List<TextSpan>();
        foreach (WrongCompound compound in _compounds.Read(chinese).Where(c => PlaceOf(c.Phrase.Stems, stems) >= 0))
        {
            if (!compound.Concept.Chinese.Any(name => chinese.Text.Contains(name, StringComparison.Ordinal)))
            {
                told.Add(compound.Span);
                yield return (compound.Span, compound.Concept.PreferredEnglish, compound.Right, compound.IsListed ? SureOfCompound : UnsureOfCompound);
            }
        }

        for (int start = 0; start < chinese.Text.Length; start++)
        {
            if (!MisleadingWords.Default.TryFindEveryday(
                chinese.Text, start, (s, l) => chinese.IsWhole(new TextSpan(s, l)), out EverydayWord? everyday))
            {
                continue;
            }

            var span = new TextSpan(start, everyday.Text.Length);
            if (!told.Exists(t => t.Overlaps(span)) && Meant(everyday, span, english, stems, chinese) is { } word)
            {
                yield return (span, word.Row.English, word.Row.Biomedical[0], everyday.IsOfTheField ? SureOfField : SureOfEveryday);
                start = span.End - 1;
            }
        }
    }

    // The English word that the everyday word renders, if the sense is wrong.
    private MisleadingWord? Meant(EverydayWord everyday, TextSpan span, string english, string[] stems, ChineseWords chinese) =>
        everyday.Words.FirstOrDefault(word =>
            PlaceOf(word.Stems, stems) is >= 0 and int place
            && (word.IsPhrase || HasForm(english, word.Row.English))
            && !word.Row.Biomedical.Any(right => chinese.Text.Contains(right, StringComparison.Ordinal))
            && !SaysOtherwise(everyday, word, stems)
            && (!everyday.IsOfTheField || word.IsPhrase || IsBesideCue(word, place, span, stems, chinese)));

    // Some other English word is what the everyday word translates.
    private bool SaysOtherwise(EverydayWord everyday, MisleadingWord word, string[] stems) =>
        back.SensesOf(everyday.Text).Any(sense =>
            !sense.Any(s => word.Stems.Any(w => EnglishStems.AreRelated(w, s))) && sense.All(s => EnglishStems.HasRelated(stems, s)));

    // "local administration" and 地方行政: the words beside the two translate each other and are a cue.
    private bool IsBesideCue(MisleadingWord word, int place, TextSpan span, string[] stems, ChineseWords chinese)
    {
        string[] beside = [.. stems.Skip(place - 1).Take(place > 0 ? 1 : 0), .. stems.Skip(place + word.Stems.Length).Take(1)];
        string[] cues = [.. beside.Where(word.Cues.Contains)];
        return cues.Length > 0 && chinese.Words
            .Where(w => w.End == span.Start || w.Start == span.End)
            .Any(w => cues.Any(back.StemsOf(w.Of(chinese.Text).ToString()).Contains));
    }

    // Cultures and cultured are of the laboratory, cultural is not: inflected forms only.
    private static bool HasForm(string english, string word)
    {
        for (int at = english.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = english.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            int end = at + word.Length;
            int wordEnd = end;
            while (wordEnd < english.Length && char.IsAsciiLetter(english[wordEnd]))
            {
                wordEnd++;
            }

            if ((at == 0 || !char.IsAsciiLetter(english[at - 1])) && english[end..wordEnd] is "" or "s" or "es" or "d" or "ed" or "ing")
            {
                return true;
            }
        }

        return false;
    }

    private static int PlaceOf(string[] phrase, string[] stems)
    {
        for (int i = 0; i + phrase.Length <= stems.Length; i++)
        {
            if (stems.AsSpan(i, phrase.Length).SequenceEqual(phrase))
            {
                return i;
            }
        }

        return -1;
    }
}
