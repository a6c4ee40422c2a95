namespace MscText.Lucene.Benchmarks;

/// <summary>
/// Words without blanks, segmented as for search: a word of three or four characters is followed by its parts of two, the first of them
/// at the word's own position.
/// </summary>
internal sealed class ChineseLanguage(CorpusTerms terms, ulong seed) : CorpusLanguage(terms, ChineseWords.Make, 2.0, seed)
{
    private readonly Dictionary<int, (int First, int Second)> _parts = [];

    protected override void AddWord(CorpusText target, int rank, int doc, ref bool first)
    {
        int id = Words.Id(rank);
        string word = TermText(id);
        int start = target.Text.Length;
        target.Text.Append(word);
        first = false;
        AddToken(target, id, start, 1, doc);
        if (word.Length < 3)
        {
            return;
        }

        if (!_parts.TryGetValue(id, out (int First, int Second) parts))
        {
            _parts[id] = parts = (TermId(word[..2]), TermId(word[^2..]));
        }

        AddToken(target, parts.First, start, 0, doc);
        if (word.Length == 4)
        {
            AddToken(target, parts.Second, start + 2, 1, doc);
        }
    }

    protected override void EndSentence(CorpusText target) => target.Text.Append('。');

    protected override void AddComma(CorpusText target) => target.Text.Append('，');
}
