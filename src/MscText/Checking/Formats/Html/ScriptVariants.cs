using MscText.Normalization;

namespace MscText.Checking;

/// <summary>The Chinese of a document in its own script and in the other.</summary>
internal sealed class ScriptVariants
{
    private static readonly Lazy<ChineseConverter> ToTraditional = new(() => ChineseConverter.For("s2tw"));
    private static readonly Lazy<ChineseConverter> ToSimplified = new(() => ChineseConverter.For("t2s"));

    private readonly bool _isTraditional;

    /// <param name="text">The Chinese text, which tells the script.</param>
    public ScriptVariants(string text)
    {
        ScriptCounts counts = ScriptDetector.Count(text);
        _isTraditional = counts.Traditional > counts.Simplified;
    }

    /// <summary>The script as the page's attributes name it: <c>hans</c> or <c>hant</c>.</summary>
    public string Name => _isTraditional ? "hant" : "hans";

    /// <summary>The language tag of the text as written.</summary>
    public string Tag => _isTraditional ? "zh-Hant" : "zh-Hans";

    /// <summary>The language tag of the other script.</summary>
    public string OtherTag => _isTraditional ? "zh-Hans" : "zh-Hant";

    /// <summary>A text in the other script, with the way back; null where it is the same.</summary>
    public NormalizedText? Convert(string text)
    {
        NormalizedText converted = (_isTraditional ? ToSimplified : ToTraditional).Value.ConvertWithMap(text);
        return converted.Text == text ? null : converted;
    }
}
