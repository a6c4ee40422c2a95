namespace MscText.Lucene.Benchmarks;

/// <summary>
/// Makes the texts of one language: words by <see cref="ZipfSampler"/>, and among them the document's own topics, terms of two or three
/// words that recur in it, so that words cluster and phrases are found.
/// </summary>
internal abstract class CorpusLanguage
{
    private const int TopicCount = 20_000;
    private const int TopicPercent = 12;
    private const double RarestTopicWord = 20_000;
    private const double CommonestTopicWord = 60;

    private readonly CorpusTerms _terms;
    private readonly ZipfSampler _ranks;
    private readonly int[][] _topics = new int[TopicCount][];
    private readonly int[] _documentTopics = new int[6];

    protected CorpusLanguage(CorpusTerms terms, Func<int, string> make, double tailExponent, ulong seed)
    {
        _terms = terms;
        _ranks = new ZipfSampler(tailExponent);
        Words = new CorpusVocabulary(terms, make);
        SplitMix random = new(seed);
        for (int i = 0; i < TopicCount; i++)
        {
            _topics[i] = new int[2 + random.Next(2)];
            for (int j = 0; j < _topics[i].Length; j++)
            {
                _topics[i][j] = (int)(CommonestTopicWord * Math.Pow(RarestTopicWord / CommonestTopicWord, random.NextDouble()));
            }
        }
    }

    public CorpusVocabulary Words { get; }

    public long TokenCount { get; private set; }

    public long CharacterCount { get; private set; }

    /// <summary>Chooses what the texts of a document are about.</summary>
    public void StartDocument(ref SplitMix random)
    {
        for (int i = 0; i < _documentTopics.Length; i++)
        {
            double u = random.NextDouble();
            _documentTopics[i] = (int)(TopicCount * u * u * u);
        }
    }

    /// <summary>The words of a topic of the document, as ids.</summary>
    public int[] Topic(int index) => [.. _topics[_documentTopics[index]].Select(Words.Id)];

    public void Make(CorpusText target, int characters, int doc, ref SplitMix random)
    {
        target.Clear();
        int left = 0;
        while (target.Text.Length < characters)
        {
            bool first = left == 0;
            if (first)
            {
                left = 12 + random.Next(18);
            }

            if (random.Next(100) < TopicPercent)
            {
                foreach (int rank in _topics[_documentTopics[random.Next(_documentTopics.Length)]])
                {
                    AddWord(target, rank, doc, ref first);
                    left--;
                }

                left = Math.Max(left, 1);
            }
            else
            {
                AddWord(target, _ranks.Next(ref random), doc, ref first);
                left--;
            }

            if (left <= 0 || target.Text.Length >= characters)
            {
                EndSentence(target);
                left = 0;
            }
            else if (random.Next(12) == 0)
            {
                AddComma(target);
            }
        }

        TokenCount += target.Tokens.Count;
        CharacterCount += target.Text.Length;
    }

    protected abstract void AddWord(CorpusText target, int rank, int doc, ref bool first);

    protected abstract void EndSentence(CorpusText target);

    protected abstract void AddComma(CorpusText target);

    protected void AddToken(CorpusText target, int id, int start, int positionIncrement, int doc)
    {
        target.Tokens.Add(new CorpusToken(id, start, positionIncrement));
        Words.Count(id, doc);
    }

    protected string TermText(int id) => _terms[id];

    protected int TermId(string term) => _terms.Add(term);
}
