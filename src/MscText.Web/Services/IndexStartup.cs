using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MscText.Search;

namespace MscText.Web;

/// <summary>
/// Opens the index when the application starts, so that one that can't be used stops it with the reason; and then looks every few
/// seconds whether another program has added to it.
/// </summary>
internal sealed class IndexStartup(AbstractIndex index, IOptions<MscTextOptions> options, ILogger<IndexStartup> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        string path = options.Value.IndexPath;
        if (options.Value.AllowUpload && !(Directory.Exists(path) && Directory.EnumerateFiles(path, "segments_*").Any()))
        {
            index.Commit();
        }

        _ = index.Count;
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
            {
                Refresh();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The application ends.
        }
    }

    // Searches go on with what they have; the next look may find the index whole again.
    private void Refresh()
    {
        try
        {
            index.Refresh();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.IndexFailed(log, exception);
        }
    }
}
