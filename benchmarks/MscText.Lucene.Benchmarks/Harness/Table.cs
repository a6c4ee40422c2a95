using System.Globalization;

namespace MscText.Lucene.Benchmarks;

/// <summary>Prints rows in columns: the first to the left, the others to the right.</summary>
internal sealed class Table(params string[] header)
{
    private readonly List<string[]> _rows = [header];

    public void Add(params string[] row) => _rows.Add(row);

    public void Add(string name, Samples samples, string format, double unit = 1) =>
        Add(name, Format(samples.Ours / unit, format), Format(samples.Lucene / unit, format), Format(samples.Ratio, "0.00"));

    public static string Format(double? value, string format) =>
        value is { } number && !double.IsNaN(number) ? number.ToString(format, CultureInfo.InvariantCulture) : "-";

    public void Print()
    {
        int[] widths = [.. Enumerable.Range(0, _rows.Max(r => r.Length)).Select(c => _rows.Max(r => c < r.Length ? r[c].Length : 0))];
        foreach (string[] row in _rows)
        {
            Console.WriteLine(string.Join("  ", row.Select((cell, c) => c == 0 ? cell.PadRight(widths[c]) : cell.PadLeft(widths[c]))).TrimEnd());
        }

        Console.WriteLine();
    }
}
