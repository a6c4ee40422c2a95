namespace MscText.Lucene;

/// <summary>
/// Verifies the term vectors of a segment: that all can be read and are in order, and, of a sample of documents, that they tell what
/// the postings tell.
/// </summary>
internal sealed class TermVectorsCheck(SegmentCore core)
{
    private const int SampleSize = 1000;

    private readonly PostingsEnum? _postings = core.Postings is { } postings ? new PostingsEnum(postings) : null;

    public void Run(CancellationToken cancellationToken)
    {
        if (core.TermVectors is not { } vectors)
        {
            return;
        }

        int interval = Math.Max(1, core.Info.MaxDoc / SampleSize);
        for (int doc = 0; doc < core.Info.MaxDoc;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            TermVectorsChunk chunk = vectors.ReadChunk(doc);
            for (; doc < chunk.DocBase + chunk.DocCount; doc++)
            {
                foreach (TermVector vector in vectors.TermVectorsOf(chunk, doc).Fields)
                {
                    CheckVector(doc, vector, comparesPostings: doc % interval == 0);
                }
            }
        }
    }

    private void CheckVector(int doc, TermVector vector, bool comparesPostings)
    {
        FieldInfo field = core.Field(vector.Field)!;
        Expect(field.HasTermVectors, doc, vector, "a vector is there though the field is said to have none");
        for (int term = 0; term < vector.TermCount; term++)
        {
            Expect(
                term == 0 || vector.Term(term - 1).SequenceCompareTo(vector.Term(term)) < 0, doc, vector, $"term {term} is out of order");
            int last = 0;
            foreach (int position in vector.Positions(term))
            {
                Expect(position >= last, doc, vector, $"position {position} follows {last}");
                last = position;
            }

            for (int i = 0; vector.HasOffsets && i < vector.Freq(term); i++)
            {
                int start = vector.StartOffsets(term)[i];
                int end = vector.EndOffsets(term)[i];
                Expect(start >= 0 && end >= start, doc, vector, $"offsets {start} to {end} are impossible");
            }

            if (comparesPostings)
            {
                ComparePostings(doc, vector, term, field);
            }
        }
    }

    private void ComparePostings(int doc, TermVector vector, int term, FieldInfo field)
    {
        bool found = core.Terms?.Field(vector.Field) is { } terms
            && terms.TryGet(vector.Term(term), out TermState state)
            && _postings!.Start(field, state, field.HasPositions, field.HasOffsets).Advance(doc) == doc;
        Expect(found, doc, vector, $"term {term} is not in the postings");
        Expect(!field.HasFreqs || _postings!.Freq == vector.Freq(term), doc, vector, $"term {term} has another frequency in the postings");
        for (int i = 0; field.HasPositions && i < vector.Freq(term); i++)
        {
            int position = _postings!.NextPosition();
            Expect(
                !vector.HasPositions || position == vector.Positions(term)[i], doc, vector, $"term {term} has other positions in the postings");
            Expect(
                !vector.HasOffsets || !field.HasOffsets
                || (_postings.StartOffset == vector.StartOffsets(term)[i] && _postings.EndOffset == vector.EndOffsets(term)[i]),
                doc, vector, $"term {term} has other offsets in the postings");
        }
    }

    private void Expect(bool condition, int doc, TermVector vector, string problem)
    {
        if (!condition)
        {
            throw new CorruptIndexException(
                $"Segment {core.Info.Name}, field '{vector.Field}', term vector of document {doc}: {problem}. Build the index again.");
        }
    }
}
