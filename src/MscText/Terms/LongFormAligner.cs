namespace MscText.Terms;

/// <summary>
/// Finds where the long form of an abbreviation begins: aligns its letters with the words before it.
/// </summary>
/// <remarks>
/// As in Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text", PSB 2003,
/// each letter must be met in order and the first at the beginning of a word. They take the shortest such stretch; here
/// all alignments compete by dynamic programming, because the shortest one often hangs letters on the inside of a word
/// where a slightly longer one has them all at beginnings of words. The score of a letter says how people abbreviate:
/// initials first, of words and of the parts of compounds, then the letters that follow an initial, then letters inside
/// words; words that gave no letter cost, and so do digits that no word gave.
/// </remarks>
internal static class LongFormAligner
{
    private const double Initial = 1.0;
    private const double PartInitial = 0.85;
    private const double NextLetter = 0.7;
    private const double InsideLetter = 0.4;
    private const double MissingDigit = -0.2;
    private const double SkippedWord = -0.8;
    private const double SkippedFunctionWord = -0.05;
    private const double TrailingWord = -0.4;
    private const int MaxWindow = 240;

    // The mean score of an alignment whose letters stand in another order than those of the short form.
    private const double RotatedThreshold = 0.85;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> FunctionWords = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "of", "the", "a", "an", "in", "for", "and", "or", "to", "on", "by", "with", "at", "from", "as", "de", "type", "like", "et", "via", "per", "plus", "versus", "vs", "+", "&", "-", "/",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    private const string TypeWord = "type ";

    // What no long form begins with. "In" does: in situ hybridization.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NeverFirst = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "of", "the", "a", "an", "for", "and", "or", "to", "by", "with", "from", "as", "that", "which", "this", "these", "was", "were", "is", "are", "than",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The best long form that ends at the end of a stretch, or null where no alignment is credible.</summary>
    /// <param name="text">The text.</param>
    /// <param name="window">The words before the short form.</param>
    /// <param name="shortForm">The short form.</param>
    /// <param name="fromStart">Whether the long form must begin where the window does, as in <c>SF (long form)</c>.</param>
    /// <param name="lowest">The mean score a letter must reach, where it is to be higher than usual; 1 if each is an initial.</param>
    public static TextSpan? Align(string text, TextSpan window, ReadOnlySpan<char> shortForm, bool fromStart, double lowest = 0)
    {
        Span<ShortFormLetter> letters = stackalloc ShortFormLetter[ShortFormLetter.MaxCount];
        int count = ShortFormLetter.Read(shortForm, letters);
        if (count == 0 || window.Length == 0 || window.Length > MaxWindow)
        {
            return null;
        }

        letters = letters[..count];
        double best = Best(window.Of(text), letters, fromStart, out int start);
        bool isFound = start >= 0 && best >= Math.Max(lowest, Threshold(count));

        // T(a), ambient temperature; Vmax, maximum velocity; L3, third-stage larva: what qualifies stands last in symbols.
        int tail = QualifierLength(shortForm);
        if (tail > 0 && tail < count)
        {
            Span<ShortFormLetter> rotated = stackalloc ShortFormLetter[count];
            letters[^tail..].CopyTo(rotated);
            letters[..^tail].CopyTo(rotated[tail..]);
            for (int i = 0; i < count; i++)
            {
                rotated[i] = rotated[i] with { IsOptional = false };
            }

            double score = Best(window.Of(text), rotated, fromStart, out int rotatedStart);
            if (rotatedStart >= 0 && score >= Math.Max(lowest, RotatedThreshold) && (!isFound || score > best))
            {
                (isFound, start) = (true, rotatedStart);
            }
        }

        return isFound ? TextSpan.FromBounds(WordStart(text, window, window.Start + start), window.End) : null;
    }

    // The letters or digits at the end that are written apart from a capital: the "a" of T(a), the "max" of Vmax.
    private static int QualifierLength(ReadOnlySpan<char> shortForm)
    {
        int end = shortForm.Length;
        while (end > 0 && !char.IsLetterOrDigit(shortForm[end - 1]))
        {
            end--;
        }

        int start = end;
        if (start > 0 && shortForm.EndsWith(")", StringComparison.Ordinal))
        {
            while (start > 0 && char.IsLetterOrDigit(shortForm[start - 1]))
            {
                start--;
            }
        }
        else if (start > 0 && char.IsAsciiDigit(shortForm[start - 1]))
        {
            start--;
        }
        else
        {
            while (start > 0 && char.IsAsciiLetterLower(shortForm[start - 1]))
            {
                start--;
            }
        }

        // The plural ending is no qualifier.
        return shortForm[start..end] is "s" ? 0 : end - start;
    }

    // Locants and prefixes belong to the word: 2,6-diaminopurine. What is denied or opposed does not: non-HDL.
    private static int WordStart(string text, TextSpan window, int begin)
    {
        int start = begin;
        int depth = Depth(text.AsSpan(begin, window.End - begin));
        while (start > window.Start && !char.IsWhiteSpace(text[start - 1]) && !HanCharacters.IsHan(text[start - 1]))
        {
            char c = text[start - 1];
            if (c is ')' or ']')
            {
                depth++;
            }
            else if (c is '(' or '[' && --depth < 0)
            {
                break;
            }

            if (depth == 0 && c is '"' or '“' or '/' or '—')
            {
                break;
            }

            start--;
        }

        // Type II receptor: a number belongs to its noun.
        if (start - window.Start > TypeWord.Length && text[start] is 'I' or '1' or '2' or '3'
            && text.AsSpan(window.Start, start - window.Start).EndsWith(TypeWord, StringComparison.OrdinalIgnoreCase))
        {
            start -= TypeWord.Length;
        }

        ReadOnlySpan<char> prefix = text.AsSpan(start, begin - start);
        return prefix is "non-" or "Non-" or "anti-" or "Anti-" || prefix.EndsWith("--", StringComparison.Ordinal) ? begin : start;
    }

