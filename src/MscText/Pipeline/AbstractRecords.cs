using System.Runtime.CompilerServices;
using MscText.Alignment;
using MscText.Documents;
using MscText.Search;

namespace MscText.Pipeline;

/// <summary>Turns documents into what the index takes.</summary>
public static class AbstractRecords
{
    /// <summary>
    /// Aligns documents on several threads, for <see cref="AbstractIndex.AddAllAsync"/>. The records come in the order of the documents.
    /// </summary>
    /// <param name="documents">Documents as a reader gives them (<see cref="DocumentFormats.Read"/>); read one after the other, as they are needed.</param>
    /// <param name="failed">Told of each that could not be read; null to pass over them.</param>
    /// <param name="aligner">Aligns their abstracts; null for the default one.</param>
    /// <param name="maxDegreeOfParallelism">How many threads; 0, the default, for as many as there are processors.</param>
    /// <param name="cancellationToken">Ends the work by an exception.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static async IAsyncEnumerable<AbstractRecord> ReadAsync(
        IEnumerable<DocumentReadResult> documents,
        Action<DocumentReadError>? failed = null,
        DocumentAligner? aligner = null,
        int maxDegreeOfParallelism = 0,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentOutOfRangeException.ThrowIfNegative(maxDegreeOfParallelism);
        aligner ??= DocumentAligner.Default;
        int threads = maxDegreeOfParallelism == 0 ? Environment.ProcessorCount : maxDegreeOfParallelism;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = new Queue<Task<AbstractRecord>>();
        try
        {
            foreach (DocumentReadResult result in documents)
            {
                if (!result.IsSuccess)
                {
                    failed?.Invoke(result.Error);
                    continue;
                }

                if (running.Count >= threads)
                {
                    yield return await running.Dequeue().ConfigureAwait(false);
                }

                running.Enqueue(Task.Run(() => Of(result.Document, aligner.Align(result.Document, stop.Token)), stop.Token));
            }

            while (running.TryDequeue(out Task<AbstractRecord>? next))
            {
                yield return await next.ConfigureAwait(false);
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await ((Task)Task.WhenAll(running)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>The record of a document: its fields as plain text, its beads as places in the two abstracts.</summary>
    public static AbstractRecord Of(ProcessedDocument processed)
    {
        ArgumentNullException.ThrowIfNull(processed);
        return Of(processed.Document, processed.Alignment);
    }

    /// <summary>The record of a document: its fields as plain text, its beads as places in the two abstracts.</summary>
    /// <param name="document">The document.</param>
    /// <param name="alignment">Its abstracts, aligned; null where it has not both.</param>
    public static AbstractRecord Of(BilingualDocument document, AlignedDocument? alignment)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new AbstractRecord
        {
            Id = document.Id,
            File = document.Name,
            Shape = document.Shape.Name(),
            TitleEnglish = document.TitleEnglish?.Text,
            TitleChinese = document.TitleChinese?.Text,
            Authors = [.. document.Authors.Select(a => a.Name.Text)],
            Journal = document.Publication.Journal?.Text,
            Year = document.Publication.Year,
            Doi = document.Publication.Doi?.Value,
            Pmid = document.Publication.PubMedId?.Value,
            AbstractEnglish = document.AbstractEnglish?.Text,
            AbstractChinese = document.AbstractChinese?.Text,
            Sections = [.. SectionsOf(document.AbstractEnglish), .. SectionsOf(document.AbstractChinese)],
            Keywords = [.. document.Keywords.Select(k => k.Text)],
            MeshHeadings = [.. document.MeshHeadings.Select(h => h.Text)],
            Body = [.. document.Body.Select(b => b.Text.Text)],
            Pairs = Pairs(document, alignment),
        };
    }

    // The abstract's text joins its sections with one line feed.
    private static IEnumerable<RecordSection> SectionsOf(DocumentAbstract? text)
    {
        int start = 0;
        foreach (AbstractSection section in text?.Sections ?? [])
        {
            if (section.Label is { } label)
            {
                yield return new RecordSection(text!.Language, label.Text, new TextSpan(start, section.Text.Text.Length));
            }

            start += section.Text.Text.Length + 1;
        }
    }

    private static List<SentencePair> Pairs(BilingualDocument document, AlignedDocument? alignment)
    {
        var pairs = new List<SentencePair>();
        if (alignment is null || document.AbstractEnglish is null || document.AbstractChinese is null)
        {
            return pairs;
        }

        foreach (Bead bead in alignment.Beads)
        {
            pairs.Add(new SentencePair(
                Place(document.AbstractEnglish, alignment.English, bead.English),
                Place(document.AbstractChinese, alignment.Chinese, bead.Chinese)));
        }

        return pairs;
    }

    // From the file to the abstract's text, which joins the sections with one line feed.
    private static TextSpan Place(DocumentAbstract text, IReadOnlyList<AlignedSentence> sentences, IReadOnlyList<int> ids)
    {
        if (ids.Count == 0)
        {
            return default;
        }

        return TextSpan.FromBounds(
            Place(text, sentences[ids[0]].Span.Start), Place(text, sentences[ids[^1]].Span.End));
    }

    private static int Place(DocumentAbstract text, int sourceOffset)
    {
        int before = 0;
        foreach (AbstractSection section in text.Sections)
        {
            if (sourceOffset <= section.Text.End)
            {
                return before + Math.Max(0, sourceOffset - section.Text.Start);
            }

            before += section.Text.Text.Length + 1;
        }

        return before - 1;
    }
}
