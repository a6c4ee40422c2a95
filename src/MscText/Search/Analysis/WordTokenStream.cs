using MscText.Lucene;
using MscText.Normalization;
using MscText.Segmentation;

namespace MscText.Search;

/// <summary>
/// The words of a text as an index sees them: normalised for search, segmented with sub-words at the position of their
/// word, English words stemmed, punctuation left out. Offsets are those of the original text.
/// </summary>
/// <remarks>Reusable, for one thread at a time.</remarks>
internal sealed class WordTokenStream(TextSegmenter segmenter) : TokenStream
{
    // Lucene refuses terms over 32,766 bytes of UTF-8; anything near that is no word.
    private const int MaxTermLength = 255;

    private readonly TokenBuffer _tokens = new();
    private readonly char[] _stem = new char[64];
    private int _next;
    private bool _skippedPrimary;

    /// <summary>Sets the text whose tokens come next.</summary>
    public WordTokenStream Of(NormalizedText text)
    {
        segmenter.Segment(text, _tokens);
        Reset();
        return this;
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        _next = 0;
        _skippedPrimary = false;
    }

    /// <inheritdoc/>
    public override bool Next(ref IndexToken token)
    {
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
            token.Term = WordForm.Of(current.Kind, _tokens.TextOf(current), _stem);
            token.StartOffset = current.Start;
            token.EndOffset = current.Start + current.Length;
            return true;
        }

        return false;
    }

    private static bool IsIndexed(in Token token) =>
        token.Kind is not TokenKind.Punctuation && token.NormalizedLength <= MaxTermLength;
}
