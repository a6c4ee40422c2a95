using System.Diagnostics;
using System.Globalization;
using MscText.Search;
using MscText.Web.Benchmarks;

// dotnet run -c Release --project benchmarks/MscText.Web.Benchmarks -- --seconds 300
if (LoadOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(LoadOptions.Usage);
    return 2;
}

string folder = options.Index ?? Path.Combine(Path.GetTempPath(), $"msctext-load-{Environment.ProcessId}");
try
{
    var records = new RecordGenerator(options.Seed);
    if (!Directory.Exists(folder))
    {
        await MakeIndexAsync();
    }

    await using ServerProcess server = await ServerProcess.StartAsync(folder);
    Console.WriteLine($"msctext serve at {server.Address}; client and server share {Environment.ProcessorCount} processors");
    Console.WriteLine();
    Console.WriteLine("connections   requests  requests/s   p50 ms   p99 ms   max ms  failed    added  p50 ms   p99 ms  failed");
    var mix = new RequestMix(records);
    await LoadStep.RunAsync(server.Address, mix, records, connections: 4, TimeSpan.FromSeconds(options.WarmUpSeconds), options);
    long failed = 0;
    foreach (int connections in options.Connections)
    {
        LoadResult result = await LoadStep.RunAsync(server.Address, mix, records, connections, TimeSpan.FromSeconds(options.Seconds), options);
        Console.WriteLine(result);
        foreach (string error in result.Errors)
        {
            Console.WriteLine("  " + error);
        }

        failed += result.Failed;
    }

    await server.DisposeAsync();
    Console.WriteLine();
    Console.WriteLine(failed == 0 && server.ExitCode == 0 ? "nothing failed" : $"{failed} requests failed; the server ended with {server.ExitCode}");
    return failed == 0 && server.ExitCode == 0 ? 0 : 1;
}
finally
{
    if (options.Index is null && Directory.Exists(folder))
    {
        Directory.Delete(folder, recursive: true);
    }
}

async Task MakeIndexAsync()
{
    long started = Stopwatch.GetTimestamp();
    using AbstractIndex index = AbstractIndex.Open(folder);
    await index.AddAllAsync(new RecordGenerator(options.Seed).ManyAsync(options.Documents));
    index.Commit();
    index.CompleteMerges();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{options.Documents:N0} documents indexed in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s"));
}
