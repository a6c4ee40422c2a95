using System.Globalization;

namespace MscText.Search;

/// <summary>Years in a query: <c>2020</c>, <c>2015..2020</c>, <c>2015-2020</c>, <c>2015..</c>, <c>..2020</c>.</summary>
internal static class YearRange
{
    /// <summary>The first and the last year; null where it is none.</summary>
    public static (int From, int To)? Parse(string text)
    {
        string folded = QueryCharacters.Fold(text).Trim('"', '(', ')', ' ').Replace("…", "..", StringComparison.Ordinal);
        int mark = folded.IndexOf("..", StringComparison.Ordinal);
        int length = 2;
        if (mark < 0)
        {
            mark = folded.IndexOfAny(['-', '~', '至', '到']);
            length = 1;
        }

        if (mark < 0)
        {
            return TryYear(folded, out int year) ? (year, year) : null;
        }

        string first = folded[..mark];
        string last = folded[(mark + length)..];
        int from = int.MinValue;
        int to = int.MaxValue;
        bool isRange = first.Length + last.Length > 0
            && (first.Length == 0 || TryYear(first, out from))
            && (last.Length == 0 || TryYear(last, out to));
        return !isRange ? null : from <= to ? (from, to) : (to, from);
    }

    private static bool TryYear(string text, out int year) =>
        int.TryParse(text.TrimEnd('年', ',', '.', ';', '、', '。'), NumberStyles.None, CultureInfo.InvariantCulture, out year);
}
