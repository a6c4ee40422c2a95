namespace MscText.Lucene;

/// <summary>The postings files of a segment (Lucene41PostingsReader).</summary>
internal sealed class PostingsReader : IDisposable
{
    public PostingsReader(IndexDirectory directory, string segment, IReadOnlyList<FieldInfo> fields, int maxDoc)
    {
        MaxDoc = maxDoc;
        try
        {
            Doc = Open(directory, segment, "doc", PostingsWriter.DocCodec, out ByteReader reader);
            For = new ForUtil(ref reader);
            if (fields.Any(f => f.HasPositions))
            {
                Pos = Open(directory, segment, "pos", PostingsWriter.PosCodec, out _);
            }

            if (fields.Any(f => f.HasOffsets || f.HasPayloads))
            {
                Pay = Open(directory, segment, "pay", PostingsWriter.PayCodec, out _);
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public IndexInput Doc { get; }

    public IndexInput? Pos { get; }

    public IndexInput? Pay { get; }

    public ForUtil For { get; }

    /// <summary>Every document number read from the files is checked to be less.</summary>
    public int MaxDoc { get; }

    public void VerifyChecksums(CancellationToken cancellationToken)
    {
        CodecFile.VerifyChecksum(Doc, cancellationToken);
        if (Pos is not null)
        {
            CodecFile.VerifyChecksum(Pos, cancellationToken);
        }

        if (Pay is not null)
        {
            CodecFile.VerifyChecksum(Pay, cancellationToken);
        }
    }

    public void DropPages()
    {
        Doc.DropPages(0, Doc.Length);
        Pos?.DropPages(0, Pos.Length);
        Pay?.DropPages(0, Pay.Length);
    }

    public void Dispose()
    {
        Doc?.Dispose();
        Pos?.Dispose();
        Pay?.Dispose();
    }

    private static IndexInput Open(IndexDirectory directory, string segment, string extension, string codec, out ByteReader reader)
    {
        IndexInput input = directory.OpenInput(FileNames.Of(segment, FileNames.PostingsSuffix, extension));
        try
        {
            CodecFile.CheckFooter(input);
            reader = input.Reader();
            CodecFile.CheckHeader(ref reader, codec, PostingsWriter.Version, PostingsWriter.Version);
            return input;
        }
        catch
        {
            input.Dispose();
            throw;
        }
    }
}
