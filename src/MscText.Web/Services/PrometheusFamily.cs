using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace MscText.Web;

/// <summary>The series of one instrument.</summary>
internal sealed class PrometheusFamily
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, PrometheusSeries> _series = new(StringComparer.Ordinal);
    private readonly string _type;
    private readonly string _help;
    private readonly double[] _bounds;

    public PrometheusFamily(Instrument instrument)
    {
        _type = instrument switch
        {
            Counter<long> => "counter",
            Histogram<double> or Histogram<long> => "histogram",
            _ => "gauge",
        };
        _bounds = instrument switch
        {
            Histogram<double> h => [.. h.Advice?.HistogramBucketBoundaries ?? []],
            Histogram<long> h => [.. (h.Advice?.HistogramBucketBoundaries ?? []).Select(b => (double)b)],
            _ => [],
        };
        _help = instrument.Description ?? string.Empty;
        string unit = instrument.Unit == "s" ? "_seconds" : string.Empty;
        Name = instrument.Name.Replace('.', '_') + unit + (_type == "counter" ? "_total" : string.Empty);
    }

    /// <summary>Its name as Prometheus writes it.</summary>
    public string Name { get; }

    public void Add(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        string labels = LabelsOf(tags);
        lock (_lock)
        {
            if (!_series.TryGetValue(labels, out PrometheusSeries? series))
            {
                series = new PrometheusSeries(_bounds);
                _series.Add(labels, series);
            }

            series.Add(value, isLast: _type == "gauge");
        }
    }

    public void Write(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"# HELP {Name} {_help}\n# TYPE {Name} {_type}\n");
        lock (_lock)
        {
            foreach ((string labels, PrometheusSeries series) in _series)
            {
                if (_type == "histogram")
                {
                    series.WriteHistogram(text, Name, labels);
                }
                else
                {
                    text.Append(CultureInfo.InvariantCulture, $"{Name}{Braced(labels)} {PrometheusExporter.Number(series.Sum)}\n");
                }
            }
        }
    }

    internal static string Braced(string labels) => labels.Length == 0 ? string.Empty : $"{{{labels}}}";

    private static string LabelsOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new StringBuilder();
        foreach ((string key, object? value) in tags)
        {
            string text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;
            labels.Append(labels.Length == 0 ? string.Empty : ",").Append(key).Append("=\"")
                .Append(text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal))
                .Append('"');
        }

        return labels.ToString();
    }
}
