using System.Runtime.InteropServices;

namespace MscText.Lucene.Benchmarks;

/// <summary>The terms of a language while a corpus is made: numbered in the order in which they first occur, with document frequencies.</summary>
internal sealed class CorpusVocabulary(CorpusTerms terms, Func<int, string> make)
{
    private readonly int[] _idOfRank = new int[ZipfSampler.RankCount];
    private readonly List<int> _docFreqs = [];
    private readonly List<int> _lastDocs = [];

    /// <summary>The id of the word of a rank.</summary>
    public int Id(int rank)
    {
        ref int id = ref _idOfRank[rank];
        if (id == 0)
        {
            id = terms.Add(make(rank)) + 1;
        }

        return id - 1;
    }

    /// <summary>Counts a document for a term, once.</summary>
    public void Count(int id, int doc)
    {
        while (_docFreqs.Count <= id)
        {
            _docFreqs.Add(0);
            _lastDocs.Add(-1);
        }

        Span<int> last = CollectionsMarshal.AsSpan(_lastDocs);
        if (last[id] != doc)
        {
            last[id] = doc;
            CollectionsMarshal.AsSpan(_docFreqs)[id]++;
        }
    }

    public int DocFreq(int id) => id < _docFreqs.Count ? _docFreqs[id] : 0;

    /// <summary>The terms with a document frequency of a range, in the order of their ids.</summary>
    public List<int> WithDocFreq(double from, double to)
    {
        List<int> ids = [];
        for (int id = 0; id < _docFreqs.Count; id++)
        {
            if (_docFreqs[id] >= from && _docFreqs[id] <= to && _docFreqs[id] > 0)
            {
                ids.Add(id);
            }
        }

        return ids;
    }

    public int DistinctCount => _docFreqs.Count(f => f > 0);
}
