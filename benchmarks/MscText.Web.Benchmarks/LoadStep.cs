using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MscText.Search;

namespace MscText.Web.Benchmarks;

/// <summary>Asks a server over some connections for some time, each as soon as it was answered, while documents are added.</summary>
internal sealed class LoadStep
{
    private const int ErrorsKept = 5;

    // Documents added get numbers no other has, over all steps.
    private static int s_added = 100_000_000;

    private readonly Uri _address;
    private readonly RequestMix _mix;
    private readonly RecordGenerator _records;
    private readonly LoadOptions _options;
    private readonly List<string> _errors = [];
    private readonly CancellationTokenSource _ended = new();
    private int _failed;
    private int _failedUploads;
    private int _documents;

    private LoadStep(Uri address, RequestMix mix, RecordGenerator records, LoadOptions options)
    {
        _address = address;
        _mix = mix;
        _records = records;
        _options = options;
    }

    public static async Task<LoadResult> RunAsync(
        Uri address, RequestMix mix, RecordGenerator records, int connections, TimeSpan time, LoadOptions options)
    {
        var step = new LoadStep(address, mix, records, options);
        long started = Stopwatch.GetTimestamp();
        Task<Latencies> uploads = Task.Run(step.UploadAsync);
        Task<Latencies>[] askers = [.. Enumerable.Range(0, connections).Select(c => Task.Run(() => step.AskAsync(new Random((options.Seed * 1000) + c))))];
        await Task.Delay(time);
        await step._ended.CancelAsync();
        var all = new Latencies();
        foreach (Latencies one in await Task.WhenAll(askers))
        {
            all.Add(one);
        }

        TimeSpan elapsed = Stopwatch.GetElapsedTime(started);
        Latencies added = await uploads;
        step._ended.Dispose();
        return new LoadResult(connections, elapsed, all, step._failed, added, step._failedUploads, step._documents, step._errors);
    }

    private async Task<Latencies> AskAsync(Random random)
    {
        using HttpClient client = NewClient();
        var latencies = new Latencies();
        while (!_ended.IsCancellationRequested)
        {
            string request = _mix.Next(random);
            long started = Stopwatch.GetTimestamp();
            if (await SucceedsAsync(request, () => client.GetAsync(request)))
            {
                latencies.Add(Stopwatch.GetElapsedTime(started));
            }
            else
            {
                Interlocked.Increment(ref _failed);
            }
        }

        return latencies;
    }

    private async Task<Latencies> UploadAsync()
    {
        var latencies = new Latencies();
        if (_options.UploadsPerSecond == 0)
        {
            return latencies;
        }

        using HttpClient client = NewClient();
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / _options.UploadsPerSecond));
        while (!_ended.IsCancellationRequested)
        {
            string lines = string.Concat(Enumerable.Range(0, _options.DocumentsPerUpload).Select(_ => LineOf(_records.Make(Interlocked.Increment(ref s_added)))));
            long started = Stopwatch.GetTimestamp();
            if (await SucceedsAsync("upload", () => client.PostAsync("api/v1/documents", new StringContent(lines, Encoding.UTF8, "application/x-ndjson"))))
            {
                latencies.Add(Stopwatch.GetElapsedTime(started));
                _documents += _options.DocumentsPerUpload;
            }
            else
            {
                Interlocked.Increment(ref _failedUploads);
            }

            await timer.WaitForNextTickAsync(CancellationToken.None);
        }

        return latencies;
    }

    // The whole answer must have come.
    private async Task<bool> SucceedsAsync(string what, Func<Task<HttpResponseMessage>> send)
    {
        try
        {
            using HttpResponseMessage response = await send();
            if (response.StatusCode == HttpStatusCode.OK)
            {
                return true;
            }

            string body = await response.Content.ReadAsStringAsync();
            Keep(string.Create(CultureInfo.InvariantCulture, $"{what}: {(int)response.StatusCode} {body}"));
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            Keep($"{what}: {exception.Message}");
        }

        return false;
    }

    private void Keep(string error)
    {
        lock (_errors)
        {
            if (_errors.Count < ErrorsKept)
            {
                _errors.Add(error);
            }
        }
    }

    private HttpClient NewClient() => new(new SocketsHttpHandler { MaxConnectionsPerServer = 1 }) { BaseAddress = _address };

    private static string LineOf(AbstractRecord record)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("id", record.Id);
            json.WriteString("titleEn", record.TitleEnglish);
            json.WriteString("titleZh", record.TitleChinese);
            json.WriteString("abstractEn", record.AbstractEnglish);
            json.WriteString("abstractZh", record.AbstractChinese);
            json.WriteString("journal", record.Journal);
            json.WriteNumber("year", record.Year ?? 0);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
