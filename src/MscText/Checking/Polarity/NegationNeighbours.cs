namespace MscText.Checking;

/// <summary>Tells which denial of several is the one without counterpart: by what it denies and where it stands.</summary>
internal static class NegationNeighbours
{
    // What is denied follows within so many characters.
    private const int EnglishReach = 40;
    private const int ChineseReach = 7;

    /// <summary>The cue that has least in common with any cue of the other side.</summary>
    public static NegationCue Lonely(NegationCue[] cues, List<NegationCue> others, BeadSide side, BeadSide otherSide)
    {
        var stems = others.ConvertAll(o => Stems(o, otherSide));
        return cues.MinBy(cue =>
        {
            HashSet<int> own = Stems(cue, side);
            return others.Select((o, i) => own.Count(stems[i].Contains) - Distance(cue, side, o, otherSide)).Max();
        });
    }

    // Along the sentences, from 0 to 1.
    private static double Distance(NegationCue one, BeadSide side, NegationCue other, BeadSide otherSide) =>
        Math.Abs(((double)one.Span.Start / side.Text.Length) - ((double)other.Span.Start / otherSide.Text.Length));

    private static HashSet<int> Stems(NegationCue cue, BeadSide side)
    {
        string text = side.Text;
        if (side.Language == Language.Chinese)
        {
            return GlossStems.OfChinese(text.AsSpan()[cue.Span.End..Math.Min(text.Length, cue.Span.End + ChineseReach)]);
        }

        HashSet<int> stems = GlossStems.OfEnglish(text.AsSpan()[cue.Span.End..Math.Min(text.Length, cue.Span.End + EnglishReach)]);
        if (cue.Strength == NegationStrength.Prefix)
        {
            // unregulated: what is denied is in the word.
            int prefix = cue.Span.Of(text).StartsWith("non", StringComparison.OrdinalIgnoreCase) ? 3 : 2;
            stems.UnionWith(GlossStems.OfEnglish(text.AsSpan(cue.Span.Start + prefix, cue.Span.Length - prefix)));
        }

        return stems;
    }
}
