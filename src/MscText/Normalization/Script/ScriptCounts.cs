namespace MscText.Normalization;

/// <summary>How many Chinese characters of a text tell its script.</summary>
/// <param name="Simplified">Characters that only Simplified texts have.</param>
/// <param name="Traditional">Characters that only Traditional texts have, Japanese forms of them included.</param>
/// <param name="Shared">All other Chinese characters.</param>
public readonly record struct ScriptCounts(int Simplified, int Traditional, int Shared)
{
    // The smaller share of a mixed text; below it lie quotations, names and slips.
    private const double MixedShare = 0.05;

    /// <summary>All Chinese characters; one outside the Basic Multilingual Plane counts once.</summary>
    public int Total => Simplified + Traditional + Shared;

    /// <summary>The script that the counts speak for; mixed where the rarer one has at least one in twenty telling characters.</summary>
    public ChineseScript Script
    {
        get
        {
            int telling = Simplified + Traditional;
            if (telling == 0)
            {
                return ChineseScript.None;
            }

            return Math.Min(Simplified, Traditional) is > 0 and int rarer && rarer >= MixedShare * telling ? ChineseScript.Mixed
                : Simplified > Traditional ? ChineseScript.Simplified
                : ChineseScript.Traditional;
        }
    }
}
