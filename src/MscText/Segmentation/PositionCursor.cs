using MscText.Normalization;

namespace MscText.Segmentation;

/// <summary>
/// Maps tokens of a normalised text to the original as <see cref="PositionMap.ToOriginal"/> does, but each in constant time where
/// their starts never decrease. Only a token that starts with inserted characters is mapped otherwise: to what they were inserted
/// behind, so that no token's place is empty.
/// </summary>
internal ref struct PositionCursor(PositionMap map)
{
    private int _run;
    private int _start;
    private int _originalStart;

    // What a token that starts in an insertion stands for: the run before, or its last unit if it maps unit by unit.
    private int _originalBefore;

    public TextSpan ToOriginal(int start, int end)
    {
        (int length, int originalLength) = map.RunLengths(_run);
        while (_start + length <= start)
        {
            if (originalLength > 0)
            {
                _originalBefore = length == originalLength ? _originalStart + length - 1 : _originalStart;
            }

            _start += length;
            _originalStart += originalLength;
            (length, originalLength) = map.RunLengths(++_run);
        }

        int originalStart = originalLength == 0 ? _originalBefore
            : length == originalLength ? _originalStart + (start - _start)
            : _originalStart;

        // The end may lie some runs on; the cursor stays, since parts of this token start before that.
        int run = _run;
        int runStart = _start;
        int runOriginalStart = _originalStart;
        while (runStart + length < end)
        {
            runStart += length;
            runOriginalStart += originalLength;
            (length, originalLength) = map.RunLengths(++run);
        }

        int originalEnd = length == originalLength ? runOriginalStart + (end - runStart) : runOriginalStart + originalLength;
        return TextSpan.FromBounds(originalStart, originalEnd);
    }
}
