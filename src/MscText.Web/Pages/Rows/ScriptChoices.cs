using MscText.Normalization;

namespace MscText.Web;

/// <summary>Names of script choices in addresses, and the conversion they stand for.</summary>
internal static class ScriptChoices
{
    private static readonly Lazy<ChineseConverter> s_toSimplified = new(() => ChineseConverter.For("t2s"));
    private static readonly Lazy<ChineseConverter> s_toTraditional = new(() => ChineseConverter.For("s2tw"));

    public static string? NameOf(ScriptChoice choice) => choice switch
    {
        ScriptChoice.Simplified => "hans",
        ScriptChoice.Traditional => "hant",
        _ => null,
    };

    public static ScriptChoice Parse(string? name) => name switch
    {
        "hans" => ScriptChoice.Simplified,
        "hant" => ScriptChoice.Traditional,
        _ => ScriptChoice.AsWritten,
    };

    /// <summary>A text in the wanted script with the way back; null where it stays as it is.</summary>
    public static NormalizedText? Convert(ScriptChoice choice, string text)
    {
        if (choice == ScriptChoice.AsWritten)
        {
            return null;
        }

        NormalizedText converted = (choice == ScriptChoice.Simplified ? s_toSimplified : s_toTraditional).Value.ConvertWithMap(text);
        return converted.Text == text ? null : converted;
    }

    /// <summary>The language tag of a Chinese text as it is shown.</summary>
    public static string TagOf(ScriptChoice choice, string text) => choice switch
    {
        ScriptChoice.Simplified => LanguageTag.Simplified,
        ScriptChoice.Traditional => LanguageTag.Traditional,
        _ => LanguageTag.OfChinese(text),
    };
}
