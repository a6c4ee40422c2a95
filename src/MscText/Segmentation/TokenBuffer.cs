using System.Diagnostics.CodeAnalysis;

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

    internal void Begin(string text)
    {
        Text = text;
        _count = 0;
    }

    internal void Add(in Token token)
    {
        if (_count == _tokens.Length)
        {
            Array.Resize(ref _tokens, Math.Max(64, _count * 2));
        }

        _tokens[_count++] = token;
    }
}
