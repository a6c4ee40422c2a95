namespace MscText.Alignment;

/// <summary>
/// How sure it is that two terms translate each other: a logistic model over what was counted and found. Its weights were set by
/// hand with the help of pairs of the built-in dictionary that were hidden from the miner; the final score is brought to the
/// share of right pairs among candidates that were judged one by one.
/// </summary>
internal static class PairScore
{
    private const double UsualLettersACharacter = 3.3;
    private const double Constant = -5;
    private const double Association = 3;
    private const double Surprise = 0.4;
    private const double Explained = 3;
    private const double Uneven = -2;
    private const double Length = -1;
    private const double Abbreviation = 2.5;
    private const double Contradicted = -1.5;
    private const double Freedom = 2;
    private const double Sound = 0.5;
    private const double Competition = 2;

    // From the model's log-odds to those of judged candidates.
    private const double CalibrationSlope = 0.65;
    private const double CalibrationShift = -0.75;

    /// <summary>The model's probability before pairs compete.</summary>
    public static double First(TermPair pair) => Logistic(LogOdds(pair));

    /// <summary>The calibrated probability with what competition showed.</summary>
    public static double Final(TermPair pair)
    {
        double won = Math.Min(1, pair.Chosen / (double)Math.Max(1, pair.Together));
        double logOdds = LogOdds(pair) + (Competition * (won - 0.5));
        return Logistic((CalibrationSlope * logOdds) + CalibrationShift);
    }

    private static double LogOdds(TermPair pair)
    {
        double dice = 2.0 * pair.Together / (pair.EnglishCount + pair.ChineseCount);
        return Constant
            + (Association * dice)
            + (Surprise * Math.Log(1 + pair.Surprise))
            + (Explained * Math.Max(pair.EnglishExplained, pair.ChineseExplained))
            + (Uneven * Math.Abs(pair.EnglishExplained - pair.ChineseExplained))
            + (Length * Math.Abs(Math.Log(pair.English.Length / (UsualLettersACharacter * pair.Chinese.Length))))
            + (Contradicted * (pair.EnglishContradicted + pair.ChineseContradicted))
            + (Freedom * pair.Freedom)
            + (pair.HasAbbreviation ? Abbreviation : 0)
            + (pair.HasSound ? Sound : 0);
    }

    private static double Logistic(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
