namespace MscText.Normalization;

/// <summary>Chinese characters one by one; words get their spelling back in the last pass.</summary>
internal static class ScriptStep
{
    public static string? Map(int codePoint)
    {
        int folded = ScriptTables.Fold(codePoint, out _);
        return folded == codePoint ? null : CodePoints.ToText(folded);
    }
}
