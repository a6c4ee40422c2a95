using MscText.Normalization;

namespace MscText.Web;

/// <summary>Tags for <c>lang</c> (RFC 5646), by which a browser chooses fonts, line breaks and voices.</summary>
internal static class LanguageTag
{
    public const string English = "en";
    public const string Simplified = "zh-Hans";
    public const string Traditional = "zh-Hant";

    /// <summary>The tag of a Chinese text, by its script.</summary>
    public static string OfChinese(string? text)
    {
        ScriptCounts counts = ScriptDetector.Count(text);
        return counts.Traditional > counts.Simplified ? Traditional : Simplified;
    }

    /// <summary>The tag of a text in either language.</summary>
    public static string Of(string text) => IsMostlyHan(text) ? OfChinese(text) : English;

    /// <summary>Whether a text is rather Chinese: a Chinese character says about as much as three Latin letters.</summary>
    public static bool IsMostlyHan(string text)
    {
        int letters = text.Count(char.IsAsciiLetter);
        return text.Count(IsHan) * 3 > letters;
    }

    public static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or '\u3007';
}
