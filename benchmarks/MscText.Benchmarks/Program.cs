using BenchmarkDotNet.Running;

// dotnet run -c Release --project benchmarks/MscText.Benchmarks -- --filter '*Conversion*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
