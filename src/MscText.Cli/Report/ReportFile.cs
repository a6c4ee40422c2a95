using MscText.Checking;

namespace MscText.Cli.Report;

/// <summary>A report in a file that is there whole or not at all.</summary>
internal sealed class ReportFile : IDisposable
{
    private readonly string _path;
    private readonly FileStream _stream;
    private bool _complete;

    /// <exception cref="CommandException">The file can't be written.</exception>
    public ReportFile(string path, string title)
    {
        _path = path;
        try
        {
            _stream = File.Create(path + ".part");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{path}: can't be written: {e.Message}", ExitCodes.Unreadable);
        }

        Report = new HtmlReport(_stream, title);
    }

    public HtmlReport Report { get; }

    /// <summary>Puts the file in its place.</summary>
    public void Complete()
    {
        Report.Dispose();
        _stream.Dispose();
        File.Move(_path + ".part", _path, overwrite: true);
        _complete = true;
    }

    public void Dispose()
    {
        if (!_complete)
        {
            Report.Dispose();
            _stream.Dispose();
            File.Delete(_path + ".part");
        }
    }
}
