using System.Collections.Frozen;

namespace MscText.Web;

/// <summary>What the rules of the translation check are called for readers.</summary>
internal static class RuleNames
{
    private static readonly FrozenDictionary<string, (string English, string Chinese)> s_names =
        new Dictionary<string, (string, string)>(StringComparer.Ordinal)
        {
            ["missing-segment"] = ("Sentence left out", "漏译句子"),
            ["extra-segment"] = ("Sentence added", "多出句子"),
            ["missing-clause"] = ("Part without counterpart", "部分内容无对应"),
            ["number-mismatch"] = ("Numbers differ", "数字不一致"),
            ["unit-mismatch"] = ("Units differ", "单位不一致"),
            ["statistic-mismatch"] = ("Statistics differ", "统计量不一致"),
            ["comparator-mismatch"] = ("Comparison differs", "比较符不一致"),
            ["sign-mismatch"] = ("Sign differs", "正负号不一致"),
            ["negation-mismatch"] = ("Negation differs", "否定不一致"),
            ["direction-reversed"] = ("Direction reversed", "方向相反"),
            ["identifier-mismatch"] = ("Identifiers differ", "编号不一致"),
            ["symbol-mismatch"] = ("Symbols differ", "符号不一致"),
            ["acronym-as-word"] = ("Acronym read as a word", "缩写被当作普通词"),
            ["wrong-sense"] = ("Wrong sense", "词义选错"),
            ["term-mismatch"] = ("Terms differ", "术语不一致"),
            ["abbreviation-conflict"] = ("Abbreviation conflict", "缩写冲突"),
            ["untranslated-fragment"] = ("Left untranslated", "未翻译"),
            ["duplicate-sentence"] = ("Sentence repeated", "句子重复"),
            ["broken-identifier"] = ("Broken identifier", "编号损坏"),
            ["encoding-loss"] = ("Lost characters", "字符丢失"),
            ["naive-traditional"] = ("Wrong conversion to Traditional", "繁体转换错误"),
            ["mixed-script"] = ("Mixed scripts", "简繁混用"),
            ["inconsistent-term"] = ("Inconsistent term", "术语前后不一"),
            ["undefined-abbreviation"] = ("Undefined abbreviation", "缩写未定义"),
            ["unbalanced-bracket"] = ("Unbalanced bracket", "括号不配对"),
            ["punctuation-width"] = ("Width of punctuation", "标点全半角"),
            ["mixed-quotes"] = ("Mixed quotation marks", "引号混用"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name of a rule; its id where it is a user's own.</summary>
    public static string Of(string id, InterfaceLanguage language) => !s_names.TryGetValue(id, out (string English, string Chinese) name)
        ? id
        : language == InterfaceLanguage.Chinese ? name.Chinese : name.English;

    /// <summary>Whether a rule has a name.</summary>
    public static bool Knows(string id) => s_names.ContainsKey(id);
}
