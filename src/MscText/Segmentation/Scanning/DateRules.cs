using static MscText.Segmentation.ScanCharacters;

namespace MscText.Segmentation;

/// <summary>Calendar dates in digits: <c>2025-06-21</c>, <c>2025/6/21</c>, <c>2025.06.21</c>, <c>21/06/2025</c>.</summary>
internal static class DateRules
{
    /// <summary>End of the date that starts at a digit; the start if there is none.</summary>
    public static int Scan(ReadOnlySpan<char> text, int start)
    {
        int first = Read(text, start, out int firstEnd);
        char separator = FoldAt(text, firstEnd);
        if (separator is not ('-' or '/' or '.') || firstEnd - start is not (1 or 2 or 4))
        {
            return start;
        }

        int second = Read(text, firstEnd + 1, out int secondEnd);
        if (secondEnd - firstEnd is not (2 or 3) || FoldAt(text, secondEnd) != separator)
        {
            return start;
        }

        int third = Read(text, secondEnd + 1, out int end);
        bool isYearFirst = firstEnd - start == 4;
        bool isDate = isYearFirst
            ? IsYear(first) && end - secondEnd is 2 or 3 && IsMonthAndDay(second, third)
            : end - secondEnd == 5 && IsYear(third) && (IsMonthAndDay(first, second) || IsMonthAndDay(second, first));
        bool goesOn = IsWordAt(text, end) || (FoldAt(text, end) is '-' or '/' or '.' && IsDigitAt(text, end + 1));
        return isDate && !goesOn ? end : start;
    }

    private static bool IsYear(int value) => value is >= 1000 and < 3000;

    private static bool IsMonthAndDay(int month, int day) => month is >= 1 and <= 12 && day is >= 1 and <= 31;

    private static int Read(ReadOnlySpan<char> text, int start, out int end)
    {
        int value = 0;
        end = start;
        while (end - start < 5 && FoldAt(text, end) is >= '0' and <= '9')
        {
            value = (value * 10) + Fold(text[end]) - '0';
            end++;
        }

        return end == start ? -1 : value;
    }
}
