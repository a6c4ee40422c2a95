using System.Buffers;
using MscText.Data;

namespace MscText.Normalization;

/// <summary>The compiled data of folding, detecting and proofreading Chinese scripts, read in place.</summary>
internal static class ScriptTables
{
    private const int FirstClassified = 0x3400;

    private static readonly DataFile File = DataFile.OpenResource("script.bin");
    private static readonly Table<int> From = File.Table<int>("from");
    private static readonly Table<int> To = File.Table<int>("to");
    private static readonly Table<byte> Kinds = File.Table<byte>("kind");
    private static readonly Table<byte> Classes = File.Table<byte>("class");
    private static readonly DoubleArrayTrie Words = File.Trie("word");
    private static readonly StringTable WordForms = File.Strings("words");
    private static readonly Table<int> Scores = File.Table<int>("score");

    /// <summary>The characters where a folded word may be misspelt.</summary>
    public static SearchValues<char> Misspelt { get; } = SearchValues.Create(File.Table<char>("question").Span);

    /// <summary>What a character folds to, or the character itself.</summary>
    public static int Fold(int codePoint, out ScriptChangeKind kind)
    {
        int index = codePoint < FirstClassified ? -1 : From.Span.BinarySearch(codePoint);
        kind = index < 0 ? default : (ScriptChangeKind)Kinds[index];
        return index < 0 ? codePoint : To[index];
    }

    /// <summary>1 for a character of Simplified texts only, 2 of Traditional texts only, 0 for all others.</summary>
    public static int ClassOf(char unit)
    {
        int index = unit - FirstClassified;
        return (uint)index < (uint)Classes.Length ? Classes[index] : 0;
    }

    /// <summary>
    /// Gives folded words their spelling back where folding character by character spoils it. The longest word about a
    /// character wins, the more frequent of two.
    /// </summary>
    /// <remarks>
    /// What changes is only which of the characters that fold to one stands there. So a text folded again comes out the
    /// same, and two texts that fold alike stay alike.
    /// </remarks>
    public static void Respell(Span<char> folded)
    {
        const int longest = 4;
        for (int i = 0; folded[i..].IndexOfAny(Misspelt) is >= 0 and int offset; i++)
        {
            i += offset;
            int best = -1;
            int bestLength = 0;
            int bestStart = 0;
            for (int start = Math.Max(0, i - longest + 1); start <= i; start++)
            {
                int state = DoubleArrayTrie.Root;
                for (int k = start; k < folded.Length && Words.TryStep(ref state, folded[k]); k++)
                {
                    int length = k + 1 - start;
                    if (k >= i && Words.TryGetValue(state, out int word)
                        && (length > bestLength || (length == bestLength && Scores[word] > Scores[best])))
                    {
                        (best, bestLength, bestStart) = (word, length, start);
                    }
                }
            }

            if (best >= 0)
            {
                folded[i] = WordForms[best][i - bestStart];
            }
        }
    }
}
