using System.Runtime.CompilerServices;

namespace MscText.Alignment;

/// <summary>Goes through the parts of a text's Latin runs: <c>IL-6</c> and <c>JAK2</c> of <c>IL-6/JAK2</c>.</summary>
internal ref struct LatinParts(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _position;
    private int _runEnd;

    /// <summary>Where the part stands; it may be empty, between two marks.</summary>
    public TextSpan Current { get; private set; }

    public readonly LatinParts GetEnumerator() => this;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool MoveNext()
    {
        if (_position >= _runEnd)
        {
            _position = _runEnd;
            if (!LatinRun.TryNext(_text, ref _position, out int start, out int length))
            {
                return false;
            }

            (_position, _runEnd) = (start, start + length);
        }

        int end = _position + LatinRun.EndOfPart(_text[_position.._runEnd], 0);
        Current = TextSpan.FromBounds(_position, end);

        // Behind the mark that ends the part.
        _position = end + 1;
        return true;
    }
}
