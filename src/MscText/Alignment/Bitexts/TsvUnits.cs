using System.Globalization;
using System.Text;
using System.Text.Unicode;
using MscText.Documents;

namespace MscText.Alignment;

/// <summary>Two columns of text, a segment a line.</summary>
internal static class TsvUnits
{
    private const int MaximumLineBytes = 4 * 1024 * 1024;

    public static IEnumerable<BitextReadResult> Read(Stream stream, string name, CancellationToken cancellationToken)
    {
        var lines = new BoundedLines(stream, MaximumLineBytes);
        (int english, int chinese) = (0, 1);
        while (lines.MoveNext())
        {
            cancellationToken.ThrowIfCancellationRequested();
            string? problem = lines.IsTooLong ? $"is longer than {MaximumLineBytes} bytes" : Utf8.IsValid(lines.Current.Span) ? null : "is no valid UTF-8";
            string[] cells = problem is null ? Encoding.UTF8.GetString(lines.Current.Span).Split('\t') : [];
            if (problem is null && lines.Number == 1 && HeaderOf(cells) is { } order)
            {
                (english, chinese) = order;
                continue;
            }

            if (problem is null && cells is [""])
            {
                continue;
            }

            if (problem is not null || cells.Length <= Math.Max(english, chinese))
            {
                yield return new BitextReadResult(null, new DocumentReadError(
                    DocumentReadErrorCode.InvalidRecord, name, lines.Number, $"The line {problem ?? "has no two columns"}.", "Write English, a tab, Chinese, in UTF-8."));
                continue;
            }

            yield return new BitextReadResult(new BitextPair(lines.Number.ToString(CultureInfo.InvariantCulture), cells[english].Trim(), cells[chinese].Trim()), null);
        }
    }

    private static (int English, int Chinese)? HeaderOf(string[] cells)
    {
        int english = Array.FindIndex(cells, c => c.Trim().Equals("en", StringComparison.OrdinalIgnoreCase));
        int chinese = Array.FindIndex(cells, c => c.Trim().Equals("zh", StringComparison.OrdinalIgnoreCase));
        return english >= 0 && chinese >= 0 ? (english, chinese) : null;
    }
}
