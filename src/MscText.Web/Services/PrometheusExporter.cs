using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace MscText.Web;

/// <summary>Collects what the meter of this library measures, and writes it in Prometheus' text format (version 0.0.4).</summary>
internal sealed class PrometheusExporter : IDisposable
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<Instrument, PrometheusFamily> _families = new();

    /// <param name="factory">Whose meters are listened to: an application has one, and tests several.</param>
    public PrometheusExporter(IMeterFactory factory)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == MscTextMetrics.Name && ReferenceEquals(instrument.Meter.Scope, factory))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => FamilyOf(instrument).Add(value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => FamilyOf(instrument).Add(value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => FamilyOf(instrument).Add(value, tags));
        _listener.Start();
    }

    /// <summary>Everything measured so far.</summary>
    public string Write()
    {
        _listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (PrometheusFamily family in _families.Values.OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            family.Write(text);
        }

        return text.ToString();
    }

    public void Dispose() => _listener.Dispose();

    /// <summary>A number as Prometheus reads it.</summary>
    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private PrometheusFamily FamilyOf(Instrument instrument) => _families.GetOrAdd(instrument, i => new PrometheusFamily(i));
}
