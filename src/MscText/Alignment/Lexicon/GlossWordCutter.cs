using System.Runtime.CompilerServices;
using MscText.Data;

namespace MscText.Alignment;

/// <summary>
/// Cuts Chinese into words of the gloss dictionary: of all ways the one with the greatest sum of squared word lengths, so
/// that few long words win; a function word that stands alone counts a little more, so that 和食欲 is 和 and 食欲.
/// Not for several threads at once.
/// </summary>
internal sealed class GlossWordCutter(DoubleArrayTrie words)
{
    private const string FunctionCharacters =
        "的了在是和与與及或也都就被把对對为為以从從到由于於等而且但并並之其此该該这這那有无無中上下内內外后後前时時个個们們不很更最则則将將所者要会會可能";

    private float[] _best = [];
    private int[] _length = [];

    /// <summary>Whether a character is a particle or function word: its glosses match anything.</summary>
    public static bool IsFunctionWord(char c) => FunctionCharacters.Contains(c);

    /// <summary>For each place of a text, the length of the word that begins there on the best way, 1 where none does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlySpan<int> Cut(ReadOnlySpan<char> text)
    {
        if (_best.Length <= text.Length)
        {
            _best = new float[text.Length + 256];
            _length = new int[text.Length + 256];
        }

        _best[text.Length] = 0;
        for (int i = text.Length - 1; i >= 0; i--)
        {
            float best = _best[i + 1] + (IsFunctionWord(text[i]) ? 1.5f : 1);
            int length = 1;
            int state = DoubleArrayTrie.Root;
            for (int end = i; HanCharacters.IsHan(text[i]) && end < text.Length && words.TryStep(ref state, text[end]); end++)
            {
                int size = end - i + 1;
                if (size > 1 && words.TryGetValue(state, out _) && _best[end + 1] + (size * size) > best)
                {
                    best = _best[end + 1] + (size * size);
                    length = size;
                }
            }

            _best[i] = best;
            _length[i] = length;
        }

        return _length.AsSpan(0, text.Length);
    }
}
