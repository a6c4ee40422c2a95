namespace MscText.Segmentation;

/// <summary>
/// A word, number, name or mark found in a text. Primary tokens (<see cref="PositionIncrement"/> 1) follow each other without
/// overlap; each may be followed by its parts (<see cref="PositionIncrement"/> 0), which lie inside it. Starts never decrease.
/// In full mode, Chinese words with one start are tokens of one position, however long.
/// </summary>
/// <param name="kind">What the token is.</param>
/// <param name="normalizedStart">Offset in the normalised text, in UTF-16 code units.</param>
/// <param name="normalizedLength">Length in the normalised text, in UTF-16 code units.</param>
/// <param name="start">Offset in the original text, in UTF-16 code units.</param>
/// <param name="length">Length in the original text, in UTF-16 code units.</param>
/// <param name="positionIncrement">1 for a primary token, 0 for a part of the primary token before it.</param>
public readonly struct Token(TokenKind kind, int normalizedStart, int normalizedLength, int start, int length, int positionIncrement)
    : IEquatable<Token>
{
    private readonly byte _positionIncrement = (byte)positionIncrement;

    /// <summary>What the token is.</summary>
    public TokenKind Kind { get; } = kind;

    /// <summary>1 for a primary token, 0 for a part of the primary token before it: Lucene's position increment.</summary>
    public int PositionIncrement => _positionIncrement;

    /// <summary>Whether the token is a part of the primary token before it.</summary>
    public bool IsPart => _positionIncrement == 0;

    /// <summary>Offset in the original text, in UTF-16 code units.</summary>
    public int Start { get; } = start;

    /// <summary>Length in the original text, in UTF-16 code units.</summary>
    public int Length { get; } = length;

    /// <summary>Offset in the normalised text, in UTF-16 code units.</summary>
    public int NormalizedStart { get; } = normalizedStart;

    /// <summary>Length in the normalised text, in UTF-16 code units; at least 1.</summary>
    public int NormalizedLength { get; } = normalizedLength;

    /// <summary>The place in the original text.</summary>
    public TextSpan Span => new(Start, Length);

    /// <summary>The place in the normalised text.</summary>
    public TextSpan NormalizedSpan => new(NormalizedStart, NormalizedLength);

    /// <summary>Whether two tokens have the same kind, places and increment.</summary>
    public static bool operator ==(Token left, Token right) => left.Equals(right);

    /// <summary>Whether two tokens differ in kind, place or increment.</summary>
    public static bool operator !=(Token left, Token right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Token other) =>
        Kind == other.Kind && Span == other.Span && NormalizedSpan == other.NormalizedSpan
        && _positionIncrement == other._positionIncrement;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Token other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Start, Length, NormalizedStart, NormalizedLength, _positionIncrement);

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Span}{(IsPart ? " part" : "")}";
}
