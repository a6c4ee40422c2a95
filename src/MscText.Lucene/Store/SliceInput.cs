namespace MscText.Lucene;

/// <summary>A part of a file, valid as long as the file is open.</summary>
internal sealed unsafe class SliceInput : IndexInput
{
    public SliceInput(string name, IndexInput whole, long start, long length)
        : base(name)
    {
        Whole = whole;
        Pointer = whole.Pointer + start;
        Length = length;
    }

    /// <summary>The file it is a part of: it keeps alive what the pointer leads to.</summary>
    public IndexInput Whole { get; }

    /// <summary>Does nothing: the file closes itself.</summary>
    public override void Dispose()
    {
    }
}
