using System.Buffers;
using MscText.Lucene;
using MscText.Normalization;
using MscText.Terms;

namespace MscText.Search;

/// <summary>Completes what is being typed: by names of the dictionary that documents have, in letters, characters or pinyin, then by words.</summary>
internal sealed class QueryCompleter(IndexReader reader, IndexNames names, AbstractIndexOptions options)
{
    private const int LongestName = 60;
    private const int MostWords = 6;
    private const int LeastLetters = 2;
    private const int LeastPinyin = 3;

    private static readonly SearchValues<char> s_breaks = SearchValues.Create("\"“”():：（）");

    /// <summary>Completions, the likeliest first.</summary>
    /// <param name="typed">What was typed so far; its end is completed.</param>
    /// <param name="count">How many at the most.</param>
    /// <param name="cancellationToken">Ends the work early by an exception.</param>
    public IReadOnlyList<QueryCompletion> Complete(string typed, int count, CancellationToken cancellationToken)
    {
        var completions = new List<QueryCompletion>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        bool isTraditional = ScriptDetector.Detect(typed) == ChineseScript.Traditional;
        foreach (int start in StartsOf(typed))
        {
            cancellationToken.ThrowIfCancellationRequested();
            string fragment = typed[start..];
            string key = NameKey.Of(options.Normalizer, fragment);
            if (key.Length == 0 || (HanCharacters.Count(key) == 0 && key.Length < LeastLetters))
            {
                continue;
            }

            Add(Best(names.WithPrefix(key), n => Continues(fragment, n)), start);
            if (key.Length >= LeastPinyin && IsLetters(fragment))
            {
                Add(Best(names.WithPinyinPrefix(key), _ => true), start);
            }

            if (completions.Count >= count)
            {
                break;
            }
        }

        AddWords();
        return completions.Count > count ? completions[..count] : completions;

        void Add(IEnumerable<IndexName> found, int start)
        {
            foreach (IndexName name in found)
            {
                Offer(start, Shown(name), name.Gloss, names.DocumentsOf(name.Concept));
            }
        }

        string Shown(IndexName name) => isTraditional && name.IsChinese ? ChineseConverter.For("s2t").Convert(name.Text) : name.Text;

        void AddWords()
        {
            int start = StartsOf(typed) is [.., int last] ? last : -1;
            if (completions.Count < count && start >= 0)
            {
                foreach (TermCompletion word in WordsOf(typed[start..], count, cancellationToken))
                {
                    IReadOnlyList<Concept> concepts = options.Terms.Dictionary.Lookup(word.Term);
                    bool isChinese = HanCharacters.Count(word.Term) > 0;
                    string? gloss = concepts is [Concept only] && (isChinese ? only.English : only.Chinese) is [string name, ..] ? name : null;
                    string text = isTraditional && isChinese ? ChineseConverter.For("s2t").Convert(word.Term) : word.Term;
                    Offer(start, text, gloss, word.DocFreq);
                }
            }
        }

        void Offer(int start, string text, string? gloss, int documents)
        {
            // A field and an exclusion take one word, unless it is in quotation marks.
            bool takesOne = FieldBefore(typed, start) is not null || (start > 0 && IsExclusion(typed, start - 1));
            string value = takesOne && text.Contains(' ', StringComparison.Ordinal) ? $"\"{text}\"" : text;
            string query = typed[..start] + value;
            if (documents > 0 && query != typed && completions.Count < count && seen.Add(NameKey.Of(options.Normalizer, query)))
            {
                completions.Add(new QueryCompletion(query, new TextSpan(start, value.Length), gloss, documents));
            }
        }
    }

