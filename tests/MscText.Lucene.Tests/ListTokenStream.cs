namespace MscText.Lucene.Tests;

/// <summary>Tokens from a list.</summary>
internal class ListTokenStream(IReadOnlyList<TestToken> tokens) : TokenStream
{
    private int _next;

    /// <summary>The words of a text, separated by single blanks.</summary>
    public static ListTokenStream Words(string text)
    {
        List<TestToken> tokens = [];
        int start = 0;
        foreach (string word in text.Split(' '))
        {
            tokens.Add(new TestToken(word, 1, start, start + word.Length));
            start += word.Length + 1;
        }

        return new ListTokenStream(tokens);
    }

    public override void Reset() => _next = 0;

    public override bool Next(ref IndexToken token)
    {
        if (_next == tokens.Count)
        {
            return false;
        }

        TestToken current = tokens[_next++];
        token.Term = current.Text;
        token.PositionIncrement = current.Increment;
        token.StartOffset = current.Start;
        token.EndOffset = current.End;
        return true;
    }
}

internal readonly record struct TestToken(string Text, int Increment, int Start, int End);
