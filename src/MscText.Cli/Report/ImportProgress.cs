using MscText.Terms;
using Spectre.Console;

namespace MscText.Cli.Report;

/// <summary>Shows how much of each file was read.</summary>
internal sealed class ImportProgress(ProgressContext context) : IProgress<TermImportProgress>
{
    private ProgressTask? _task;
    private string? _name;

    public void Report(TermImportProgress value)
    {
        if (_task is null || _name != value.Name)
        {
            _task?.StopTask();
            _name = value.Name;
            _task = context.AddTask(Markup.Escape($"Reading {Path.GetFileName(value.Name)}"), maxValue: value.TotalBytes ?? 1);
            _task.IsIndeterminate = value.TotalBytes is null;
        }

        _task.Value = value.Bytes;
    }
}
