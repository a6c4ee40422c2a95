namespace MscText.Lucene;

/// <summary>The kind of the numbers of a field that is searched by ranges.</summary>
public enum NumericType
{
    /// <summary>Whole numbers of 32 bits.</summary>
    Int32,

    /// <summary>Whole numbers of 64 bits.</summary>
    Int64,

    /// <summary>Binary floating-point numbers of 32 bits.</summary>
    Single,

    /// <summary>Binary floating-point numbers of 64 bits.</summary>
    Double,
}
