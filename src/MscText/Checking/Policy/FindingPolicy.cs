namespace MscText.Checking;

/// <summary>What a user wants of the findings: how bad each rule is, how sure a finding must be, which translations are right. Immutable.</summary>
public sealed record FindingPolicy
{
    /// <summary>The policy that takes findings as they are.</summary>
    public static FindingPolicy Default { get; } = new();

    /// <summary>The severity of the findings of a rule, by its id, in place of what the rule says.</summary>
    public IReadOnlyDictionary<string, FindingSeverity> Severities { get; init; } = new Dictionary<string, FindingSeverity>();

    /// <summary>Findings less confident are left out; from 0 to 1.</summary>
    public double MinConfidence { get; init; }

    /// <summary>Translations that are right whatever a rule says; null for none.</summary>
    public AcceptedTerms? Accepted { get; init; }

    /// <summary>The document with the findings that remain.</summary>
    public CheckedDocument Apply(CheckedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        IEnumerable<Finding> findings = document.Findings.Where(f => f.Confidence >= MinConfidence);
        if (Accepted is not null)
        {
            AcceptedPlaces accepted = Accepted.In(document);
            findings = findings.Where(f => !accepted.Covers(f));
        }

        return document with { Findings = [.. findings.Select(Rate)] };
    }

    private Finding Rate(Finding finding) =>
        Severities.TryGetValue(finding.Rule, out FindingSeverity severity) ? finding with { Severity = severity } : finding;
}
