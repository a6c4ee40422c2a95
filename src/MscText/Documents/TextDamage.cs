namespace MscText.Documents;

/// <summary>Warns of characters that were lost before the text was saved.</summary>
internal static class TextDamage
{
    private const int MostWarnings = 20;

    /// <summary>Warns of U+FFFD that no invalid byte explains, and of control characters.</summary>
    public static void Warn(DocumentDraft draft)
    {
        string source = draft.Source;
        int warnings = 0;
        for (int i = 0; i < source.Length && warnings < MostWarnings; i++)
        {
            bool lost = source[i] == '\uFFFD';
            if (!lost && !(char.IsControl(source[i]) && source[i] is not ('\r' or '\n' or '\t' or '\f' or '\u0085')))
            {
                continue;
            }

            int start = i;
            while (i + 1 < source.Length && source[i + 1] == source[start])
            {
                i++;
            }

            var span = TextSpan.FromBounds(start, i + 1);
            if (!lost || !draft.Warnings.Exists(w => w.Code == DocumentWarningCodes.InvalidBytes && w.Place.Overlaps(span)))
            {
                warnings++;
                draft.Warnings.Add(lost
                    ? new DocumentWarning(DocumentWarningCodes.LostCharacters, "Characters were lost here before the text was saved (U+FFFD).", span, draft.LineAt(start))
                    : new DocumentWarning(DocumentWarningCodes.ControlCharacters, $"A control character U+{(int)source[start]:X4} stands in the text.", span, draft.LineAt(start)));
            }
        }
    }
}
