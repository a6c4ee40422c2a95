using System.Diagnostics.CodeAnalysis;
using MscText.Normalization;

namespace MscText.Segmentation;

/// <summary>
/// Receives the tokens of one text at a time. Keep one a thread and pass it to each call: once it has grown to the longest text,
/// segmenting allocates nothing. Not safe for use from several threads at once.
/// </summary>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "A buffer, not a collection to pass around.")]
public sealed class TokenBuffer
{
    private Token[] _tokens = [];
    private int _count;
    private char[] _scanned = [];

    /// <summary>The normalised text that the tokens were found in; empty before the first use.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Number of tokens, parts included.</summary>
    public int Count => _count;

    /// <summary>The tokens, primary ones and parts, in order. Valid until the buffer is filled again.</summary>
    public ReadOnlySpan<Token> Tokens => _tokens.AsSpan(0, _count);

    /// <summary>The token at an index.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
    public ref readonly Token this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)_count, nameof(index));
            return ref _tokens[index];
        }
    }

    /// <summary>Goes through the tokens without allocating.</summary>
    public ReadOnlySpan<Token>.Enumerator GetEnumerator() => Tokens.GetEnumerator();

    /// <summary>The normalised characters of a token of this buffer.</summary>
    public ReadOnlySpan<char> TextOf(in Token token) => Text.AsSpan(token.NormalizedStart, token.NormalizedLength);

    /// <summary>Working memory of the Chinese segmenter.</summary>
    internal WordBuffer Words { get; } = new();

    /// <summary>Starts a text, and returns it as the scanner is to read it.</summary>
    internal ReadOnlySpan<char> Begin(NormalizedText text)
    {
        Text = text.Text;
        _count = 0;
        return SourceForms.Restore(text, ref _scanned);
    }

    /// <summary>Adds a token in normalised offsets; its place in the original is set when all are found.</summary>
    internal void Add(TokenKind kind, int start, int end, bool isPart)
    {
        if (_count == _tokens.Length)
        {
            Array.Resize(ref _tokens, Math.Max(64, _count * 2));
        }

        _tokens[_count++] = new Token(kind, start, end - start, start, end - start, isPart ? 0 : 1);
    }

    /// <summary>Keeps a place for a token whose end or kind is not known yet, and returns its index.</summary>
    internal int Reserve()
    {
        Add(TokenKind.Other, 0, 0, isPart: false);
        return _count - 1;
    }

    /// <summary>Fills a place, or changes what is there.</summary>
    internal void Set(int index, TokenKind kind, int start, int end, bool isPart) =>
        _tokens[index] = new Token(kind, start, end - start, start, end - start, isPart ? 0 : 1);

    internal void Insert(int index, TokenKind kind, int start, int end, bool isPart)
    {
        int last = Reserve();
        Array.Copy(_tokens, index, _tokens, index + 1, last - index);
        Set(index, kind, start, end, isPart);
    }

    /// <summary>Makes parts of the tokens from an index on; one that is the token before them goes.</summary>
    internal void DemoteFrom(int index)
    {
        Token whole = _tokens[index - 1];
        int kept = index;
        for (int i = index; i < _count; i++)
        {
            Token token = _tokens[i];
            if (token.NormalizedSpan != whole.NormalizedSpan)
            {
                Set(kept++, token.Kind, token.NormalizedStart, token.NormalizedSpan.End, isPart: true);
            }
        }

        _count = kept;
    }

    internal void Truncate(int count) => _count = count;

    internal void RemoveAt(int index)
    {
        Array.Copy(_tokens, index + 1, _tokens, index, _count - index - 1);
        _count--;
    }

    /// <summary>Gives every token its place in the original.</summary>
    internal void MapToOriginal(PositionMap map)
    {
        if (map.IsIdentity)
        {
            return;
        }

        var cursor = new PositionCursor(map);
        foreach (ref Token token in _tokens.AsSpan(0, _count))
        {
            TextSpan span = cursor.ToOriginal(token.NormalizedStart, token.NormalizedStart + token.NormalizedLength);
            token = new Token(token.Kind, token.NormalizedStart, token.NormalizedLength, span.Start, span.Length, token.PositionIncrement);
        }
    }
}
