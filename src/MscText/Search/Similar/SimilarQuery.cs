using MscText.Lucene;
using MscText.Segmentation;
using MscText.Terms;

namespace MscText.Search;

/// <summary>
/// Makes a query for documents like one: by the concepts it names, whatever the language, and by its significant words. Those that
/// are frequent there and rare elsewhere are taken (tf·idf), as in Lucene's MoreLikeThis; how often counts with diminishing returns.
/// </summary>
internal sealed class SimilarQuery(IndexReader reader, AbstractIndexOptions options)
{
    private const int MostConcepts = 30;
    private const int MostWords = 25;

    // What a title names counts as if it were named so often.
    private const int TitleWeight = 3;

    // Concepts are first: they say the same in both languages.
    private const float WordWeight = 0.25f;

    // Where the n-th mention adds half of what the first does; BM25's k1.
    private const float Saturation = 1.2f;

    /// <summary>The query; null where the document says nothing that another one does.</summary>
    /// <param name="record">The document, which is not found itself.</param>
    /// <param name="concepts">Receives the ids of the concepts that stand for it, the most significant first.</param>
    public Query? Build(AbstractRecord record, out IReadOnlyList<string> concepts)
    {
        var mentions = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        Read(record.TitleEnglish, TitleWeight);
        Read(record.TitleChinese, TitleWeight);
        Read(record.AbstractEnglish, 1);
        Read(record.AbstractChinese, 1);
        foreach (string text in record.Body.Concat(record.Keywords).Concat(record.MeshHeadings))
        {
            Read(text, 1);
        }

        List<(Term Term, float Weight)> best = Best(mentions, SearchFields.Concept, MostConcepts);
        concepts = [.. best.Select(b => b.Term.Text)];
        List<BooleanClause> clauses = [.. best.Concat(Best(words, SearchFields.Words, MostWords).Select(w => (w.Term, w.Weight * WordWeight)))
            .Select(b => new BooleanClause(new TermQuery(b.Item1) { Boost = b.Item2 }, Occur.Should))];
        if (clauses.Count == 0)
        {
            return null;
        }

        clauses.Add(new BooleanClause(new TermQuery(new Term(SearchFields.Id, record.Id)), Occur.MustNot));
        return new BooleanQuery(clauses);

        void Read(string? text, int weight)
        {
            if (!string.IsNullOrEmpty(text))
            {
                IReadOnlyList<TermMatch> terms = options.Terms.Find(text);
                foreach (TermMatch match in terms)
                {
                    mentions[match.Concept.Id] = mentions.GetValueOrDefault(match.Concept.Id) + weight;
                }

                ReadWords(text, weight, terms, words);
            }
        }
    }

    // Words of terms are there as concepts: counted twice, they would let the same language win.
    private void ReadWords(string text, int weight, IReadOnlyList<TermMatch> terms, Dictionary<string, int> words)
    {
        int next = 0;
        int covered = 0;
        var tokens = new TokenBuffer();
        options.Segmenter.Segment(options.Normalizer.Normalize(text), tokens);
        Span<char> stem = stackalloc char[64];
        foreach (ref readonly Token token in tokens.Tokens)
        {
            for (; next < terms.Count && terms[next].Span.Start <= token.Start; next++)
            {
                covered = Math.Max(covered, terms[next].Span.End);
            }

            if (!token.IsPart && token.Start >= covered && IsTelling(token))
            {
                string form = WordForm.Of(token.Kind, tokens.TextOf(token), stem).ToString();
                if (!FunctionWords.Contains(form))
                {
                    words[form] = words.GetValueOrDefault(form) + weight;
                }
            }
        }
    }

    // Values tell a study that is reported twice; single digits and characters tell nothing.
    private static bool IsTelling(in Token token) => token.Kind switch
    {
        TokenKind.HanWord => token.NormalizedLength > 1,
        TokenKind.Word or TokenKind.Identifier or TokenKind.Quantity or TokenKind.Number => token.NormalizedLength > 2,
        _ => false,
    };

    private List<(Term Term, float Weight)> Best(Dictionary<string, int> counts, string field, int most)
    {
        var terms = new List<(Term Term, float Weight, double Rank)>();
        foreach ((string text, int count) in counts)
        {
            // What only the document itself has finds nothing.
            var term = new Term(field, text);
            int docFreq = reader.DocFreq(term);
            if (docFreq > 1)
            {
                float weight = count * (Saturation + 1) / (count + Saturation);
                terms.Add((term, weight, weight * Math.Log(1 + ((double)reader.MaxDoc / docFreq))));
            }
        }

        return [.. terms.OrderByDescending(t => t.Rank)
            .ThenBy(t => t.Term.Text, StringComparer.Ordinal).Take(most).Select(t => (t.Term, t.Weight))];
    }
}
