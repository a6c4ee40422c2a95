namespace MscText.Lucene.CrashTarget;

internal static class Words
{
    private static readonly string[] All = [.. Enumerable.Range(0, 997).Select(i => FormattableString.Invariant($"w{i:D3}"))];

    public static string Of(int number) => All[number];
}
