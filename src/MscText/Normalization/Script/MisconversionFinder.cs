namespace MscText.Normalization;

/// <summary>
/// Finds the characters of a Traditional text that a conversion without regard to words has got wrong (癌癥 for 癌症,
/// 干細胞 for 幹細胞, 移植后 for 移植後) and leaves alone those that are right (干擾素, 若干, 發生率, 皇后).
/// </summary>
/// <remarks>
/// <para>
/// A character is judged by the words it is part of: all words of OpenCC's phrase tables and of CC-CEDICT that cover it
/// are looked up whatever way they are written. The longest decides; where one that confirms the character is as long
/// as one that contradicts it, it stays. A few characters that are nearly always wrong outside a word (后, 于) are found
/// without one.
/// </para>
/// <para>Only characters that converters produce without context are judged, and regional variants (裡 and 裏) are the same.</para>
/// <para>Stateless and safe to share between threads.</para>
/// </remarks>
public static class MisconversionFinder
{
    private const int LongestWord = 6;
    private const int UsualWord = 3;

    /// <summary>The wrongly converted characters of a text, in order; none in lines of Simplified text.</summary>
    public static IReadOnlyList<Misconversion> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<Misconversion>();
        ChineseScript script = ScriptDetector.Detect(text);
        if (script is ChineseScript.Simplified or ChineseScript.None)
        {
            return found;
        }

        char[] folded = new char[text.Length];
        for (int i = 0; i < folded.Length; i++)
        {
            int to = char.IsSurrogate(text[i]) ? text[i] : ScriptTables.Fold(text[i], out _);
            folded[i] = to < 0x10000 ? (char)to : text[i];
        }

        foreach ((TextSpan line, ScriptCounts counts) in ScriptDetector.CountLines(text))
        {
            // A line without telling characters is what the document is.
            if (counts.Script is ChineseScript.Traditional || (counts.Script is ChineseScript.None && script is ChineseScript.Traditional)
                || (counts.Script is ChineseScript.Mixed && counts.Traditional > counts.Simplified))
            {
                FindInLine(text, folded, line, found);
            }
        }

        return found;
    }

    private static void FindInLine(string text, char[] folded, TextSpan line, List<Misconversion> found)
    {
        for (int i = line.Start; i < line.End; i++)
        {
            if (!MisconversionTables.IsAmbiguous(folded[i], out char usual) || !IsChosenWithoutContext(text[i], folded[i], usual))
            {
                continue;
            }

            char written = MisconversionTables.Standard(text[i]);
            Verdict verdict = Judge(folded.AsSpan(line.Start, line.Length), i - line.Start, written);
            if (verdict.Against > verdict.For)
            {
                var word = new TextSpan(line.Start + verdict.Start, verdict.Form.Length);
                found.Add(new Misconversion(
                    new TextSpan(i, 1),
                    text[i].ToString(),
                    MisconversionTables.Regional(verdict.Form[i - word.Start]).ToString(),
                    word,
                    Correct(text.AsSpan(word.Start, word.Length), verdict.Form, folded.AsSpan(word.Start, word.Length)),
                    verdict.For == 0 ? 0.95 : 0.8));
            }
            else if (verdict is { For: 0, Against: 0 } && LoneCharacters.TryCorrect(text, line, i, out char right))
            {
                found.Add(new Misconversion(new TextSpan(i, 1), text[i].ToString(), right.ToString(), new TextSpan(i, 1), right.ToString(), 0.8));
            }
        }
    }

    /// <summary>
    /// Whether a converter without context would have written it: it left the character or took its most usual form.
    /// A rarer form was somebody's choice. Only 癥 is a rare form that converters are known to take.
    /// </summary>
    private static bool IsChosenWithoutContext(char written, char folded, char usual) =>
        written == folded || written == '癥' || MisconversionTables.Standard(written) == MisconversionTables.Standard(usual);

    /// <summary>Weighs the words that cover a place.</summary>
    private static Verdict Judge(ReadOnlySpan<char> line, int place, char written)
    {
        int longestFor = 0;
        var against = new List<(int Start, string Form)>();
        for (int start = Math.Max(0, place - LongestWord + 1); start <= place; start++)
        {
            int state = Data.DoubleArrayTrie.Root;
            for (int end = start; end < line.Length && MisconversionTables.Words.TryStep(ref state, line[end]); end++)
            {
                int length = end + 1 - start;
                if (end < place || !MisconversionTables.Words.TryGetValue(state, out int word))
                {
                    continue;
                }

                ReadOnlySpan<char> forms = MisconversionTables.FormsOf(word);
                if (Confirms(forms, length, place - start, written))
                {
                    longestFor = Math.Max(longestFor, length);
                }
                else
                {
                    against.Add((start, forms[..length].ToString()));
                }
            }
        }

        if (FieldForms.TryFind(line, place, out int fieldStart, out string fieldForm)
            && longestFor <= fieldForm.Length && against.TrueForAll(a => a.Form.Length <= fieldForm.Length))
        {
            bool isRight = fieldForm[place - fieldStart] == written;
            return new Verdict(isRight ? fieldForm.Length : 0, isRight ? 0 : fieldForm.Length, fieldStart, fieldForm);
        }

        if (against.Count == 0)
        {
            return new Verdict(longestFor, 0, 0, "");
        }

        // The longest word decides, but it may be a compound: a reader wants to see the word of two or three characters.
        (int Start, string Form) longest = against.MaxBy(a => a.Form.Length);
        char right = longest.Form[place - longest.Start];
        (int Start, string Form) shown = against.Where(a => a.Form[place - a.Start] == right)
            .MinBy(a => a.Form.Length <= UsualWord ? UsualWord - a.Form.Length : a.Form.Length);
        return new Verdict(longestFor, longest.Form.Length, shown.Start, shown.Form);
    }

    private static bool Confirms(ReadOnlySpan<char> forms, int length, int place, char written)
    {
        // Forms have the length of the word and a line feed between them.
        for (int form = 0; form < forms.Length; form += length + 1)
        {
            if (forms[form + place] == written)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word with its wrong characters replaced, all others as they are written.</summary>
    private static string Correct(ReadOnlySpan<char> word, string form, ReadOnlySpan<char> folded)
    {
        Span<char> result = stackalloc char[LongestWord];
        for (int i = 0; i < word.Length; i++)
        {
            bool isWrong = MisconversionTables.Standard(word[i]) != form[i]
                && MisconversionTables.IsAmbiguous(folded[i], out char usual)
                && IsChosenWithoutContext(word[i], folded[i], usual);
            result[i] = isWrong ? MisconversionTables.Regional(form[i]) : word[i];
        }

        return result[..word.Length].ToString();
    }

    /// <summary>Lengths of the longest words for and against a character; a word against it, in its right form.</summary>
    private readonly record struct Verdict(int For, int Against, int Start, string Form);
}
