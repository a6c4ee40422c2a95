namespace MscText.Lucene.Tests.Search.Highlighting;

/// <summary>
/// The words of a text, which end where no letter or digit follows; long words have their halves, and every third word a synonym, at the
/// same position.
/// </summary>
internal sealed class TextTokens(string text) : ListTokenStream(Tokens(text))
{
    public override int FinalOffset { get; } = text.Length;

    public static List<TestToken> Tokens(string text)
    {
        List<TestToken> tokens = [];
        int start = 0;
        while (start < text.Length)
        {
            int end = start;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            if (end > start)
            {
                string word = text[start..end];
                tokens.Add(new TestToken(word, 1, start, end));
                if (word.Length % 3 == 0)
                {
                    tokens.Add(new TestToken("syn" + word.Length, 0, start, end));
                }

                if (word.Length > 5)
                {
                    int middle = start + (word.Length / 2);
                    tokens.Add(new TestToken(text[start..(middle + 1)], 0, start, middle + 1));
                    tokens.Add(new TestToken(text[middle..end], 0, middle, end));
                }
            }

            start = end + 1;
        }

        return tokens;
    }
}
