using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using MscText.Search;

namespace MscText.Web;

/// <summary>Opens the index when the application starts, so that one that can't be used stops it with the reason.</summary>
internal sealed class IndexStartup(AbstractIndex index, IOptions<MscTextOptions> options) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        string path = options.Value.IndexPath;
        if (options.Value.AllowUpload && !(Directory.Exists(path) && Directory.EnumerateFiles(path, "segments_*").Any()))
        {
            index.Commit();
        }

        _ = index.Count;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
