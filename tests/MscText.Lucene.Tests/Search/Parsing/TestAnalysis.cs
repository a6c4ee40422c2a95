namespace MscText.Lucene.Tests.Search.Parsing;

/// <summary>
/// The analysis of <c>ProofParser.java</c>: words between blanks; "the" is left out; the parts of a word with underscores are at one
/// position.
/// </summary>
internal static class TestAnalysis
{
    public static TokenStream Analyze(string field, string text)
    {
        List<TestToken> tokens = [];
        int step = 1;
        foreach (string word in text.Split(' '))
        {
            if (word == "the")
            {
                step++;
                continue;
            }

            foreach (string part in word.Split('_', StringSplitOptions.RemoveEmptyEntries))
            {
                tokens.Add(new TestToken(part, step, 0, 0));
                step = 0;
            }

            step = Math.Max(step, 1);
        }

        return new ListTokenStream(tokens);
    }

    /// <summary>The text as one token.</summary>
    public static TokenStream Whole(string field, string text) => new ListTokenStream([new TestToken(text, 1, 0, text.Length)]);
}
