using System.Diagnostics;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using MscText.Alignment;
using MscText.Checking;
using MscText.Documents;
using MscText.Pipeline;
using MscText.Search;
using MscText.Segmentation;

namespace MscText.Web;

/// <summary>Checks texts that users send, a few at a time.</summary>
internal sealed class CheckService(
    DocumentAligner aligner, TranslationChecker checker, FileChecker files, RequestLimits limits, IOptions<MscTextOptions> options)
{
    /// <summary>Most documents of a file that are checked.</summary>
    public const int MaximumDocuments = 100;

    /// <summary>Waits for a turn; null where too many wait already. To be disposed after the work.</summary>
    public async ValueTask<IDisposable?> EnterAsync(CancellationToken cancellationToken)
    {
        RateLimitLease lease = await limits.EnterCheckAsync(cancellationToken).ConfigureAwait(false);
        if (lease.IsAcquired)
        {
            return lease;
        }

        lease.Dispose();
        return null;
    }

    /// <summary>Why texts can't be checked; null where they can.</summary>
    public Problem? Refuse(params ReadOnlySpan<(string Name, string Text)> texts)
    {
        int length = 0;
        foreach ((string name, string text) in texts)
        {
            length += text.Length;
            if (length > options.Value.MaximumTextLength)
            {
                return new Problem(
                    ProblemKind.TooLarge, FormattableString.Invariant($"The text has more than {options.Value.MaximumTextLength} characters. Check it in parts."), name);
            }
        }

        return null;
    }

    public AlignedDocument Align(string english, string chinese, CancellationToken cancellationToken) => aligner.Align(english, chinese, cancellationToken);

    public CheckedDocument CheckPair(string english, string chinese, CancellationToken cancellationToken)
    {
        using Activity? activity = MscTextMetrics.Activities.StartActivity("check");
        AlignedDocument alignment = Align(english, chinese, cancellationToken);
        return new CheckedDocument
        {
            Name = "en ↔ zh",
            EnglishPath = "en",
            ChinesePath = "zh",
            Alignment = alignment,
            Findings = checker.Check(alignment, cancellationToken),
        };
    }

    public CheckedDocument CheckText(string text, CancellationToken cancellationToken)
    {
        using Activity? activity = MscTextMetrics.Activities.StartActivity("check");
        AlignedSentence[] sentences =
        [
            .. SentenceSplitter.Default.Split(text, Language.Mixed).Select(s => new AlignedSentence(s.Of(text).ToString(), s)),
        ];
        var checkedText = new CheckedText(text, Language.Mixed, sentences);
        return new CheckedDocument
        {
            Name = "text",
            EnglishPath = "text",
            ChinesePath = "text",
            Text = checkedText,
            Findings = checker.Check(checkedText, cancellationToken),
        };
    }

    /// <summary>
    /// A stored document: its abstracts against each other, the rest by itself (<see cref="RecordTexts"/>). Null where it is longer than
    /// may be checked, or has no text.
    /// </summary>
    public CheckedDocument? CheckRecord(AbstractRecord record, CancellationToken cancellationToken)
    {
        IReadOnlyList<RecordText> parts = RecordTexts.Parts(record);
        CheckedText? single = RecordTexts.Single(parts);
        if (Refuse(("en", record.AbstractEnglish ?? string.Empty), ("zh", record.AbstractChinese ?? string.Empty), ("text", single?.Source ?? string.Empty)) is not null)
        {
            return null;
        }

        AlignedDocument? alignment = record.AbstractEnglish is { } english && record.AbstractChinese is { } chinese
            ? RecordTexts.Aligned(record) ?? Align(english, chinese, cancellationToken)
            : null;
        return alignment is null && single is null ? null : new CheckedDocument
        {
            Name = record.Id,
            EnglishPath = "en",
            ChinesePath = "zh",
            Alignment = alignment,
            Text = single,
            Findings =
            [
                .. alignment is null ? [] : checker.Check(alignment, cancellationToken),
                .. single is null ? [] : checker.Check(single, cancellationToken),
            ],
        };
    }

    /// <summary>Checks the documents or the bitext of a file, in any format that is read; not more than <see cref="MaximumDocuments"/>.</summary>
    /// <param name="file">The bytes; where the name says XML the stream must seek.</param>
    /// <param name="name">The name, of which the ending tells the format.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public CheckedFile CheckFile(Stream file, string name, CancellationToken cancellationToken)
    {
        using Activity? activity = MscTextMetrics.Activities.StartActivity("check");
        var documents = new List<CheckedDocument>();
        var errors = new List<string>();
        foreach (FileCheckResult result in files.Check(file, name, cancellationToken))
        {
            if (documents.Count + errors.Count == MaximumDocuments)
            {
                return new CheckedFile(documents, errors, true);
            }

            if (result.Document is { } document)
            {
                documents.Add(document);
            }
            else
            {
                errors.Add(result.Error!.ToString());
            }
        }

        return new CheckedFile(documents, errors, false);
    }
}
