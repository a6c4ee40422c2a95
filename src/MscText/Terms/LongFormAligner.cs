namespace MscText.Terms;

/// <summary>
/// Finds where the long form of an abbreviation begins: aligns its letters with the words before it.
/// </summary>
/// <remarks>
/// As in Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text", PSB 2003,
/// each letter must be met in order and the first at the beginning of a word. They take the shortest such stretch; here
/// all alignments compete by dynamic programming, because the shortest one often hangs letters on the inside of a word
/// where a slightly longer one has them all at beginnings of words. The score of a letter says how people abbreviate:
/// initials first, then the letters that follow an initial, then letters inside words; words that gave no letter cost.
/// </remarks>
internal static class LongFormAligner
{
    private const double Initial = 1.0;
    private const double NextLetter = 0.7;
    private const double InsideLetter = 0.4;
    private const double SkippedWord = -0.8;
    private const double SkippedFunctionWord = -0.05;
    private const double TrailingWord = -0.4;
    private const int MaxLetters = 16;
    private const int MaxWindow = 240;

    private static readonly HashSet<string> FunctionWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "of", "the", "a", "an", "in", "for", "and", "or", "to", "on", "by", "with", "at", "from", "as", "de", "type", "like", "et", "via", "per",
    };

    private static readonly string[] NumberWords = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <summary>The best long form that ends at the end of a stretch, or null where no alignment is credible.</summary>
    /// <param name="text">The text.</param>
    /// <param name="window">The words before the short form.</param>
    /// <param name="shortForm">The short form.</param>
    /// <param name="fromStart">Whether the long form must begin where the window does, as in <c>SF (long form)</c>.</param>
    public static TextSpan? Align(string text, TextSpan window, ReadOnlySpan<char> shortForm, bool fromStart)
    {
        Span<char> letters = stackalloc char[MaxLetters];
        int count = Letters(shortForm, letters);
        if (count == 0 || window.Length == 0 || window.Length > MaxWindow)
        {
            return null;
        }

        letters = letters[..count];
        int start = -1;
        double best = Best(window.Of(text), letters, fromStart, out start);
        if (start < 0 || best < Threshold(count))
        {
            return null;
        }

        int begin = WordStart(text, window, window.Start + start);
        return TextSpan.FromBounds(begin, window.End);
    }

    // Locants and prefixes belong to the word: 2,6-diaminopurine. What is denied or opposed does not: non-HDL.
    private static int WordStart(string text, TextSpan window, int begin)
    {
        int start = begin;
        while (start > window.Start && !char.IsWhiteSpace(text[start - 1]) && !HanCharacters.IsHan(text[start - 1])
            && text[start - 1] is not ('(' or '[' or '"' or '“' or '/' or '—'))
        {
            start--;
        }

        ReadOnlySpan<char> prefix = text.AsSpan(start, begin - start);
        return prefix is "non-" or "Non-" or "anti-" or "Anti-" || prefix.EndsWith("--", StringComparison.Ordinal) ? begin : start;
    }

    /// <summary>The letters and digits of a short form in lower case; 0 where there are none or too many.</summary>
    private static int Letters(ReadOnlySpan<char> shortForm, Span<char> letters)
    {
        int count = 0;
        foreach (char c in shortForm)
        {
            if (char.IsLetterOrDigit(c))
            {
                if (count == letters.Length)
                {
                    return 0;
                }

                letters[count++] = char.ToLowerInvariant(c);
            }
        }

        return count;
    }

    // The mean score a letter must reach; short forms have fewer letters to convince with.
    private static double Threshold(int letters) => letters switch
    {
        1 => 0.95,
        2 => 0.55,
        _ => 0.45,
    };

    private static double Best(ReadOnlySpan<char> window, ReadOnlySpan<char> letters, bool fromStart, out int bestStart)
    {
        int n = window.Length;
        int[] wordOf = SplitWords(window, out double[] costs);
        double[] previous = new double[n];
        int[] previousStart = new int[n];
        double[] current = new double[n];
        int[] currentStart = new int[n];
        Array.Fill(previous, double.NegativeInfinity);
        int closed = 0;
        for (int p = n - 1; p >= 0; p--)
        {
            // A long form does not begin inside parentheses that close within it.
            closed = window[p] is ')' or ']' ? closed + 1 : window[p] is '(' or '[' ? Math.Max(0, closed - 1) : closed;
            if (closed == 0 && IsWordStart(window, p) && Stands(window, p, letters[0]) && (!fromStart || p == 0))
            {
                previous[p] = Initial;
                previousStart[p] = p;
            }
        }

        for (int i = 1; i < letters.Length; i++)
        {
            Array.Fill(current, double.NegativeInfinity);
            for (int p = i; p < n; p++)
            {
                if (!Stands(window, p, letters[i]))
                {
                    continue;
                }

                for (int q = i - 1; q < p; q++)
                {
                    if (double.IsNegativeInfinity(previous[q]))
                    {
                        continue;
                    }

                    double score = previous[q] + LetterScore(window, q, p) + Between(costs, wordOf[q], wordOf[p]);

                    // Of equal scores the later start: the shorter long form.
                    if (score >= current[p])
                    {
                        current[p] = score;
                        currentStart[p] = previousStart[q];
                    }
                }
            }

            (previous, current) = (current, previous);
            (previousStart, currentStart) = (currentStart, previousStart);
        }

        double best = double.NegativeInfinity;
        bestStart = -1;
        for (int p = 0; p < n; p++)
        {
            double score = previous[p];
            for (int w = wordOf[p] + 1; w < costs.Length; w++)
            {
                score += costs[w] == SkippedFunctionWord ? SkippedFunctionWord : TrailingWord;
            }

            if (score > best || (score == best && previousStart[p] > bestStart))
            {
                best = score;
                bestStart = previousStart[p];
            }
        }

        return best / letters.Length;
    }

    // A digit stands for the word of its number too: 2D, two-dimensional.
    private static bool Stands(ReadOnlySpan<char> window, int p, char letter) =>
        char.ToLowerInvariant(window[p]) == letter
        || (letter is >= '1' and <= '9' && IsWordStart(window, p)
            && window[p..].StartsWith(NumberWords[letter - '1'], StringComparison.OrdinalIgnoreCase));

    private static double LetterScore(ReadOnlySpan<char> window, int q, int p) =>
        IsWordStart(window, p) ? Initial
        : p == q + 1 ? NextLetter
        : InsideLetter;

    private static double Between(double[] costs, int from, int to)
    {
        double sum = 0;
        for (int w = from + 1; w < to; w++)
        {
            sum += costs[w];
        }

        return sum;
    }

    // Cost of passing over each word, and the word of each character. Parts of hyphenated words are one word here.
    private static int[] SplitWords(ReadOnlySpan<char> window, out double[] costs)
    {
        int[] wordOf = new int[window.Length];
        var list = new List<double>();
        int i = 0;
        while (i < window.Length)
        {
            while (i < window.Length && char.IsWhiteSpace(window[i]))
            {
                wordOf[i++] = Math.Max(0, list.Count - 1);
            }

            int start = i;
            while (i < window.Length && !char.IsWhiteSpace(window[i]))
            {
                wordOf[i++] = list.Count;
            }

            if (i > start)
            {
                list.Add(FunctionWords.Contains(window[start..i].ToString()) ? SkippedFunctionWord : SkippedWord);
            }
        }

        costs = [.. list];
        return wordOf;
    }

    private static bool IsWordStart(ReadOnlySpan<char> window, int p) =>
        p == 0 || !char.IsLetterOrDigit(window[p - 1]) || (char.IsDigit(window[p]) && !char.IsDigit(window[p - 1]));
}
