using BenchmarkDotNet.Running;
using MscText.Benchmarks;

// dotnet run -c Release --project benchmarks/MscText.Benchmarks -- --filter '*Conversion*'
// dotnet run -c Release --project benchmarks/MscText.Benchmarks -- cold
// dotnet run -c Release --project benchmarks/MscText.Benchmarks -- search 50000
switch (args)
{
    case ["search", .. var rest]:
        return await SearchComparison.RunAsync(rest is [var count] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 50_000);
    case ["cold"]:
        return ColdStart.Run(runs: 15);
    case ["align-scale"]:
        return AlignmentScale.Run();
    case ["cold-child", string what]:
        return ColdStart.RunChild(what);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ColdStart).Assembly).Run(args);
        return 0;
}
