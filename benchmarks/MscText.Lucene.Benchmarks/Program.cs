using BenchmarkDotNet.Running;
using MscText.Lucene.Benchmarks;

// dotnet run -c Release --project benchmarks/MscText.Lucene.Benchmarks -- engine --docs 50000
// dotnet run -c Release --project benchmarks/MscText.Lucene.Benchmarks -- --filter '*Search*' --job short
if (args is ["peer"])
{
    return PeerCommands.Run();
}

if (args is not [("engine" or "engine-scale" or "corpus") and string mode, ..])
{
    BenchmarkSwitcher.FromAssembly(typeof(PeerCommands).Assembly).Run(args);
    return 0;
}

if (HarnessOptions.Parse(args.AsSpan(1)) is not { } options)
{
    Console.Error.WriteLine(HarnessOptions.Usage);
    return 2;
}

return mode switch
{
    "engine" => EngineComparison.Run(options),
    "engine-scale" => ScaleComparison.Run(options),
    _ => CorpusGenerator.Describe(options),
};
