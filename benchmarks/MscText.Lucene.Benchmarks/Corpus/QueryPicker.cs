namespace MscText.Lucene.Benchmarks;

/// <summary>
/// Draws the queries of a corpus by how many documents their words are in: high (10 to 50 in a hundred documents), medium (0.5 to 3) and
/// low (0.01 to 0.1), half of them English, half Chinese. Document frequencies count titles as well. Phrases are words that stood side by
/// side somewhere. A line is: kind, operator, field, words.
/// </summary>
internal sealed class QueryPicker(CorpusSpec spec, CorpusTerms terms, CorpusLanguage english, CorpusLanguage chinese)
{
    private const int QueriesPerKind = 64;
    private const int Samples = 20_000;
    private const int WindowLength = 3;

    private readonly Dictionary<string, List<int[]>> _windows = new() { ["abstract_en"] = [], ["abstract_zh"] = [] };
    private readonly Dictionary<string, List<int[]>> _topics = new() { ["abstract_en"] = [], ["abstract_zh"] = [] };
    private readonly List<string> _lines = [];
    private SplitMix _random = new(SplitMix.Mix((ulong)spec.Seed + 4711));

    /// <summary>Remembers some words of a text that follow each other.</summary>
    public void Sample(string field, CorpusLanguage language, CorpusText text, ref SplitMix random)
    {
        List<int[]> windows = _windows[field];
        if (windows.Count >= Samples || random.Next(Math.Max(1, spec.Documents / Samples)) != 0)
        {
            return;
        }

        for (int attempt = 0; attempt < 4; attempt++)
        {
            int start = random.Next(Math.Max(1, text.Tokens.Count - WindowLength));
            List<CorpusToken> window = text.Tokens.Skip(start).Take(WindowLength + 1).ToList();
            if (window.Count == WindowLength + 1 && window.All(t => t.PositionIncrement == 1))
            {
                windows.Add([.. window.Take(WindowLength).Select(t => t.Id)]);
                break;
            }
        }

        // A Chinese word of four characters takes two positions, so that the next one does not follow it.
        int[] topic = language.Topic(0);
        if (field == "abstract_en" || topic.All(id => terms[id].Length < 4))
        {
            _topics[field].Add(topic);
        }
    }

    /// <summary>The lines of the query file.</summary>
    public IReadOnlyList<string> Pick()
    {
        foreach ((string field, CorpusLanguage language) in new[] { ("abstract_en", english), ("abstract_zh", chinese) })
        {
            double n = spec.Documents;
            List<int> high = language.Words.WithDocFreq(0.1 * n, 0.5 * n);
            List<int> medium = language.Words.WithDocFreq(0.005 * n, 0.03 * n);
            List<int> low = language.Words.WithDocFreq(Math.Max(2, 0.0001 * n), Math.Max(5, 0.001 * n));
            Add("term-high", "term", field, high);
            Add("term-med", "term", field, medium);
            Add("term-low", "term", field, low);
            foreach (string operation in new[] { "and", "or" })
            {
                Add(operation + "-high-high", operation, field, high, high);
                Add(operation + "-high-med", operation, field, high, medium);
                Add(operation + "-high-low", operation, field, high, low);
                Add(operation + "-med-med", operation, field, medium, medium);
            }

            Add("or-5", "or", field, high, high, medium, medium, low);
            bool IsHigh(int id) => language.Words.DocFreq(id) >= 0.05 * n;
            AddPhrases("phrase-high", field, _windows[field].Where(w => IsHigh(w[0]) && IsHigh(w[1])).Select(w => w[..2]));
            AddPhrases("phrase-med", field, _topics[field]);
            AddPhrases("phrase-low", field, _windows[field]);
            bool english = field == "abstract_en";
            Add("prefix", "prefix", field, medium, t => t.Length < 2 ? null : t[..Math.Min(english ? 3 : 1, t.Length)]);
            Add("wildcard", "wildcard", field, medium, t => t.Length < 2 ? null : english ? t[..2] + "*" + t[^1] : t[..1] + "?");
            if (english)
            {
                Add("fuzzy-1", "fuzzy1", field, medium, t => t.Length < 5 ? null : t[..3] + "q" + t[4..]);
                Add("fuzzy-2", "fuzzy2", field, medium, t => t.Length < 6 ? null : t[..3] + "q" + t[4..^1]);
            }
        }

        return _lines;
    }

    private void Add(string kind, string operation, string field, params ReadOnlySpan<List<int>> classes)
    {
        foreach (List<int> ids in classes)
        {
            if (ids.Count < classes.Length)
            {
                return;
            }
        }

        for (int i = 0; i < QueriesPerKind / 2; i++)
        {
            List<string> words = [];
            foreach (List<int> ids in classes)
            {
                string word;
                do
                {
                    word = terms[ids[_random.Next(ids.Count)]];
                }
                while (words.Contains(word));
                words.Add(word);
            }

            AddLine(kind, operation, field, words);
        }
    }

    private void Add(string kind, string operation, string field, List<int> ids, Func<string, string?> form)
    {
        for (int i = 0, added = 0; i < 20 * QueriesPerKind && added < QueriesPerKind / 2 && ids.Count > 0; i++)
        {
            if (form(terms[ids[_random.Next(ids.Count)]]) is { } pattern)
            {
                AddLine(kind, operation, field, [pattern]);
                added++;
            }
        }
    }

    private void AddPhrases(string kind, string field, IEnumerable<int[]> phrases)
    {
        int[][] all = [.. phrases];
        for (int i = 0; i < QueriesPerKind / 2 && all.Length > 0; i++)
        {
            AddLine(kind, "phrase", field, all[_random.Next(all.Length)].Select(id => terms[id]));
        }
    }

    private void AddLine(string kind, string operation, string field, IEnumerable<string> words) =>
        _lines.Add(string.Join('\t', [kind, operation, field, .. words]));
}
