using System.Globalization;
using System.Text;

namespace MscText.Web;

/// <summary>The values of one instrument under one set of labels. Not thread-safe.</summary>
internal sealed class PrometheusSeries(double[] bounds)
{
    private readonly long[] _counts = new long[bounds.Length + 1];

    /// <summary>The sum of all values; the last one of a gauge.</summary>
    public double Sum { get; private set; }

    public void Add(double value, bool isLast)
    {
        Sum = isLast ? value : Sum + value;
        int bucket = Array.FindIndex(bounds, b => value <= b);
        _counts[bucket < 0 ? bounds.Length : bucket]++;
    }

    public void WriteHistogram(StringBuilder text, string name, string labels)
    {
        string before = labels.Length == 0 ? string.Empty : labels + ",";
        long count = 0;
        for (int i = 0; i < _counts.Length; i++)
        {
            count += _counts[i];
            string bound = i < bounds.Length ? PrometheusExporter.Number(bounds[i]) : "+Inf";
            text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{before}le=\"{bound}\"}} {count}\n");
        }

        string braced = PrometheusFamily.Braced(labels);
        text.Append(CultureInfo.InvariantCulture, $"{name}_sum{braced} {PrometheusExporter.Number(Sum)}\n{name}_count{braced} {count}\n");
    }
}
