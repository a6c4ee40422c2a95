using MscText.Checking;

namespace MscText.Cli.Commands;

/// <summary>Where checked documents go: standard output in the format asked for.</summary>
internal sealed class CheckReport : IDisposable
{
    private readonly FindingWriter _findings;
    private readonly FindingSeverity _failOn;
    private readonly FindingPolicy _policy;

    public CheckReport(
        FindingFormat format, Stream output, IReadOnlyList<ITranslationRule> rules, FindingSeverity failOn, FindingPolicy policy)
    {
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
        Fails |= filtered.Findings.Any(f => f.Severity >= _failOn);
    }

    public void Dispose() => _findings.Dispose();
}
