namespace MscText.Lucene.Benchmarks;

/// <summary>Makes a word of a rank out of 3,500 Han characters, some far commoner than others: one to four characters, mostly two.</summary>
internal static class ChineseWords
{
    private const int CharacterCount = 3500;
    private const int SingleCharacterRanks = 80;
    private const ulong Salt = 0x7A68;

    public static string Make(int rank)
    {
        SplitMix random = new(SplitMix.Mix((ulong)rank) ^ Salt);
        if (rank < SingleCharacterRanks)
        {
            return Character(rank).ToString();
        }

        int kind = random.Next(100);
        Span<char> word = stackalloc char[kind < 70 ? 2 : kind < 86 ? 3 : 4];
        for (int i = 0; i < word.Length; i++)
        {
            double u = random.NextDouble();
            word[i] = Character((int)(CharacterCount * u * u));
        }

        return word.ToString();
    }

    private static char Character(int index) => (char)(0x4E00 + index * 5);
}
