using MscText.Lucene;
using MscText.Normalization;
using MscText.Segmentation;

namespace MscText.Search;

/// <summary>
/// The words of a text as an index sees them: normalised for search, segmented with sub-words at the position of their
/// word, English words stemmed, punctuation left out. Offsets are those of the original text.
/// </summary>
/// <remarks>Reusable, for one thread at a time.</remarks>
/// <param name="segmenter">Splits the texts.</param>
/// <param name="stems">Remembers stems; streams of one thread may share it.</param>
/// <param name="withExactForms">Whether words are there as they are written, too.</param>
internal sealed class WordTokenStream(TextSegmenter segmenter, StemCache stems, bool withExactForms = false) : TokenStream
{
    // Lucene refuses terms over 32,766 bytes of UTF-8; anything near that is no word.
    private const int MaxTermLength = 255;

    private readonly TokenBuffer _tokens = new();
    private readonly char[] _form = new char[MaxTermLength + 2];
    private string _original = "";
    private int _next;
    private bool _skippedPrimary;

    // Which form of the token before _next comes next: 0 the indexed one of the next token, 1 as written, 2 with its capitals.
    private int _pending;
    private int _scoredLength = -1;

    /// <summary>How many words the text has, parts not counted.</summary>
    public int Length { get; private set; }

    /// <inheritdoc/>
    public override int ScoredLength => _scoredLength;

    /// <summary>Sets the text whose tokens come next.</summary>
    public WordTokenStream Of(NormalizedText text)
    {
        segmenter.Segment(text, _tokens);
        _original = text.Original;
        _scoredLength = -1;
        Length = 0;
        foreach (ref readonly Token token in _tokens.Tokens)
        {
            Length += !token.IsPart && IsIndexed(token) ? 1 : 0;
        }

        Reset();
        return this;
    }

    /// <summary>Lets the text not count for the length of its field.</summary>
    public void LeaveOutOfLength() => _scoredLength = 0;

    /// <inheritdoc/>
    public override void Reset()
    {
        _next = 0;
        _pending = 0;
        _skippedPrimary = false;
    }

    /// <inheritdoc/>
    public override bool Next(ref IndexToken token)
    {
        if (_pending > 0)
        {
            NextForm(ref token);
            return true;
        }

        while (_next < _tokens.Count)
        {
            ref readonly Token current = ref _tokens[_next++];
            if (!IsIndexed(current))
            {
                _skippedPrimary |= !current.IsPart;
                continue;
            }

            // The first part of a word that is itself left out takes the word's position.
            token.PositionIncrement = current.IsPart && !_skippedPrimary ? 0 : 1;
            _skippedPrimary = false;
            token.Term = stems.Of(current.Kind, _tokens.TextOf(current), _form);
            Place(ref token, current);
            _pending = withExactForms && !current.IsPart && WordForm.HasExactForm(current.Kind) ? 1 : 0;
            return true;
        }

        return false;
    }

    private static void Place(ref IndexToken token, in Token current)
    {
        token.StartOffset = current.Start;
        token.EndOffset = current.Start + current.Length;
    }

    private static bool IsIndexed(in Token token) =>
        token.Kind is not TokenKind.Punctuation && token.NormalizedLength <= MaxTermLength;

    private void NextForm(ref IndexToken token)
    {
        ref readonly Token current = ref _tokens[_next - 1];
        ReadOnlySpan<char> written = current.Span.Of(_original);
        bool withCase = _pending == 2;
        _pending = !withCase && current.Length <= MaxTermLength && WordForm.HasCaseForm(current.Kind, written) ? 2 : 0;
        ReadOnlySpan<char> text = withCase ? written : _tokens.TextOf(current);
        int marks = withCase ? 2 : 1;
        _form.AsSpan(0, marks).Fill(SearchFields.ExactMark);
        text.CopyTo(_form.AsSpan(marks));
        token.Term = _form.AsSpan(0, marks + text.Length);
        token.PositionIncrement = 0;
        Place(ref token, current);
    }
}
