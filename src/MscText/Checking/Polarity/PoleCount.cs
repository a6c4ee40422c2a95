namespace MscText.Checking;

/// <summary>How often a side has the words of each pole of an opposition.</summary>
internal sealed class PoleCount
{
    private readonly List<TextSpan>[] _claims = [[], []];
    private readonly int[] _others = new int[2];

    /// <summary>The words that claim a pole (0 or 1), in order.</summary>
    public IReadOnlyList<TextSpan> Claims(int pole) => _claims[pole];

    /// <summary>Number of words that claim a pole or may stand for it.</summary>
    public int Possible(int pole) => _claims[pole].Count + _others[pole];

    /// <summary>Number of words that claim either pole.</summary>
    public int Total => _claims[0].Count + _claims[1].Count;

    /// <summary>The poles that are claimed, in the order of the text.</summary>
    public IEnumerable<(int Pole, TextSpan Span)> InOrder() =>
        _claims[0].Select(s => (0, s)).Concat(_claims[1].Select(s => (1, s))).OrderBy(c => c.Item2.Start);

    /// <summary>Counts the words in a part of one side; the places are those of the side.</summary>
    public static PoleCount Read(BeadSide side, TextSpan part, Opposition opposition)
    {
        var count = new PoleCount();
        bool chinese = side.Language == Language.Chinese;
        (WordList First, WordList Second) words = chinese ? opposition.Chinese : opposition.English;
        (WordList First, WordList Second) others = chinese ? opposition.AlsoChinese : opposition.AlsoEnglish;
        string text = side.Folded;
        for (int i = part.Start; i < part.End;)
        {
            if (chinese ? !HanCharacters.IsHan(text[i]) : !char.IsAsciiLetter(text[i]))
            {
                i++;
                continue;
            }

            int idle = chinese ? IdleWords.Chinese.MatchChinese(text, i) : IdleWords.English.MatchEnglish(text, i);
            int first = Match(words.First, text, i, chinese);
            int second = Match(words.Second, text, i, chinese);
            if (Math.Max(first, second) is var length and > 0 && length >= idle)
            {
                // 前后 is both.
                if (first == length)
                {
                    count._claims[0].Add(new TextSpan(i, length));
                }

                if (second == length)
                {
                    count._claims[1].Add(new TextSpan(i, length));
                }

                i += length;
                continue;
            }

            if (idle == 0)
            {
                count._others[0] += Match(others.First, text, i, chinese) > 0 ? 1 : 0;
                count._others[1] += Match(others.Second, text, i, chinese) > 0 ? 1 : 0;
            }

            i += Math.Max(idle, chinese ? 1 : WordLength(text, i));
        }

        return count;
    }

    private static int Match(WordList list, string text, int at, bool chinese) =>
        chinese ? list.MatchChinese(text, at) : list.MatchEnglish(text, at);

    private static int WordLength(string text, int at)
    {
        int end = at;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return end - at;
    }
}
