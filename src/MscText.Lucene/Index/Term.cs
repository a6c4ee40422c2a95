using System.Text;

namespace MscText.Lucene;

/// <summary>A term: a field and the bytes, normally UTF-8, that a token of it had. Immutable.</summary>
public sealed class Term : IEquatable<Term>
{
    private readonly byte[] _bytes;

    /// <summary>A term of text.</summary>
    public Term(string field, string text)
        : this(field, Encoding.UTF8.GetBytes(text))
    {
    }

    /// <summary>A term of bytes; they are copied.</summary>
    public Term(string field, ReadOnlySpan<byte> bytes)
        : this(field, bytes.ToArray())
    {
    }

    private Term(string field, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(field);
        Field = field;
        _bytes = bytes;
    }

    /// <summary>The field.</summary>
    public string Field { get; }

    /// <summary>The term's bytes.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>The bytes as text; malformed UTF-8 shows as U+FFFD.</summary>
    public string Text => Encoding.UTF8.GetString(_bytes);

    internal ReadOnlySpan<byte> Span => _bytes;

    /// <inheritdoc/>
    public bool Equals(Term? other) =>
        other is not null && Field == other.Field && _bytes.AsSpan().SequenceEqual(other._bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Term);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.Add(Field);
        hash.AddBytes(_bytes);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => Field + ":" + Text;
}
