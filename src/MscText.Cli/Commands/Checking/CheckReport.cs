using MscText.Checking;
using MscText.Cli.Report;

namespace MscText.Cli.Commands;

/// <summary>Where checked documents go: standard output in the format asked for, and the page where one is wanted.</summary>
internal sealed class CheckReport : IDisposable
{
    private readonly FindingWriter _findings;
    private readonly FindingSeverity _failOn;
    private readonly FindingPolicy _policy;
    private readonly ReportFile? _page;

    public CheckReport(
        FindingFormat format, Stream output, IReadOnlyList<ITranslationRule> rules, FindingSeverity failOn, FindingPolicy policy, string? html)
    {
        _page = html is null ? null : new ReportFile(html, "Translation check");
        _findings = FindingWriter.Create(format, output, rules);
        _failOn = failOn;
        _policy = policy;
    }

    /// <summary>Whether a finding was bad enough to fail.</summary>
    public bool Fails { get; private set; }

    public void Add(CheckedDocument document)
    {
        CheckedDocument filtered = _policy.Apply(document);
        _findings.Write(filtered);
        _page?.Report.Write(filtered);
        Fails |= filtered.Findings.Any(f => f.Severity >= _failOn);
    }

    public void AddError(string error) => _page?.Report.AddError(error);

    /// <summary>Puts the page in its place.</summary>
    public void Complete() => _page?.Complete();

    public void Dispose()
    {
        _findings.Dispose();
        _page?.Dispose();
    }
}
