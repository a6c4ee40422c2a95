using MscText.Lucene;
using MscText.Normalization;
using MscText.Terms;

namespace MscText.Search;

/// <summary>The concepts of the term dictionary that a text names, each as its id, in the order of the text.</summary>
/// <remarks>Reusable, for one thread at a time.</remarks>
internal sealed class ConceptTokenStream(TermMatcher matcher) : TokenStream
{
    private readonly List<TermMatch> _matches = [];
    private int _next;
    private int _lastStart;

    /// <summary>Forgets the texts added so far.</summary>
    public ConceptTokenStream Clear()
    {
        _matches.Clear();
        Reset();
        return this;
    }

    /// <summary>Adds a text.</summary>
    public ConceptTokenStream Add(string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            _matches.AddRange(matcher.Find(text));
        }

        return this;
    }

    /// <summary>Whether any concept was found.</summary>
    public bool IsEmpty => _matches.Count == 0;

    /// <summary>The concepts found, as often as they were named.</summary>
    public IEnumerable<Concept> Concepts => _matches.Select(m => m.Concept);

    /// <inheritdoc/>
    public override void Reset()
    {
        _next = 0;
        _lastStart = -1;
    }

    /// <inheritdoc/>
    public override bool Next(ref IndexToken token)
    {
        if (_next == _matches.Count)
        {
            return false;
        }

        TermMatch match = _matches[_next++];
        token.Term = match.Concept.Id;
        token.PositionIncrement = match.Span.Start == _lastStart ? 0 : 1;
        _lastStart = match.Span.Start;
        return true;
    }
}
