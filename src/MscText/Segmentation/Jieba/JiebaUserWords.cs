namespace MscText.Segmentation;

/// <summary>
/// The user words of a dictionary: an immutable trie that shares all but one path with the one it was made from. Its
/// first level is a table in two steps, since every position of a text asks it.
/// </summary>
internal sealed class JiebaUserWords
{
    private const int PageSize = 256;

    private readonly JiebaUserNode?[]?[] _pages;

    private JiebaUserWords(JiebaUserNode?[]?[] pages) => _pages = pages;

    /// <summary>No words.</summary>
    public static JiebaUserWords Empty { get; } = new(new JiebaUserNode?[PageSize][]);

    /// <summary>The node after a first unit, or null.</summary>
    public JiebaUserNode? First(char unit) => _pages[unit / PageSize]?[unit % PageSize];

    /// <summary>What the user said of a word, or null.</summary>
    public JiebaUserEntry? Find(ReadOnlySpan<char> word)
    {
        JiebaUserNode? node = word.IsEmpty ? null : First(word[0]);
        for (int i = 1; i < word.Length && node is not null; i++)
        {
            node = node.Child(word[i]);
        }

        return node?.Entry;
    }

    /// <summary>A copy in which a word has another entry.</summary>
    public JiebaUserWords With(ReadOnlySpan<char> word, JiebaUserEntry? entry)
    {
        JiebaUserNode?[]?[] pages = [.. _pages];
        ref JiebaUserNode?[]? page = ref pages[word[0] / PageSize];
        page = page is null ? new JiebaUserNode?[PageSize] : [.. page];
        ref JiebaUserNode? first = ref page[word[0] % PageSize];
        first = (first ?? JiebaUserNode.Empty).With(word[1..], entry);
        return new JiebaUserWords(pages);
    }
}
