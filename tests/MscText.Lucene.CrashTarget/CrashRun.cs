using System.Globalization;

namespace MscText.Lucene.CrashTarget;

/// <summary>What the program is told to do.</summary>
/// <param name="Directory">The folder of the index.</param>
/// <param name="Seed">Which operations these are.</param>
/// <param name="IsConcurrent">True to commit while the threads go on; false to let them wait for the commit.</param>
/// <param name="Start">How many operations of each thread are in the index.</param>
public sealed record CrashRun(string Directory, int Seed, bool IsConcurrent, IReadOnlyList<int> Start)
{
    public static CrashRun Parse(string[] arguments) =>
        new(arguments[0], int.Parse(arguments[1], CultureInfo.InvariantCulture), bool.Parse(arguments[2]), Marks.Parse(arguments[3]));

    public IEnumerable<string> ToArguments() =>
        [Directory, Seed.ToString(CultureInfo.InvariantCulture), IsConcurrent.ToString(), Marks.Format(Start)];
}
