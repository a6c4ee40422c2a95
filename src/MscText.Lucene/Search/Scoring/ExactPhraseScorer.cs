namespace MscText.Lucene;

/// <summary>Counts the places where every term of a phrase is at its position.</summary>
internal sealed class ExactPhraseScorer(PhraseTerm[] terms, Bm25SegmentScorer scorer) : PhraseScorer(terms, scorer)
{
    // The rarest first: it proposes the places.
    private readonly Cursor[] _cursors = [.. terms.OrderBy(t => t.DocFreq).Select(t => new Cursor(t))];

    protected override float MaxPhraseFreq()
    {
        int most = int.MaxValue;
        foreach (Cursor cursor in _cursors)
        {
            most = Math.Min(most, cursor.Freq);
        }

        return most;
    }

    protected override float PhraseFreq()
    {
        foreach (Cursor cursor in _cursors)
        {
            cursor.Start();
        }

        int count = 0;
        int place = 0;
        while (true)
        {
            bool agreed = true;
            foreach (Cursor cursor in _cursors)
            {
                if (!cursor.MoveTo(place))
                {
                    return count;
                }

                if (cursor.Place > place)
                {
                    place = cursor.Place;
                    agreed = false;
                    break;
                }
            }

            if (agreed)
            {
                count++;
                place++;
            }
        }
    }

    /// <summary>Goes through the places where the phrase would start for one of its terms.</summary>
    private sealed class Cursor(PhraseTerm term)
    {
        private int _left;

        public int Place { get; private set; }

        public int Freq => term.Freq;

        public void Start()
        {
            _left = term.Freq;
            Place = int.MinValue;
        }

        public bool MoveTo(int place)
        {
            while (Place < place)
            {
                if (_left-- == 0)
                {
                    return false;
                }

                Place = term.NextPosition() - term.Position;
            }

            return true;
        }
    }
}
