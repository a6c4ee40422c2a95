using System.Diagnostics;
using System.Diagnostics.Metrics;
using MscText.Search;

namespace MscText.Web;

/// <summary>What is measured: the meter and the activity source are both called <c>MscText.Web</c>.</summary>
internal sealed class MscTextMetrics
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "MscText.Web";

    private readonly Counter<long> _requests;
    private readonly Histogram<double> _duration;
    private readonly Histogram<long> _hits;
    private readonly Counter<long> _noHits;
    private readonly Counter<long> _uploaded;

    public MscTextMetrics(IMeterFactory factory, AbstractIndex index)
    {
        Meter meter = factory.Create(Name);
        _requests = meter.CreateCounter<long>("msctext.requests", "{request}", "Requests answered.");
        _duration = meter.CreateHistogram(
            "msctext.request.duration",
            "s",
            "Time taken to answer a request.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10] });
        _hits = meter.CreateHistogram(
            "msctext.search.hits",
            "{document}",
            "Documents that a search found.",
            advice: new InstrumentAdvice<long> { HistogramBucketBoundaries = [0, 1, 2, 5, 10, 100, 1_000, 10_000, 100_000] });
        _noHits = meter.CreateCounter<long>("msctext.search.no_hits", "{search}", "Searches that found nothing.");
        _uploaded = meter.CreateCounter<long>("msctext.documents.added", "{document}", "Documents added or replaced.");
        meter.CreateObservableGauge("msctext.index.documents", () => index.Count, "{document}", "Documents in the index.");
    }

    /// <summary>Where searches, checks and uploads are traced. Texts of users are not part of it.</summary>
    public static ActivitySource Activities { get; } = new(Name);

    public void Answered(string route, int status, TimeSpan duration)
    {
        var tags = new TagList { { "route", route }, { "status", status } };
        _requests.Add(1, tags);
        _duration.Record(duration.TotalSeconds, new KeyValuePair<string, object?>("route", route));
    }

    public void Searched(int hits)
    {
        _hits.Record(hits);
        if (hits == 0)
        {
            _noHits.Add(1);
        }
    }

    public void Uploaded(int documents) => _uploaded.Add(documents);
}