    // How many parentheses close that were not opened.
    private static int Depth(ReadOnlySpan<char> text)
    {
        int closed = 0;
        for (int i = text.Length - 1; i >= 0; i--)
        {
            closed = text[i] is ')' or ']' ? closed + 1 : text[i] is '(' or '[' ? closed - 1 : closed;
        }

        return closed;
    }

    // The mean score a letter must reach; short forms have fewer letters to convince with.
    private static double Threshold(int letters) => letters switch
    {
        1 => 0.95,
        2 => 0.55,
        _ => 0.45,
    };

    private static double Best(ReadOnlySpan<char> window, ReadOnlySpan<ShortFormLetter> letters, bool fromStart, out int bestStart)
    {
        int n = window.Length;
        int[] wordOf = SplitWords(window, out double[] costs, out int[] starts);
        double[] previous = new double[n];
        int[] previousStart = new int[n];
        double[] current = new double[n];
        int[] currentStart = new int[n];
        Array.Fill(previous, double.NegativeInfinity);
        int depth = 0;
        for (int p = n - 1; p >= 0; p--)
        {
            // A long form does not begin inside parentheses that close within it, unless its first word does too.
            depth = window[p] is ')' or ']' ? depth + 1 : window[p] is '(' or '[' ? Math.Max(0, depth - 1) : depth;
            if (IsWordStart(window, p) && Stands(window, p, letters[0].Letter) && (!fromStart || wordOf[p] == 0)
                && (depth == 0 || IsInsideName(window, starts[wordOf[p]], p))
                && !NeverFirst.Contains(WordAt(window, p)))
            {
                previous[p] = Initial;
                previousStart[p] = p;
            }
        }

        for (int i = 1; i < letters.Length; i++)
        {
            Array.Fill(current, double.NegativeInfinity);
            for (int p = 0; p < n; p++)
            {
                if (letters[i].IsOptional && previous[p] + MissingDigit > current[p])
                {
                    current[p] = previous[p] + MissingDigit;
                    currentStart[p] = previousStart[p];
                }

                if (!Stands(window, p, letters[i].Letter))
                {
                    continue;
                }

                bool isStart = IsWordStart(window, p);
                double inside = isStart ? Initial : WordParts.BeginsAt(window, p) ? PartInitial : InsideLetter;
                for (int q = 0; q < p; q++)
                {
                    if (double.IsNegativeInfinity(previous[q]))
                    {
                        continue;
                    }

                    double letter = p == q + 1 ? Math.Max(NextLetter, inside) : inside;
                    double score = previous[q] + letter + Between(costs, wordOf[q], wordOf[p]);

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

    // 4-(9-acridinylamino)-methane…: parentheses of a chemical name that goes on after them, not (GABA)-induced.
    private static bool IsInsideName(ReadOnlySpan<char> window, int start, int p)
    {
        ReadOnlySpan<char> word = WordAt(window, start);
        return Depth(window[start..p]) + Depth(window[p..]) == 0 && Depth(word) == 0
            && word[^1] is not (')' or ']' or ',' or ';') && word.IndexOfAnyInRange('a', 'z') is >= 0 and int lower
            && word.LastIndexOfAny(')', ']') > lower;
    }

    private static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> window, int p)
    {
        int end = p;
        while (end < window.Length && !char.IsWhiteSpace(window[end]))
        {
            end++;
        }

        return window[p..end];
    }

    private static bool Stands(ReadOnlySpan<char> window, int p, char letter)
    {
        char c = char.ToLowerInvariant(window[p]);
        if (c == letter)
        {
            return true;
        }

        if (char.IsAsciiDigit(letter))
        {
            return IsWordStart(window, p) && NumberWords.Stands(window[p..], letter);
        }

        // OVX, ovariectomy; ADX, adrenalectomized.
        if (letter == 'x')
        {
            return window[p..].StartsWith("ctom", StringComparison.Ordinal);
        }

        return GreekVariants.IsGreek(letter)
            ? GreekVariants.Stands(window[p..], letter)
            : GreekVariants.IsLatinFor(c, letter);
    }

    private static double Between(double[] costs, int from, int to)
    {
        double sum = 0;
        for (int w = from + 1; w < to; w++)
        {
            sum += costs[w];
        }

        return sum;
    }

    // Cost of passing over each word, the word of each character, and where words begin. Parts of hyphenated words are
    // one word here.
    private static int[] SplitWords(ReadOnlySpan<char> window, out double[] costs, out int[] starts)
    {
        int[] wordOf = new int[window.Length];
        var list = new List<double>();
        var begins = new List<int>();
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
                list.Add(FunctionWords.Contains(window[start..i]) ? SkippedFunctionWord : SkippedWord);
                begins.Add(start);
            }
        }

        costs = [.. list];
        starts = [.. begins];
        return wordOf;
    }

    private static bool IsWordStart(ReadOnlySpan<char> window, int p) =>
        p == 0 || !char.IsLetterOrDigit(window[p - 1]) || (char.IsDigit(window[p]) && !char.IsDigit(window[p - 1]));
}
