namespace MscText.Lucene;

/// <summary>A <see cref="DataOutput"/> into memory that can be emptied and used again.</summary>
internal sealed class BufferOutput(int capacity = 256) : DataOutput(capacity)
{
    public override long Position => Count;

    public ReadOnlySpan<byte> Written => Buffer.AsSpan(0, Count);

    public byte[] Array => Buffer;

    public int Length => Count;

    public void Clear() => Count = 0;

    public void Truncate(int length) => Count = length;

    public void CopyTo(DataOutput output) => output.WriteBytes(Written);

    protected override void MakeRoom(int count)
    {
        byte[] larger = GC.AllocateUninitializedArray<byte>(checked((int)Math.Max(Count + (long)count, Buffer.Length * 2L)));
        Written.CopyTo(larger);
        Buffer = larger;
    }
}
