namespace MscText.Web;

/// <summary>The Chinese inside English text, marked as what it is, so that it is shown and read aloud right.</summary>
internal static class ChineseRuns
{
    /// <summary>The marks of a text; none where it is Chinese itself.</summary>
    public static IEnumerable<TextMark> In(string text, Language language)
    {
        if (language == Language.Chinese || !text.Any(LanguageTag.IsHan))
        {
            yield break;
        }

        string tag = LanguageTag.OfChinese(text);
        for (int i = 0; i < text.Length; i++)
        {
            int start = i;
            while (i < text.Length && LanguageTag.IsHan(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                yield return new TextMark(TextSpan.FromBounds(start, i), page => page.Write($"<span lang=\"{tag}\">"), "</span>");
            }
        }
    }
}
