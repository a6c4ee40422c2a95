namespace MscText.Alignment;

/// <summary>A text in both languages, cut into sentences and aligned. Immutable.</summary>
public sealed class AlignedDocument
{
    /// <summary>Puts sentences and beads together.</summary>
    /// <param name="englishSource">The text that the spans of the English sentences refer to.</param>
    /// <param name="chineseSource">The text that the spans of the Chinese sentences refer to; may be the same text.</param>
    /// <param name="english">English sentences in order.</param>
    /// <param name="chinese">Chinese sentences in order.</param>
    /// <param name="beads">Beads over their numbers, in order.</param>
    public AlignedDocument(
        string englishSource,
        string chineseSource,
        IReadOnlyList<AlignedSentence> english,
        IReadOnlyList<AlignedSentence> chinese,
        IReadOnlyList<Bead> beads)
    {
        ArgumentNullException.ThrowIfNull(englishSource);
        ArgumentNullException.ThrowIfNull(chineseSource);
        ArgumentNullException.ThrowIfNull(english);
        ArgumentNullException.ThrowIfNull(chinese);
        ArgumentNullException.ThrowIfNull(beads);
        EnglishSource = englishSource;
        ChineseSource = chineseSource;
        English = english;
        Chinese = chinese;
        Beads = beads;
    }

    /// <summary>The text that the spans of the English sentences refer to.</summary>
    public string EnglishSource { get; }

    /// <summary>The text that the spans of the Chinese sentences refer to.</summary>
    public string ChineseSource { get; }

    /// <summary>The English sentences in order.</summary>
    public IReadOnlyList<AlignedSentence> English { get; }

    /// <summary>The Chinese sentences in order.</summary>
    public IReadOnlyList<AlignedSentence> Chinese { get; }

    /// <summary>The beads in order; together they hold every sentence exactly once.</summary>
    public IReadOnlyList<Bead> Beads { get; }
}
