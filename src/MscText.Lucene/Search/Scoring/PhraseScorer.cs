namespace MscText.Lucene;

/// <summary>Finds the documents with all terms of a phrase; a subclass counts how often the phrase is in each.</summary>
internal abstract class PhraseScorer : Scorer
{
    private readonly PostingsEnum[] _byRarity;
    private readonly Bm25SegmentScorer _scorer;
    private int _doc = -1;
    private float _freq;

    protected PhraseScorer(PhraseTerm[] terms, Bm25SegmentScorer scorer)
    {
        _byRarity = [.. terms.Select(t => t.Postings).OrderBy(p => p.DocFreq)];
        _scorer = scorer;
    }

    public override int DocId => _doc;

    public override long Cost => _byRarity[0].DocFreq;

    public override int NextDoc() => Match(_byRarity[0].NextDoc());

    public override int Advance(int target) => Match(_byRarity[0].Advance(target));

    public override float Score() => _scorer.Score(_doc, _freq);

    /// <summary>How often the phrase is in the current document of all terms; looser matches count less than one.</summary>
    protected abstract float PhraseFreq();

    private int Match(int doc)
    {
        PostingsEnum[] terms = _byRarity;
        while (doc != NoMoreDocs)
        {
            int i = 1;
            while (i < terms.Length)
            {
                int other = terms[i].DocId;
                if (other < doc)
                {
                    other = terms[i].Advance(doc);
                }

                if (other > doc)
                {
                    doc = terms[0].Advance(other);
                    break;
                }

                i++;
            }

            if (i == terms.Length)
            {
                _freq = PhraseFreq();
                if (_freq != 0)
                {
                    break;
                }

                doc = terms[0].NextDoc();
            }
        }

        return _doc = doc;
    }
}
