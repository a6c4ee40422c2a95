namespace MscText.Cli.Report;

/// <summary>Counts upwards on standard error while something of unknown length is read; silent where that is not a terminal.</summary>
internal sealed class CountDisplay(string what) : IProgress<int>
{
    private const int Step = 100;

    /// <summary>Shows a count; a negative one ends the line.</summary>
    public void Report(int value)
    {
        if (Console.IsErrorRedirected)
        {
            return;
        }

        if (value < 0)
        {
            Console.Error.WriteLine();
        }
        else if (value % Step == 0 || value == 1)
        {
            Console.Error.Write($"\r{value} {what}");
        }
    }
}
