namespace MscText.Lucene.CrashTarget;

/// <summary>Words that follow from a number.</summary>
internal sealed class CountingTokens(int start, int count) : TokenStream
{
    private int _next;

    public override void Reset() => _next = 0;

    public override bool Next(ref IndexToken token)
    {
        if (_next == count)
        {
            return false;
        }

        token.Term = Words.Of((start + (_next * _next)) % 997);
        token.PositionIncrement = 1;
        token.StartOffset = _next * 5;
        token.EndOffset = (_next * 5) + 4;
        _next++;
        return true;
    }
}
