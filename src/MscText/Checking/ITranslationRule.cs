namespace MscText.Checking;

/// <summary>
/// A rule of a <see cref="TranslationChecker"/>: it is an <see cref="IAlignedRule"/>, an <see cref="ITextRule"/> or both.
/// Rules are immutable and thread-safe.
/// </summary>
public interface ITranslationRule
{
    /// <summary>Stable identifier: lower-case words with hyphens, such as <c>number-mismatch</c>.</summary>
    string Id { get; }

    /// <summary>What the rule finds, in one sentence.</summary>
    string Summary { get; }

    /// <summary>The highest severity that its findings have.</summary>
    FindingSeverity Severity => FindingSeverity.Warning;
}
