namespace MscText.Alignment;

/// <summary>Of the ways in which terms are written the plainest: the fewest capitals, then the shortest, then the first met.</summary>
internal sealed class PlainestNames(int count)
{
    private readonly string?[] _names = new string?[count];

    /// <summary>How a term is written.</summary>
    public string this[int gram] => _names[gram]!;

    /// <summary>Takes a way in which it is written.</summary>
    public void Add(int gram, ReadOnlySpan<char> text)
    {
        if (_names[gram] is not { } name)
        {
            _names[gram] = text.ToString();
        }
        else if (!text.SequenceEqual(name))
        {
            int capitals = Capitals(text).CompareTo(Capitals(name));
            if (capitals < 0 || (capitals == 0 && text.Length < name.Length))
            {
                _names[gram] = text.ToString();
            }
        }
    }

    private static int Capitals(ReadOnlySpan<char> text)
    {
        int capitals = 0;
        foreach (char c in text)
        {
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return capitals;
    }
}
