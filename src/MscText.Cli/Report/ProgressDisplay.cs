using MscText.Terms;
using Spectre.Console;

namespace MscText.Cli.Report;

/// <summary>Progress of a long step, on standard error; nothing where that is not a terminal.</summary>
internal static class ProgressDisplay
{
    private static readonly IAnsiConsole s_error =
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    /// <summary>Reads terms, with a bar a file.</summary>
    public static T Import<T>(Func<IProgress<TermImportProgress>?, T> work) =>
        s_error.Profile.Out.IsTerminal
            ? s_error.Progress().HideCompleted(true).Start(context => work(new ImportProgress(context)))
            : work(null);

    /// <summary>Works through items one by one.</summary>
    public static void Run<T>(string step, IReadOnlyCollection<T> items, Func<T, string> name, Action<T> work)
    {
        if (!s_error.Profile.Out.IsTerminal)
        {
            foreach (T item in items)
            {
                work(item);
            }

            return;
        }

        s_error.Progress().HideCompleted(true).Start(context =>
        {
            ProgressTask task = context.AddTask(step, maxValue: items.Count);
            foreach (T item in items)
            {
                task.Description = Markup.Escape($"{step} {name(item)}");
                work(item);
                task.Increment(1);
            }
        });
    }
}
