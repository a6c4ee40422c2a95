namespace MscText.Lucene.Benchmarks;

/// <summary>Words between blanks; terms in lower case.</summary>
internal sealed class EnglishLanguage(CorpusTerms terms, ulong seed) : CorpusLanguage(terms, EnglishWords.Make, 1.8, seed)
{
    protected override void AddWord(CorpusText target, int rank, int doc, ref bool first)
    {
        if (target.Text.Length > 0)
        {
            target.Text.Append(' ');
        }

        int id = Words.Id(rank);
        int start = target.Text.Length;
        target.Text.Append(TermText(id));
        if (first)
        {
            target.Text[start] = char.ToUpperInvariant(target.Text[start]);
            first = false;
        }

        AddToken(target, id, start, 1, doc);
    }

    protected override void EndSentence(CorpusText target) => target.Text.Append('.');

    protected override void AddComma(CorpusText target) => target.Text.Append(',');
}
