using System.Globalization;

namespace MscText.Lucene;

/// <summary>A stored value of a document read from an index.</summary>
/// <param name="Name">The field.</param>
/// <param name="Value">A <see cref="string"/>, <see cref="byte"/> array, <see cref="int"/>, <see cref="long"/>,
/// <see cref="float"/> or <see cref="double"/>.</param>
public readonly record struct StoredField(string Name, object Value)
{
    /// <summary>The value as text: numbers in the invariant culture; null for bytes.</summary>
    public string? Text => Value is byte[] ? null : Convert.ToString(Value, CultureInfo.InvariantCulture);
}
