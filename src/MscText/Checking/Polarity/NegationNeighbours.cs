namespace MscText.Checking;

/// <summary>Tells by what denials deny, and by where they stand, which of them belong together.</summary>
internal static class NegationNeighbours
{
    // What is denied follows within so many characters.
    private const int EnglishReach = 40;
    private const int ChineseReach = 7;

    // Its first words are what is denied; those behind may be of another clause.
    private const int EnglishCore = 30;
    private const int ChineseCore = 5;

    /// <summary>The cue that has least in common with any cue of the other side.</summary>
    public static NegationCue Lonely(NegationCue[] cues, List<NegationCue> others, BeadSide side, BeadSide otherSide)
    {
        List<HashSet<int>> stems = others.ConvertAll(o => Stems(o, otherSide, EnglishReach, ChineseReach));
        return cues.MinBy(cue =>
        {
            HashSet<int> own = Stems(cue, side, EnglishReach, ChineseReach);
            return others.Select((o, i) => own.Count(stems[i].Contains) - Distance(cue, side, o, otherSide)).Max();
        });
    }

    /// <summary>Whether the other side speaks of what is denied. Where it doesn't, the sentence was put in other words.</summary>
    public static bool IsSpokenOf(NegationCue cue, BeadSide side, BeadSide otherSide) =>
        Stems(cue, side, EnglishCore, ChineseCore).Overlaps(
            otherSide.Language == Language.Chinese ? GlossStems.OfChinese(otherSide.Text) : GlossStems.OfEnglish(otherSide.Text));

    // Along the sentences, from 0 to 1.
    private static double Distance(NegationCue one, BeadSide side, NegationCue other, BeadSide otherSide) =>
        Math.Abs(((double)one.Span.Start / side.Text.Length) - ((double)other.Span.Start / otherSide.Text.Length));

    private static HashSet<int> Stems(NegationCue cue, BeadSide side, int englishReach, int chineseReach)
    {
        string text = side.Text;
        if (side.Language == Language.Chinese)
        {
            return GlossStems.OfChinese(text.AsSpan()[cue.Span.End..Math.Min(text.Length, cue.Span.End + chineseReach)]);
        }

        HashSet<int> stems = GlossStems.OfEnglish(text.AsSpan()[cue.Span.End..Math.Min(text.Length, cue.Span.End + englishReach)]);
        if (cue.Strength == NegationStrength.Prefix)
        {
            // unregulated: what is denied is in the word.
            int prefix = cue.Span.Of(text).StartsWith("non", StringComparison.OrdinalIgnoreCase) ? 3 : 2;
            stems.UnionWith(GlossStems.OfEnglish(text.AsSpan(cue.Span.Start + prefix, cue.Span.Length - prefix)));
        }

        return stems;
    }
}
