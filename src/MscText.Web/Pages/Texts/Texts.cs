using System.Globalization;

namespace MscText.Web;

/// <summary>The texts of the interface in one language.</summary>
internal sealed class Texts
{
    private readonly int _column;

    private Texts(InterfaceLanguage language)
    {
        Language = language;
        _column = (int)language;
    }

    public static Texts English { get; } = new(InterfaceLanguage.English);

    public static Texts Chinese { get; } = new(InterfaceLanguage.Chinese);

    public InterfaceLanguage Language { get; }

    public bool IsChinese => Language == InterfaceLanguage.Chinese;

    /// <summary>The tag of the language, for <c>lang</c>.</summary>
    public string Tag => IsChinese ? LanguageTag.Simplified : LanguageTag.English;

    public string this[TextKey key] => TextTable.Rows[key][_column];

    public static Texts For(InterfaceLanguage language) => language == InterfaceLanguage.Chinese ? Chinese : English;

    /// <summary>A text with a value in its place <c>{0}</c>.</summary>
    public string With(TextKey key, string value) => this[key].Replace("{0}", value, StringComparison.Ordinal);

    /// <summary>A text with a number in its place <c>{0}</c>; English has a form of its own for one.</summary>
    public string Count(TextKey one, TextKey many, int count) => With(count == 1 ? one : many, count.ToString("N0", CultureInfo.InvariantCulture));

    /// <summary>The name of a rule of the translation check.</summary>
    public string Rule(string id) => RuleNames.Of(id, Language);

    /// <summary>The one of two names that is in this language.</summary>
    public string Choose(string english, string chinese) => IsChinese ? chinese : english;
}
