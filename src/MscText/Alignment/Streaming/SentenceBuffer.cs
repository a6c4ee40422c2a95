namespace MscText.Alignment;

/// <summary>One side of a stream: the sentences that were read and are not aligned yet. Not for several threads at once.</summary>
internal sealed class SentenceBuffer
{
    private readonly List<string> _sentences = [];

    /// <summary>The sentences.</summary>
    public IReadOnlyList<string> Sentences => _sentences;

    /// <summary>How many of them there are.</summary>
    public int Count => _sentences.Count;

    /// <summary>How many sentences were taken away before the first of these.</summary>
    public int Start { get; private set; }

    /// <summary>Whether no more will come.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Their width together (see <see cref="PairFeatureReader.Width"/>).</summary>
    public double Width { get; private set; }

    /// <summary>Adds what was read; null at the end.</summary>
    public void Add(string? sentence)
    {
        if (sentence is null)
        {
            HasEnded = true;
            return;
        }

        _sentences.Add(sentence);
        Width += PairFeatureReader.Width(sentence);
    }

    /// <summary>Takes the first sentences away.</summary>
    /// <returns>Their width.</returns>
    public double Remove(int count)
    {
        double width = 0;
        for (int i = 0; i < count; i++)
        {
            width += PairFeatureReader.Width(_sentences[i]);
        }

        _sentences.RemoveRange(0, count);
        Start += count;
        Width = _sentences.Count == 0 ? 0 : Width - width;
        return width;
    }
}
