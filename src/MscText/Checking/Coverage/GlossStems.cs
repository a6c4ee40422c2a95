using MscText.Alignment;
using MscText.Data;

namespace MscText.Checking;

/// <summary>The numbers of the gloss dictionary's English stems that a text has, or whose Chinese words it has.</summary>
internal static class GlossStems
{
    /// <summary>The stems of an English text.</summary>
    public static HashSet<int> OfEnglish(ReadOnlySpan<char> text)
    {
        var stems = new HashSet<int>();
        Span<char> stem = stackalloc char[64];
        int position = 0;
        while (EnglishWords.TryNext(text, ref position, out int start, out int length))
        {
            int written = EnglishWords.Fold(text.Slice(start, length), stem);
            if (GlossLexicon.Default.StemNumber(stem[..written]) is > 0 and int number)
            {
                stems.Add(number);
            }
        }

        return stems;
    }

    /// <summary>
    /// The stems in the glosses of every dictionary word at every place of a Chinese text, inside longer ones as well:
    /// wording differs too much between languages to be strict.
    /// </summary>
    public static HashSet<int> OfChinese(ReadOnlySpan<char> text)
    {
        var stems = new HashSet<int>();
        GlossLexicon lexicon = GlossLexicon.Default;
        DoubleArrayTrie trie = lexicon.Words;
        for (int i = 0; i < text.Length; i++)
        {
            int state = DoubleArrayTrie.Root;
            for (int end = i; HanCharacters.IsHan(text[i]) && end < text.Length && trie.TryStep(ref state, text[end]); end++)
            {
                if (trie.TryGetValue(state, out int entry) && (end > i || !GlossWordCutter.IsFunctionWord(text[i])))
                {
                    foreach (ushort sense in lexicon.Senses(entry))
                    {
                        stems.Add(sense);
                    }
                }
            }
        }

        stems.Remove(0);
        return stems;
    }
}
