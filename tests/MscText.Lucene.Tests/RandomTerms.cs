using System.Text;

namespace MscText.Lucene.Tests;

/// <summary>Random terms with long common prefixes, of one to four bytes a character.</summary>
internal static class RandomTerms
{
    private static readonly string[] Letters = ["a", "b", "c", "d", "ä", "é", "中", "国", "丁", "丂", "\U00020001", "\U00020041"];

    public static string[] Distinct(Random random, int count)
    {
        HashSet<string> terms = new(StringComparer.Ordinal);
        while (terms.Count < count)
        {
            terms.Add(Next(random, 12));
        }

        return [.. terms];
    }

    public static string Next(Random random, int maxLength)
    {
        StringBuilder text = new();
        int letters = random.Next(2, Letters.Length + 1);
        for (int i = random.Next(1, maxLength + 1); i > 0; i--)
        {
            text.Append(Letters[(int)(letters * Math.Pow(random.NextDouble(), 2))]);
        }

        return text.ToString();
    }

    /// <summary>The same with an edit or two.</summary>
    public static string Edited(Random random, string term, int edits)
    {
        List<Rune> runes = [.. term.EnumerateRunes()];
        for (int i = 0; i < edits; i++)
        {
            int at = random.Next(runes.Count + 1);
            Rune letter = Letters[random.Next(Letters.Length)].EnumerateRunes().First();
            switch (random.Next(4))
            {
                case 0:
                    runes.Insert(at, letter);
                    break;
                case 1 when at < runes.Count && runes.Count > 1:
                    runes.RemoveAt(at);
                    break;
                case 2 when at + 1 < runes.Count:
                    (runes[at], runes[at + 1]) = (runes[at + 1], runes[at]);
                    break;
                default:
                    if (at < runes.Count)
                    {
                        runes[at] = letter;
                    }

                    break;
            }
        }

        return string.Concat(runes);
    }

    /// <summary>Opens an index of one segment with a document a term, in field <c>f</c>.</summary>
    public static IndexReader Index(IEnumerable<string> terms)
    {
        InMemoryDirectory directory = new();
        using IndexWriter writer = new(directory);
        foreach (string term in terms)
        {
            writer.AddDocument(new Document().AddKeyword("f", term, stored: false));
        }

        writer.Commit();
        return IndexReader.Open(directory);
    }
}
