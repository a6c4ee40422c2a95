namespace MscText.Alignment;

/// <summary>Writes aligned documents in one format. Immutable and thread-safe.</summary>
public abstract class AlignmentWriter
{
    private protected AlignmentWriter(string name) => Name = name;

    /// <summary>A line a bead, as alignment tools exchange them: <c>[0, 1]:[0]</c>, <c>[2]:[]</c>.</summary>
    public static AlignmentWriter Beads { get; } = new BeadsWriter();

    /// <summary>A header line, then a line a bead: shape, confidence, sentence numbers, texts, and their places as <c>start+length</c>, separated by tabs.</summary>
    public static AlignmentWriter Tsv { get; } = new TsvWriter();

    /// <summary>A JSON object a line and bead, with places in the sources and the evidence.</summary>
    public static AlignmentWriter Jsonl { get; } = new JsonlWriter();

    /// <summary>TMX 1.4, the exchange format of translation memories; beads with an empty side are left out.</summary>
    public static AlignmentWriter Tmx { get; } = new TmxWriter();

    /// <summary>XLIFF 2.1, the exchange format of translation jobs, the confidence as a note.</summary>
    public static AlignmentWriter Xliff { get; } = new XliffWriter();

    /// <summary>All formats.</summary>
    public static IReadOnlyList<AlignmentWriter> All { get; } = [Beads, Tsv, Jsonl, Tmx, Xliff];

    /// <summary>Name of the format: <c>beads</c>, <c>tsv</c>, <c>jsonl</c>, <c>tmx</c> or <c>xliff</c>.</summary>
    public string Name { get; }

    /// <summary>The writer of a format, or null where there is none of that name.</summary>
    public static AlignmentWriter? Find(string name) => All.FirstOrDefault(w => w.Name == name);

    /// <summary>Writes a document; lines end with a line feed.</summary>
    public abstract void Write(AlignedDocument document, TextWriter writer);

    /// <summary>The texts of a side of a bead, joined.</summary>
    private protected static string Join(IReadOnlyList<AlignedSentence> sentences, IReadOnlyList<int> numbers, string separator) =>
        string.Join(separator, numbers.Select(n => sentences[n].Text));
}
