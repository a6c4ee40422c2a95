namespace MscText.Tests.Checking;

/// <summary>A translation with one error planted in it.</summary>
/// <param name="Kind">What kind of error.</param>
/// <param name="English">The source.</param>
/// <param name="Original">The translation before.</param>
/// <param name="Chinese">The translation with the error.</param>
/// <param name="Place">Where the error stands in it; empty where something was taken away.</param>
internal sealed record InjectedError(string Kind, string English, string Original, string Chinese, TextSpan Place)
{
    /// <summary>Replaces a stretch of a translation.</summary>
    public static InjectedError Replace(string kind, string english, string chinese, int start, int length, string with) =>
        new(kind, english, chinese, string.Concat(chinese.AsSpan(0, start), with, chinese.AsSpan(start + length)), new TextSpan(start, with.Length));
}
