using System.Globalization;

namespace MscText.Lucene.Benchmarks;

/// <summary>Makes a word of a rank: function words first, then syllables, longer the rarer, with numbers and gene-like names among the rare.</summary>
internal static class EnglishWords
{
    private const ulong Salt = 0x656E;

    private static readonly string[] FunctionWords =
        ("the of and in to with a was for were that by as is on or from at be an this are not which than we had has patients after between these "
        + "both no during cells may can also study have treatment using more all results group but clinical its it their analysis compared "
        + "levels significantly").Split(' ');

    private static readonly string[] Onsets = "b c d f g h l m n p r s t v ch ph th tr pr st cr gl".Split(' ');
    private static readonly string[] Vowels = "a e i o u e i a io y".Split(' ');
    private static readonly string[] Codas = ",,,n,r,l,s,m,x,c,,".Split(',');
    private static readonly string[] Endings = ",,,ase,itis,osis,emia,in,al,ic,ation,oma,gen,ing,ed,s".Split(',');

    public static string Make(int rank)
    {
        if (rank < FunctionWords.Length)
        {
            return FunctionWords[rank];
        }

        SplitMix random = new(SplitMix.Mix((ulong)rank) ^ Salt);
        int kind = random.Next(20);
        if (rank > 2000 && kind < 2)
        {
            return ((rank * 31L) % 100_000).ToString(CultureInfo.InvariantCulture);
        }

        if (rank > 2000 && kind == 2)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{Letter(ref random)}{Letter(ref random)}{Letter(ref random)}{random.Next(40)}");
        }

        int syllables = rank switch { < 6000 => 1, < 60_000 => 2, _ => 3 } + random.Next(2);
        string word = "";
        for (int i = 0; i < syllables; i++)
        {
            word += Pick(Onsets, ref random) + Pick(Vowels, ref random) + (i == syllables - 1 || random.Next(3) == 0 ? Pick(Codas, ref random) : "");
        }

        return rank < 600 ? word : word + Pick(Endings, ref random);
    }

    private static char Letter(ref SplitMix random) => (char)('a' + random.Next(26));

    private static string Pick(string[] of, ref SplitMix random) => of[random.Next(of.Length)];
}
