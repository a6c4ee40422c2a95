namespace MscText.Normalization;

/// <summary>
/// Finds what a text has lost on its way: characters that became question marks or U+FFFD, bytes read in the wrong
/// encoding. It flags the places and says what probably stood there; the text changes only where the caller says so.
/// </summary>
/// <remarks>Question marks that ask are left alone. Stateless and safe to share between threads.</remarks>
public static class TextRepair
{
    private static readonly Action<string, List<LostText>>[] Rules = [ReadAsLatinRule.Find, ReadAsGbkRule.Find, UndecodableRule.Find];

    private static readonly Action<string, List<TextSpan>, List<LostText>>[] MarkRules =
        [LostExponentRule.Find, LostSignRule.Find, LostGreekRule.Find, LostLetterRule.Find, LostChineseRule.Find];

    /// <summary>The places where characters were lost, in order and without overlaps.</summary>
    public static IReadOnlyList<LostText> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<LostText>();
        foreach (Action<string, List<LostText>> rule in Rules)
        {
            rule(text, found);
        }

        List<TextSpan> runs = LossMarks.FindRuns(text);
        foreach (Action<string, List<TextSpan>, List<LostText>> rule in MarkRules)
        {
            rule(text, runs, found);
        }

        // Of two that overlap, the surer one.
        var kept = new List<LostText>();
        foreach (LostText lost in found.OrderBy(f => f.Span.Start).ThenByDescending(f => f.Confidence))
        {
            if (kept.Count == 0 || !kept[^1].Span.Overlaps(lost.Span))
            {
                kept.Add(lost);
            }
            else if (lost.Confidence > kept[^1].Confidence)
            {
                kept[^1] = lost;
            }
        }

        return kept;
    }

    /// <summary>Puts suggestions into the text, and keeps the way back.</summary>
    /// <param name="text">The text.</param>
    /// <param name="accepted">Findings of <see cref="Find"/> on this text; those without a suggestion change nothing.</param>
    /// <exception cref="ArgumentException">A finding lies outside the text or overlaps another.</exception>
    public static NormalizedText Apply(string text, IEnumerable<LostText> accepted)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(accepted);
        using var output = new CharBuffer(text.Length);
        var map = new PositionMapBuilder();
        int copied = 0;
        foreach (LostText lost in accepted.Where(a => a.Suggestion is not null).OrderBy(a => a.Span.Start))
        {
            if (lost.Span.Start < copied || lost.Span.End > text.Length)
            {
                throw new ArgumentException($"The finding at {lost.Span} overlaps another or lies outside the text.", nameof(accepted));
            }

            output.Append(text.AsSpan(copied, lost.Span.Start - copied));
            output.Append(lost.Suggestion);
            map.AddUnchanged(lost.Span.Start - copied);
            map.AddWhole(lost.Suggestion!.Length, lost.Span.Length);
            copied = lost.Span.End;
        }

        output.Append(text.AsSpan(copied));
        map.AddUnchanged(text.Length - copied);
        return new NormalizedText(text, output.Text.ToString(), map.Build());
    }
}
