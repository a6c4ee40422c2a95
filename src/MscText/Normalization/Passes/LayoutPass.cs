namespace MscText.Normalization;

/// <summary>The second pass: spaces and line breaks.</summary>
internal ref struct LayoutPass
{
    private readonly NormalizationSteps _steps;
    private readonly ReadOnlySpan<char> _text;
    private readonly PositionMapBuilder _map;
    private LineWrapping _wrapping;
    private readonly CharBuffer _output;
    private int _copied;

    private LayoutPass(NormalizationSteps steps, ReadOnlySpan<char> text, CharBuffer output, PositionMapBuilder map)
    {
        _steps = steps;
        _text = text;
        _output = output;
        _map = map;
        _wrapping = new LineWrapping(text);
    }

    /// <summary>Whether any of the steps is the business of this pass.</summary>
    public static bool IsNeeded(NormalizationSteps steps) =>
        (steps & (NormalizationSteps.CollapseSpaces | NormalizationSteps.RemoveHanLatinSpaces | NormalizationSteps.JoinLines)) != 0;

    /// <summary>Appends the changed text to an empty buffer and its runs to an empty map; false where nothing changes.</summary>
    public static bool Run(NormalizationSteps steps, ReadOnlySpan<char> text, CharBuffer output, PositionMapBuilder map)
    {
        var pass = new LayoutPass(steps, text, output, map);
        return pass.Run();
    }

    private bool Run()
    {
        int i = 0;
        while (_text[i..].IndexOfAny(' ', '\n') is >= 0 and int offset)
        {
            int start = i + offset;
            int end = start + 1;
            int breaks = _text[start] == '\n' ? 1 : 0;
            while (end < _text.Length && _text[end] is ' ' or '\n')
            {
                breaks += _text[end] == '\n' ? 1 : 0;
                end++;
            }

            if (breaks > 0)
            {
                Break(start, end, breaks);
            }
            else
            {
                Spaces(start, end);
            }

            i = end;
        }

        if (_copied == 0 && _map.OriginalLength == 0)
        {
            return false;
        }

        CopyTo(_text.Length);
        return true;
    }

    private void Spaces(int start, int end)
    {
        if (Has(NormalizationSteps.RemoveHanLatinSpaces) && start > 0 && end < _text.Length
            && HanLatinSpacing.IsBoundary(_text, start - 1, end))
        {
            Replace(start, end, "");
        }
        else if (Has(NormalizationSteps.CollapseSpaces) && end - start > 1)
        {
            Replace(start + 1, end, "");
        }
    }

    private void Break(int start, int end, int breaks)
    {
        if (breaks == 1 && Has(NormalizationSteps.JoinLines) && start > 0 && end < _text.Length)
        {
            LineWrapping.Join join = _wrapping.Decide(start - 1, end);
            if (join != LineWrapping.Join.None)
            {
                bool noSpace = join != LineWrapping.Join.Space
                    || (Has(NormalizationSteps.RemoveHanLatinSpaces) && HanLatinSpacing.IsBoundary(_text, start - 1, end));
                Replace(join == LineWrapping.Join.WithoutHyphen ? start - 1 : start, end, noSpace ? "" : " ");
                return;
            }
        }

        if (Has(NormalizationSteps.CollapseSpaces))
        {
            DropSpacesBesideBreaks(start, end);
        }
    }

    private void DropSpacesBesideBreaks(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (_text[i] == ' ')
            {
                int first = i;
                while (i < end && _text[i] == ' ')
                {
                    i++;
                }

                Replace(first, i, "");
            }
        }
    }

    private void Replace(int start, int end, string text)
    {
        CopyTo(start);
        _output.Append(text);

        // A joining space stands for the break whatever stood around it.
        _map.AddReplacement(text.Length, end - start);
        _copied = end;
    }

    private void CopyTo(int position)
    {
        _output.Append(_text[_copied..position]);
        _map.AddUnchanged(position - _copied);
        _copied = position;
    }

    private readonly bool Has(NormalizationSteps step) => (_steps & step) != 0;
}
