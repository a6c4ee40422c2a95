namespace MscText.Lucene;

/// <summary>Finds the documents with all terms of a phrase; a subclass counts how often the phrase is in each.</summary>
internal abstract class PhraseScorer : Scorer
{
    // Rarer terms are not worth a table.
    private const int MinDocFreqForTable = 8 * ForUtil.BlockSize;

    private readonly PhraseTerm[] _byRarity;

    // The documents of the two rarest terms; null where they are not found by table, or not looked for.
    private readonly bool _findsByTable;
    private CommonDocs? _common;

    private readonly Bm25SegmentScorer _scorer;
    private int _doc = -1;
    private float _minimum = float.NegativeInfinity;

    protected PhraseScorer(PhraseTerm[] terms, Bm25SegmentScorer scorer)
    {
        _byRarity = [.. terms.OrderBy(t => t.DocFreq)];
        _scorer = scorer;
        _findsByTable = _byRarity is [{ Single: { } first, DocFreq: >= MinDocFreqForTable }, { Single: { } second }, ..]
            && second.DocFreq < TermConjunctionScorer.SearchFrom * (long)first.DocFreq;
    }

    public override int DocId => _doc;

    public override long Cost => _byRarity[0].DocFreq;

    public override int NextDoc() => _findsByTable ? MatchCommon(_doc + 1) : Match(_byRarity[0].NextDoc());

    public override int Advance(int target) => _findsByTable ? MatchCommon(target) : Match(_byRarity[0].Advance(target));

    public override bool AdvanceExact(int target)
    {
        foreach (PhraseTerm term in _byRarity)
        {
            if ((term.DocId < target ? term.Advance(target) : term.DocId) != target)
            {
                return false;
            }
        }

        _doc = target;
        Freq = PhraseFreq();
        return Freq != 0;
    }

    public override float Score() => _scorer.Score(_doc, Freq);

    /// <summary>How often the phrase is in the current document; looser matches count less than one.</summary>
    public float Freq { get; private set; }

    public override float MaxScore => _scorer.Limit;

    public override void SetMinCompetitiveScore(float minimum) => _minimum = minimum;

    /// <summary>How often the phrase is in the current document of all terms; looser matches count less than one.</summary>
    protected abstract float PhraseFreq();

    /// <summary>The phrase can be in the current document at most so often, before positions are looked at; infinity where that is not known.</summary>
    protected virtual float MaxPhraseFreq() => float.PositiveInfinity;

    private bool MayScoreEnough(int doc)
    {
        if (_minimum == float.NegativeInfinity || !_scorer.IsMonotone)
        {
            return true;
        }

        float most = MaxPhraseFreq();
        return float.IsPositiveInfinity(most) || ScoreBound.RoundUp(_scorer.Score(doc, most)) >= _minimum;
    }

    private int MatchCommon(int target)
    {
        CommonDocs common = _common ??= new CommonDocs(_byRarity[0].Single!, _byRarity[1].Single!);
        int doc;
        while ((doc = common.Advance(target)) != NoMoreDocs)
        {
            target = doc + 1;
            if (HaveOthers(doc, ref target))
            {
                Freq = MayScoreEnough(doc) ? PhraseFreq() : 0;
                if (Freq != 0)
                {
                    break;
                }
            }
        }

        return _doc = doc;
    }

    /// <summary>Whether the terms but the two rarest have a document, or else the first that may be the next.</summary>
    private bool HaveOthers(int doc, ref int next)
    {
        for (int i = 2; i < _byRarity.Length; i++)
        {
            PhraseTerm term = _byRarity[i];
            int other = term.DocId < doc ? term.Advance(doc) : term.DocId;
            if (other > doc)
            {
                next = other;
                return false;
            }
        }

        return true;
    }

    private int Match(int doc)
    {
        PhraseTerm[] terms = _byRarity;
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
                Freq = MayScoreEnough(doc) ? PhraseFreq() : 0;
                if (Freq != 0)
                {
                    break;
                }

                doc = terms[0].NextDoc();
            }
        }

        return _doc = doc;
    }
}
