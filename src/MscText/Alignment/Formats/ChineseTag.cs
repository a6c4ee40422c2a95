using MscText.Normalization;

namespace MscText.Alignment;

/// <summary>Language tags (BCP 47) of Chinese text.</summary>
internal static class ChineseTag
{
    /// <summary><c>zh-Hans</c>, <c>zh-Hant</c>, or <c>zh</c> where the script can't be told.</summary>
    public static string Of(ReadOnlySpan<char> text) => Of(ScriptDetector.Detect(text));

    public static string Of(ChineseScript script) => script switch
    {
        ChineseScript.Simplified => "zh-Hans",
        ChineseScript.Traditional => "zh-Hant",
        _ => "zh",
    };
}
