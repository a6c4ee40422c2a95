using MscText.Data;

namespace MscText.Terms;

/// <summary>The embedded table of words that mislead translators.</summary>
internal sealed class FalseFriends
{
    private static readonly Lazy<FalseFriends> LazyDefault = new(() => new FalseFriends(TermTable.Embedded.File));

    private FalseFriends(DataFile file)
    {
        StringTable strings = file.Strings(TermSections.FalseFriends);
        var all = new FalseFriend[strings.Count / 4];
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = new FalseFriend(
                strings[4 * i].ToString(), Split(strings[(4 * i) + 1]), Split(strings[(4 * i) + 2]), Split(strings[(4 * i) + 3]));
        }

        All = all;
    }

    /// <summary>The table; read on first use.</summary>
    public static FalseFriends Default => LazyDefault.Value;

    /// <summary>The rows, in the order of their words.</summary>
    public IReadOnlyList<FalseFriend> All { get; }

    private static string[] Split(ReadOnlySpan<char> list) => list.IsEmpty ? [] : list.ToString().Split('\n');
}
