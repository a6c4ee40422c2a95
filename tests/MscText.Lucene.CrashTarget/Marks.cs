using System.Globalization;

namespace MscText.Lucene.CrashTarget;

/// <summary>How many operations each thread has done, as text: in the data of a commit, on the pipe and on the command line.</summary>
public static class Marks
{
    public const string Key = "marks";

    public static string Format(IEnumerable<int> marks) => string.Join(',', marks.Select(m => m.ToString(CultureInfo.InvariantCulture)));

    public static int[] Parse(string text) => [.. text.Split(',').Select(m => int.Parse(m, CultureInfo.InvariantCulture))];
}
