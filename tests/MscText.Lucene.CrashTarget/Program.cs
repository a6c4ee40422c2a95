using MscText.Lucene.CrashTarget;

// Started by the kill test with the arguments of a CrashRun; it never ends by itself but with the process that reads its reports.
using Worker worker = new(CrashRun.Parse(args), Console.Out);
Console.Out.WriteLine("ready");
worker.Run(CancellationToken.None);
