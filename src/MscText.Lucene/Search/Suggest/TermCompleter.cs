using System.Text;

namespace MscText.Lucene;

/// <summary>
/// Completes the beginning of a word with the terms of an index that most documents have. Only the terms with the prefix are gone
/// through: the term dictionary is sorted, and its index leads to the first. Thread-safe.
/// </summary>
/// <param name="reader">The index. It must stay open.</param>
public sealed class TermCompleter(IndexReader reader)
{
    private const int CancellationInterval = 1 << 14;

    private readonly IndexReader _reader = reader ?? throw new ArgumentNullException(nameof(reader));

    /// <summary>Finds completions.</summary>
    /// <param name="field">The field.</param>
    /// <param name="prefix">The beginning, which is among the completions where it is a term; empty for the most frequent terms of all.</param>
    /// <param name="count">How many are wanted at most.</param>
    /// <param name="cancellationToken">Ends the search early by an exception.</param>
    /// <returns>The terms that most documents have first; of those with equally many the one first in the order of UTF-8 bytes.</returns>
    public IReadOnlyList<TermCompletion> Complete(string field, string prefix, int count, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(prefix);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        _reader.Acquire();
        try
        {
            byte[] start = Encoding.UTF8.GetBytes(prefix);
            MergedTerms terms = new(_reader, field, start);

            // The least on top: fewer documents, of equally many the later term.
            PriorityQueue<(byte[] Term, int DocFreq), (int DocFreq, int Before)> top = new();
            for (int i = 0; count > 0 && terms.MoveNext() && terms.Current.StartsWith(start); i++)
            {
                if (i % CancellationInterval == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                if (top.Count < count)
                {
                    top.Enqueue((terms.Current.ToArray(), terms.DocFreq), (terms.DocFreq, -i));
                }
                else if (terms.DocFreq > top.Peek().DocFreq)
                {
                    top.DequeueEnqueue((terms.Current.ToArray(), terms.DocFreq), (terms.DocFreq, -i));
                }
            }

            TermCompletion[] completions = new TermCompletion[top.Count];
            for (int i = completions.Length - 1; i >= 0; i--)
            {
                (byte[] term, int docFreq) = top.Dequeue();
                completions[i] = new TermCompletion(Encoding.UTF8.GetString(term), docFreq);
            }

            return completions;
        }
        finally
        {
            _reader.Release();
        }
    }
}
