using MscText.Normalization;

namespace MscText.Segmentation;

/// <summary>
/// Maps spans of a normalised text to the original as <see cref="PositionMap.ToOriginal"/> does, but each in constant time where
/// their starts never decrease.
/// </summary>
internal ref struct PositionCursor(PositionMap map)
{
    private int _run;
    private int _start;
    private int _originalStart;

    public TextSpan ToOriginal(int start, int end)
    {
        (int length, int originalLength) = map.RunLengths(_run);
        while (_start + length <= start)
        {
            _start += length;
            _originalStart += originalLength;
            (length, originalLength) = map.RunLengths(++_run);
        }

        int originalStart = length == originalLength ? _originalStart + (start - _start) : _originalStart;

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