    // Where what is completed may begin, the longest stretch first: at the last words, or at any of the last characters.
    private static List<int> StartsOf(string typed)
    {
        int from = Math.Max(typed.AsSpan().LastIndexOfAny(s_breaks) + 1, typed.Length - LongestName);
        var starts = new List<int>();
        for (int i = typed.TrimEnd().Length - 1; i >= from && starts.Count < MostWords + LongestName; i--)
        {
            bool isHan = HanCharacters.IsHanAt(typed, i);
            bool begins = i == 0 || i == from || IsExclusion(typed, i - 1) || !IsPartOfWord(typed[i - 1]) || isHan || HanCharacters.IsHanAt(typed, i - 1);
            if (!char.IsLowSurrogate(typed[i]) && IsPartOfWord(typed[i]) && typed[i] is not ('-' or '+') && begins)
            {
                starts.Add(i);
            }
        }

        // Six Latin words, or as many characters as the longest names have.
        const int MostCharacters = 12;
        List<int> near = [.. starts.Take(MostCharacters)];
        near.RemoveAll(s => typed.AsSpan(s).Count(' ') > MostWords);
        near.Reverse();

        // Authors, years and identifiers are in no dictionary.
        bool isOther = FieldBefore(typed, from) is not (null or QueryField.Title or QueryField.Mesh or QueryField.Keyword);
        near.RemoveAll(s => isOther && !typed.AsSpan(from, s - from).ContainsAny(' ', '\u3000'));
        return near;

        static bool IsPartOfWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '-' or '\'' or '’' or '+';
    }

    private static bool IsExclusion(string typed, int index) => typed[index] == '-' && (index == 0 || char.IsWhiteSpace(typed[index - 1]));

    // The field whose value begins at an offset: title:mesen.
    private static QueryField? FieldBefore(string typed, int offset)
    {
        if (offset == 0 || typed[offset - 1] is not (':' or '：'))
        {
            return null;
        }

        int start = offset - 1;
        while (start > 0 && char.IsLetter(typed[start - 1]))
        {
            start--;
        }

        return QueryFields.TryGet(typed.AsSpan(start, offset - 1 - start), out QueryField field) ? field : null;
    }

    // Of the names of one concept the preferred one; the concepts most documents have first. Of equal ones the longer: the shorter may be
    // a part of it.
    private IEnumerable<IndexName> Best(ReadOnlySpan<IndexName> found, Func<IndexName, bool> fits)
    {
        var best = new Dictionary<Concept, IndexName>();
        foreach (IndexName name in found)
        {
            if (fits(name) && (!best.TryGetValue(name.Concept, out IndexName? other) || name.Rank < other.Rank))
            {
                best[name.Concept] = name;
            }
        }

        return best.Values.OrderByDescending(n => names.DocumentsOf(n.Concept)).ThenByDescending(n => n.Text.Length)
            .ThenBy(n => n.Text, StringComparer.Ordinal);
    }

    // A space that was typed ends a word: "a cell" does not become "acellular".
    private static bool Continues(string fragment, IndexName name)
    {
        if (name.IsChinese || !fragment.TrimEnd().Contains(' ', StringComparison.Ordinal))
        {
            return true;
        }

        int letters = 0;
        foreach (char c in fragment.TrimEnd())
        {
            if (char.IsLetterOrDigit(c))
            {
                letters++;
            }
            else if (char.IsWhiteSpace(c) && !EndsWord(name.Text, letters))
            {
                return false;
            }
        }

        return true;
    }

    private static bool EndsWord(string text, int letters)
    {
        int i = 0;
        for (; i < text.Length && letters > 0; i++)
        {
            letters -= char.IsLetterOrDigit(text[i]) ? 1 : 0;
        }

        return i < text.Length && !char.IsLetter(text[i]);
    }

    private static bool IsLetters(string fragment) =>
        fragment.All(c => char.IsAsciiLetter(c) || c is ' ' or '\'' or '’');

    private IEnumerable<TermCompletion> WordsOf(string fragment, int count, CancellationToken cancellationToken)
    {
        string prefix = options.Normalizer.Normalize(fragment).Text;
        if (prefix.Length == 0 || (HanCharacters.Count(prefix) == 0 && prefix.Length < LeastLetters))
        {
            return [];
        }

        return SearchVocabulary.Complete(reader, prefix, count, cancellationToken).Where(w => !FunctionWords.Contains(w.Term));
    }
}
