namespace MscText.Data;

/// <summary>A numbered list of strings inside a <see cref="DataFile"/>.</summary>
internal readonly struct StringTable(Table<int> offsets, Table<char> chars)
{
    /// <summary>Number of strings.</summary>
    public int Count => offsets.Length - 1;

    /// <summary>The characters of a string, in place.</summary>
    public ReadOnlySpan<char> this[int index] => chars.Span[offsets[index]..offsets[index + 1]];
}
