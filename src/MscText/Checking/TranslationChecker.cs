using MscText.Alignment;
using MscText.Documents;
using MscText.Segmentation;

namespace MscText.Checking;

/// <summary>Looks for errors of translation in aligned documents and in single texts. Immutable and thread-safe.</summary>
public sealed class TranslationChecker
{
    /// <summary>A checker with rules of its own.</summary>
    public TranslationChecker(IEnumerable<ITranslationRule> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Rules = [.. rules];
    }

    /// <summary>The checker with all rules.</summary>
    public static TranslationChecker Default { get; } = new(TranslationRules.All);

    /// <summary>The rules, in the order in which they run.</summary>
    public IReadOnlyList<ITranslationRule> Rules { get; }

    /// <summary>A checker with some of the rules only.</summary>
    /// <param name="keep">Decides by the rule whether it stays.</param>
    public TranslationChecker Where(Func<ITranslationRule, bool> keep) => new(Rules.Where(keep));

    /// <summary>Checks an aligned document: both sides against each other, and each by itself.</summary>
    /// <returns>The findings, Chinese side first, in the order of their places.</returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public IReadOnlyList<Finding> Check(AlignedDocument document, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var findings = new List<Finding>();
        CheckedText[] sides =
        [
            new(document.ChineseSource, Language.Chinese, document.Chinese),
            new(document.EnglishSource, Language.English, document.English),
        ];
        foreach (ITranslationRule rule in Rules)
        {
            cancellation.ThrowIfCancellationRequested();
            if (rule is IAlignedRule aligned)
            {
                findings.AddRange(aligned.Check(document, cancellation));
            }

            if (rule is ITextRule single)
            {
                findings.AddRange(sides.SelectMany(side => single.Check(side, cancellation)));
            }
        }

        return Order(findings);
    }

    /// <summary>Checks one text without its source.</summary>
    /// <returns>The findings in the order of their places.</returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public IReadOnlyList<Finding> Check(CheckedText text, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        var findings = new List<Finding>();
        foreach (ITextRule rule in Rules.OfType<ITextRule>())
        {
            cancellation.ThrowIfCancellationRequested();
            findings.AddRange(rule.Check(text, cancellation));
        }

        return Order(findings);
    }

    /// <summary>
    /// Checks a document: its abstracts against each other where it has both, and its titles, running text and references by
    /// themselves. Spans refer to <see cref="BilingualDocument.Source"/>.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="alignment">The alignment of its abstracts; null to make it with the default aligner.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public IReadOnlyList<Finding> Check(
        BilingualDocument document, AlignedDocument? alignment = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        alignment ??= DocumentAligner.Default.Align(document, cancellation);
        var findings = new List<Finding>();
        if (alignment is not null)
        {
            findings.AddRange(Check(alignment, cancellation));
        }

        findings.AddRange(Check(DocumentTexts.OutsideAlignment(document, alignment, SentenceSplitter.Default), cancellation));
        return Order(findings);
    }

    private static Finding[] Order(List<Finding> findings) =>
    [
        .. findings
            .OrderBy(f => f.Side == Language.English)
            .ThenBy(f => f.Span.Start)
            .ThenByDescending(f => f.Severity)
            .ThenBy(f => f.Rule, StringComparer.Ordinal),
    ];
}
