using System.Buffers;
using System.Numerics;

namespace MscText.Lucene;

/// <summary>
/// A table of scores of the documents of a window, and what is put into them: added up (<see cref="ScoreSums"/>) or compared
/// (<see cref="ScoreMaxima"/>). What is taken is cleared.
/// </summary>
internal abstract class WindowScores : IDisposable
{
    /// <summary>How many documents a window has at most.</summary>
    public const int Size = 2048;

    /// <summary>How many documents are looked at together: a bit each in a word.</summary>
    public const int WordSize = 64;

    private ScoreSums? _inner;
    private int[]? _freqs;

    /// <summary>The words that may have matches: a bit each.</summary>
    public uint Touched { get; protected set; }

    /// <summary>For frequencies that are added up before they are scored. Zeros between uses.</summary>
    public Span<int> Freqs
    {
        get
        {
            if (_freqs is null)
            {
                _freqs = ArrayPool<int>.Shared.Rent(Size);
                _freqs.AsSpan(0, Size).Clear();
            }

            return _freqs.AsSpan(0, Size);
        }
    }

    /// <summary>For what is added up before it is put into this table. Empty between uses.</summary>
    public ScoreSums Inner => _inner ??= new ScoreSums();

    /// <summary>For what is compared before it is put into this table: of maxima the table itself. Empty between uses.</summary>
    public abstract ScoreMaxima Maxima { get; }

    /// <summary>Puts in the score of a document.</summary>
    public abstract void Put(int slot, float score);

    /// <summary>Puts in the scores of documents.</summary>
    /// <param name="docs">The documents.</param>
    /// <param name="scores">Their scores.</param>
    /// <param name="from">The first document of the window.</param>
    public abstract void Put(ReadOnlySpan<int> docs, ReadOnlySpan<float> scores, int from);

    /// <summary>Puts in the scores of 64 documents; -0 for none.</summary>
    public abstract void PutWord(int word, ReadOnlySpan<float> scores);

    /// <summary>Takes the scores of 64 documents, each rounded as one number; -0 for none.</summary>
    protected abstract void TakeWord(int word, Span<float> target);

    /// <summary>Puts all scores into another table, and clears this one.</summary>
    public void MoveTo(WindowScores other)
    {
        Span<float> scores = stackalloc float[WordSize];
        while (Touched != 0)
        {
            int word = BitOperations.TrailingZeroCount(Touched);
            TakeWord(word, scores);
            other.PutWord(word, scores);
        }
    }

    public virtual void Dispose()
    {
        _inner?.Dispose();
        if (_freqs is not null)
        {
            ArrayPool<int>.Shared.Return(_freqs);
        }
    }
}
