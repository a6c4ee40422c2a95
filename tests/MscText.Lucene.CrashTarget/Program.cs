using MscText.Lucene;
using MscText.Lucene.CrashTarget;

// Started by the tests: to be killed (the arguments of a CrashRun; it never ends by itself but with the process that reads its reports),
// or to run for some time (soak DIRECTORY SECONDS), or to have a writer open until a line is sent (lock DIRECTORY).
if (args[0] == "soak")
{
    using SoakRun soak = new(args[1], TimeSpan.FromSeconds(int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture)));
    return soak.Run(Console.Out) ? 0 : 1;
}

if (args[0] == "lock")
{
    using FileSystemDirectory directory = new(args[1]);
    using IndexWriter writer = new(directory);
    Console.Out.WriteLine("ready");
    Console.In.ReadLine();
    return 0;
}

using Worker worker = new(CrashRun.Parse(args), Console.Out);
Console.Out.WriteLine("ready");
worker.Run(CancellationToken.None);
return 0;
