using MscText.Alignment;
using MscText.Checking;
using MscText.Documents;
using MscText.Normalization;
using MscText.Segmentation;
using MscText.Terms;

namespace MscText.Pipeline;

/// <summary>The main job: takes a document as read through sentences, script, terms, alignment and checks.</summary>
/// <remarks>Immutable; one instance serves any number of threads.</remarks>
public sealed class DocumentPipeline
{
    private readonly SentenceSplitter _splitter = SentenceSplitter.Default;
    private readonly TermMatcher _matcher;
    private readonly DocumentAligner _aligner;
    private readonly TranslationChecker _checker;

    /// <summary>Puts a pipeline together.</summary>
    /// <param name="matcher">Finds the terms; null for the built-in dictionary.</param>
    /// <param name="aligner">Aligns the abstracts; null for the default one.</param>
    /// <param name="checker">Checks the translation; null for all rules.</param>
    public DocumentPipeline(TermMatcher? matcher = null, DocumentAligner? aligner = null, TranslationChecker? checker = null)
    {
        _matcher = matcher ?? TermMatcher.Default;
        _aligner = aligner ?? DocumentAligner.Default;
        _checker = checker ?? TranslationChecker.Default;
    }

    /// <summary>The pipeline with the built-in dictionary and all rules.</summary>
    public static DocumentPipeline Default { get; } = new();

    /// <summary>The rules.</summary>
    internal TranslationChecker Checker => _checker;

    /// <summary>Processes one document.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public ProcessedDocument Process(BilingualDocument document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        cancellationToken.ThrowIfCancellationRequested();
        IReadOnlyList<DocumentSentence> sentences = SentenceCollector.Collect(document, _splitter);
        AlignedDocument? alignment = _aligner.Align(document, cancellationToken);
        return new ProcessedDocument
        {
            Document = document,
            Sentences = sentences,
            Mix = SentenceCollector.Count(sentences),
            Script = ScriptDetector.Count(document.Source),
            Alignment = alignment,
            Terms = FindTerms(document, sentences),
            Findings = _checker.Check(document, alignment, cancellationToken),
        };
    }

    private List<TermMatch> FindTerms(BilingualDocument document, IReadOnlyList<DocumentSentence> sentences)
    {
        var terms = new List<TermMatch>();
        IEnumerable<TextSpan> titles = new[] { document.TitleEnglish, document.TitleChinese }
            .Where(t => t is not null).Select(t => t!.Value.Span);
        foreach (TextSpan span in titles.Concat(sentences.Select(s => s.Span)).OrderBy(s => s.Start))
        {
            foreach (TermMatch match in _matcher.Find(document.Source.Substring(span.Start, span.Length)))
            {
                terms.Add(match with { Span = match.Span with { Start = span.Start + match.Span.Start } });
            }
        }

        return terms;
    }
}
