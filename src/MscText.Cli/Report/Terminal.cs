using Spectre.Console;

namespace MscText.Cli.Report;

/// <summary>The consoles that commands write readable text to.</summary>
internal static class Terminal
{
    private const int Unwrapped = 100_000;
    private const int RedirectedTableWidth = 160;

    /// <summary>Standard output for running text: lines are as long as they are, a terminal wraps them itself.</summary>
    public static IAnsiConsole ForText()
    {
        IAnsiConsole console = Create();
        console.Profile.Width = Unwrapped;
        return console;
    }

    /// <summary>Standard output for tables: as wide as the terminal, or of a fixed width in a file or pipe.</summary>
    public static IAnsiConsole ForTables()
    {
        IAnsiConsole console = Create();
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = RedirectedTableWidth;
        }

        return console;
    }

    private static IAnsiConsole Create() => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
        ColorSystem = Console.IsOutputRedirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        Out = new AnsiConsoleOutput(Console.Out),
    });
}
