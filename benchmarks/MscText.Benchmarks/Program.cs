using BenchmarkDotNet.Running;
using MscText.Benchmarks;

// dotnet run -c Release --project benchmarks/MscText.Benchmarks -- --filter '*Conversion*'
// dotnet run -c Release --project benchmarks/MscText.Benchmarks -- cold
switch (args)
{
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
