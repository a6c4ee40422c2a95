namespace MscText.Alignment;

/// <summary>How a <see cref="SentenceAligner"/> weighs its evidence. The defaults suit abstracts and long reports alike.</summary>
public sealed record SentenceAlignerOptions
{
    /// <summary>The shapes of beads that may be used.</summary>
    public BeadTypes BeadTypes { get; init; } = BeadTypes.All;

    /// <summary>Whether the CC-CEDICT glosses serve as evidence.</summary>
    public bool UseLexicon { get; init; } = true;

    /// <summary>Whether the biomedical term dictionary serves as evidence.</summary>
    public bool UseTerms { get; init; } = true;

    /// <summary>
    /// Whether word pairs are learned from the surer beads of a first pass and used in a second one (Moore, "Fast and
    /// Accurate Sentence Alignment of Bilingual Corpora", AMTA 2002).
    /// </summary>
    public bool LearnPairs { get; init; } = true;

    /// <summary>
    /// How many sentences the alignment may stray from the diagonal at first, at least 8. Where the best path comes near
    /// the edge of that band, the band is doubled and the search repeated, so that the value bounds time, not results.
    /// </summary>
    public int Band { get; init; } = 64;

    /// <summary>
    /// How many threads may work on one pair of documents, 1 or 2; more than one only where there are some hundred sentences.
    /// The result is the same.
    /// </summary>
    public int MaxThreads { get; init; } = 2;

    // A second thread isn't worth its start for fewer sentences.
    internal bool MayUseThreads(int sentences) => MaxThreads > 1 && sentences > 100;
}
