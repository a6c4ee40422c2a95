namespace MscText.Lucene;

/// <summary>The terms of a number: in full, then ever coarser.</summary>
internal sealed class NumericTokenStream(long value, bool is64, int precisionStep) : TokenStream
{
    private readonly byte[] _term = new byte[NumericEncoding.MaxLength];
    private int _shift;

    public override void Reset() => _shift = 0;

    public override bool Next(ref IndexToken token)
    {
        if (_shift >= NumericEncoding.Size(is64))
        {
            return false;
        }

        token.Utf8Term = _term.AsSpan(0, NumericEncoding.Encode(value, _shift, is64, _term));
        token.PositionIncrement = _shift == 0 ? 1 : 0;
        _shift += precisionStep;
        return true;
    }
}
