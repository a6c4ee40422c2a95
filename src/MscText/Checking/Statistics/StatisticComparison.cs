namespace MscText.Checking;

/// <summary>Which statistics of a bead differ. What is compared here, the rule for numbers leaves alone.</summary>
internal static class StatisticComparison
{
    /// <summary>The places of the p values and intervals that are compared one by one.</summary>
    public static (TextSpan[] English, TextSpan[] Chinese) Compared(BeadPair pair)
    {
        (List<Statistic> englishValues, List<Statistic> chineseValues) = Different(pair, StatisticFinder.PValues, AreEqual);
        (List<Interval> englishIntervals, List<Interval> chineseIntervals) = Different(pair, StatisticFinder.Intervals, AreEqual);
        return englishValues.Count == chineseValues.Count && englishIntervals.Count == chineseIntervals.Count
            ? ([.. englishValues.Select(v => v.Span), .. englishIntervals.Select(v => v.Span)],
               [.. chineseValues.Select(v => v.Span), .. chineseIntervals.Select(v => v.Span)])
            : ([], []);
    }

    /// <summary>The p values that only one side has, in order.</summary>
    public static (List<Statistic> English, List<Statistic> Chinese) PValues(BeadPair pair) => Different(pair, StatisticFinder.PValues, AreEqual);

    /// <summary>The intervals that only one side has, in order.</summary>
    public static (List<Interval> English, List<Interval> Chinese) Intervals(BeadPair pair) => Different(pair, StatisticFinder.Intervals, AreEqual);

    private static (List<T> English, List<T> Chinese) Different<T>(BeadPair pair, Func<string, List<T>> find, Func<T, T, bool> equal)
    {
        List<T> english = find(pair.English.Folded);
        List<T> chinese = find(pair.Chinese.Folded);
        EqualPairs.Remove(english, chinese, equal);
        return (english, chinese);
    }

    private static bool AreEqual(Statistic one, Statistic other) => one.Relation == other.Relation && one.Value == other.Value;

    private static bool AreEqual(Interval one, Interval other) => one.Low == other.Low && one.High == other.High;
}
