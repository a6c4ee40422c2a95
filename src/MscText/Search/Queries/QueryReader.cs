using MscText.Segmentation;
using MscText.Terms;

namespace MscText.Search;

/// <summary>Takes what was typed apart, by the same analysis as the indexed texts.</summary>
internal sealed class QueryReader(AbstractIndexOptions options)
{
    public UnderstoodQuery Read(string query)
    {
        var tokens = new TokenBuffer();
        options.Segmenter.Segment(options.Normalizer.Normalize(query), tokens);
        var words = new List<QueryWord>();
        var parts = new List<string>();
        Span<char> stem = stackalloc char[64];
        for (int i = 0; i < tokens.Count; i++)
        {
            ref readonly Token token = ref tokens[i];
            if (token.Kind == TokenKind.Punctuation)
            {
                continue;
            }

            string form = WordForm.Of(token.Kind, tokens.TextOf(token), stem).ToString();
            if (!token.IsPart)
            {
                parts = [];
                words.Add(new QueryWord(form, parts, token.Kind == TokenKind.HanWord));
            }
            else if (words.Count > 0)
            {
                parts.Add(form);
            }
        }

        List<Concept> concepts = [.. options.Terms.Find(query).Select(m => m.Concept).DistinctBy(c => c.Id)];
        return new UnderstoodQuery([.. words.DistinctBy(w => w.Form)], concepts);
    }
}
