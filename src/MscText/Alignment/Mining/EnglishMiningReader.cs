namespace MscText.Alignment;

/// <summary>Reads English into tokens of which terms may consist; function words and marks separate them.</summary>
internal sealed class EnglishMiningReader
{
    private readonly TokenNumbers _numbers = new();

    public MiningTokens Read(string text)
    {
        var ids = new List<int>();
        var starts = new List<int>();
        var ends = new List<int>();
        int end = 0;
        foreach (EnglishToken token in EnglishToken.Read(text))
        {
            if (ids.Count > 0 && !IsJoint(text.AsSpan(end, token.Span.Start - end)))
            {
                Add(-1, end, end);
            }

            Add(_numbers[token.Key], token.Span.Start, token.Span.End);
            end = token.Span.End;
        }

        bool[] words = new bool[ids.Count + 1];
        Array.Fill(words, true);
        return new MiningTokens([.. ids], [.. starts], [.. ends], words);

        void Add(int id, int start, int stop)
        {
            ids.Add(id);
            starts.Add(start);
            ends.Add(stop);
        }
    }

    /// <summary>Whether a stretch of text can be a term of English: not begun or ended by a word of ordinary prose.</summary>
    public static bool CanBeTerm(ReadOnlySpan<char> text)
    {
        int first = text.IndexOfAny(' ', '\n');
        int last = text.LastIndexOfAny(' ', '\n');
        ReadOnlySpan<char> head = first < 0 ? text : text[..first];
        ReadOnlySpan<char> tail = last < 0 ? text : text[(last + 1)..];
        return first < 0
            ? text.Length > 3 && !LatinRun.IsSymbol(text) && !PlainWords.IsModifier(text) && !Adjectives.Contains(text)
            : !PlainWords.IsModifier(head, atStart: true) && !PlainWords.IsModifier(tail) && !Adjectives.Contains(tail);
    }

    private static bool IsJoint(ReadOnlySpan<char> between) => between is " " or "-" or "‐" or "‑" or "–" or "'s " or "’s " or "\n";
}
