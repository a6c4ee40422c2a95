namespace MscText.Terms;

/// <summary>Long forms that the dictionary knows by their short form: serotonin (5-HT), nitrous oxide (N2O), whose letters don't tell.</summary>
internal static class KnownLongForm
{
    /// <summary>The term that ends where a stretch does and has an abbreviation; null where there is none.</summary>
    /// <param name="matcher">Finds the terms.</param>
    /// <param name="text">The text.</param>
    /// <param name="before">The words before the abbreviation.</param>
    /// <param name="shortForm">The abbreviation, singular or plural.</param>
    public static TextSpan? EndingAt(TermMatcher matcher, string text, TextSpan before, ReadOnlySpan<char> shortForm)
    {
        var buffer = new TermMatchBuffer();
        matcher.Find(before.Of(text), buffer);
        for (int i = 0; i < buffer.Count; i++)
        {
            TermMatch match = buffer[i];
            if (match.Span.End == before.Length && match.Span.Length > shortForm.Length && HasAbbreviation(match.Concept, shortForm))
            {
                return new TextSpan(before.Start + match.Span.Start, match.Span.Length);
            }
        }

        return null;
    }

    /// <summary>Whether a concept has an abbreviation; subscripts may be in parentheses: <c>H(2)O(2)</c>.</summary>
    public static bool HasAbbreviation(Concept concept, ReadOnlySpan<char> shortForm)
    {
        ReadOnlySpan<char> singular = shortForm.Length > 2 && shortForm[^1] == 's' ? shortForm[..^1] : shortForm;
        foreach (string abbreviation in concept.Abbreviations)
        {
            if (shortForm.SequenceEqual(abbreviation) || singular.SequenceEqual(abbreviation) || EqualsFlattened(shortForm, abbreviation))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EqualsFlattened(ReadOnlySpan<char> shortForm, string abbreviation)
    {
        int at = 0;
        foreach (char c in shortForm)
        {
            if (c is '(' or ')')
            {
                continue;
            }

            if (at == abbreviation.Length || abbreviation[at++] != c)
            {
                return false;
            }
        }

        return at == abbreviation.Length;
    }
}
