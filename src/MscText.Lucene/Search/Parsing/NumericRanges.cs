using System.Globalization;

namespace MscText.Lucene;

/// <summary>Makes ranges of numbers of their texts.</summary>
internal static class NumericRanges
{
    /// <summary>The range; null where an end is not a number of the type.</summary>
    public static NumericRangeQuery? Create(NumericType type, string field, string? min, string? max, bool includeMin, bool includeMax)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        switch (type)
        {
            case NumericType.Int32:
                return TryRead(min, culture, out int? low) && TryRead(max, culture, out int? high)
                    ? NumericRangeQuery.ForInt32(field, low, high, includeMin, includeMax)
                    : null;
            case NumericType.Int64:
                return TryRead(min, culture, out long? first) && TryRead(max, culture, out long? last)
                    ? NumericRangeQuery.ForInt64(field, first, last, includeMin, includeMax)
                    : null;
            case NumericType.Single:
                return TryRead(min, culture, out float? from) && TryRead(max, culture, out float? to)
                    ? NumericRangeQuery.ForSingle(field, from, to, includeMin, includeMax)
                    : null;
            default:
                return TryRead(min, culture, out double? lower) && TryRead(max, culture, out double? upper)
                    ? NumericRangeQuery.ForDouble(field, lower, upper, includeMin, includeMax)
                    : null;
        }
    }

    private static bool TryRead<T>(string? text, CultureInfo culture, out T? number)
        where T : struct, ISpanParsable<T>
    {
        number = null;
        if (text is null)
        {
            return true;
        }

        if (!T.TryParse(text, culture, out T value))
        {
            return false;
        }

        number = value;
        return true;
    }
}
