namespace MscText.Lucene;

/// <summary>Rounds bounds of scores up by more than scores can be rounded up themselves.</summary>
internal static class ScoreBound
{
    // Three operations round by at most 2^-24 each.
    private const float Slack = 1 + (8 * 1.1920929e-7f);

    public static float RoundUp(float bound) => bound * Slack;

    /// <summary>The bound of a sum of scores, whose bounds are added up here.</summary>
    public static float OfSum(double sum) => (float)sum * Slack;
}
