namespace MscText.Segmentation;

/// <summary>A node of the persistent trie of user words; changing it makes a copy.</summary>
internal sealed class JiebaUserNode
{
    private readonly char[] _labels;
    private readonly JiebaUserNode[] _children;

    private JiebaUserNode(char[] labels, JiebaUserNode[] children, JiebaUserEntry? entry)
    {
        _labels = labels;
        _children = children;
        Entry = entry;
    }

    /// <summary>A node with neither children nor entry.</summary>
    public static JiebaUserNode Empty { get; } = new([], [], null);

    /// <summary>What the user said of the word that ends here; null where nothing.</summary>
    public JiebaUserEntry? Entry { get; }

    /// <summary>The node one unit further, or null.</summary>
    public JiebaUserNode? Child(char unit)
    {
        int at = Array.BinarySearch(_labels, unit);
        return at < 0 ? null : _children[at];
    }

    /// <summary>A copy in which the word has another entry.</summary>
    public JiebaUserNode With(ReadOnlySpan<char> word, JiebaUserEntry? entry)
    {
        if (word.IsEmpty)
        {
            return new JiebaUserNode(_labels, _children, entry);
        }

        int at = Array.BinarySearch(_labels, word[0]);
        if (at >= 0)
        {
            JiebaUserNode[] changed = [.. _children];
            changed[at] = changed[at].With(word[1..], entry);
            return new JiebaUserNode(_labels, changed, Entry);
        }

        at = ~at;
        return new JiebaUserNode(
            [.. _labels[..at], word[0], .. _labels[at..]],
            [.. _children[..at], Empty.With(word[1..], entry), .. _children[at..]],
            Entry);
    }
}
