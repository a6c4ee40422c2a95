using MscText.Search;

namespace MscText.Web;

/// <summary>What a document is called where it needs one name.</summary>
internal static class RecordTitles
{
    private const int MaxLength = 80;

    /// <summary>The title in the language of the interface, else the other, else how the text begins, else the id.</summary>
    public static string Of(Texts texts, AbstractRecord record)
    {
        string?[] titles = texts.IsChinese ? [record.TitleChinese, record.TitleEnglish] : [record.TitleEnglish, record.TitleChinese];
        string?[] beginnings = texts.IsChinese ? [record.AbstractChinese, record.AbstractEnglish] : [record.AbstractEnglish, record.AbstractChinese];
        return titles.FirstOrDefault(t => !string.IsNullOrWhiteSpace(t))
            ?? beginnings.Concat(record.Body).Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => Short(t!.Trim())).FirstOrDefault()
            ?? record.Id;
    }

    private static string Short(string text)
    {
        // A Chinese character is as wide as two letters.
        int most = LanguageTag.IsMostlyHan(text) ? MaxLength / 2 : MaxLength;
        if (text.Length <= most)
        {
            return text;
        }

        int space = text.LastIndexOf(' ', most);
        int end = space > most / 2 ? space : char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return text[..end] + "…";
    }
}
