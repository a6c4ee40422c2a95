namespace MscText.Normalization;

/// <summary>What one configuration does to a text: passes over the whole of it, then perhaps a segmented pass.</summary>
internal sealed class ConversionPipeline
{
    private readonly ConversionStage[] _passes;
    private readonly ConversionStage? _segmented;
    private readonly ConversionStage[] _runStages;

    /// <summary>See <see cref="ConversionFormat.Program"/>.</summary>
    public ConversionPipeline(ConversionStage[] passes, ConversionStage? segmented, ConversionStage[] runStages)
    {
        _passes = passes;
        _segmented = segmented;
        _runStages = runStages;
    }

    /// <summary>
    /// The same pipeline as phrases of one's own need it: with a segmented pass, whose segments they join.
    /// </summary>
    public ConversionPipeline Segmented() =>
        _segmented is null ? new ConversionPipeline(_passes[..^1], _passes[^1], []) : this;

    /// <summary>A text as it is before the segmented pass.</summary>
    public string Normalize(string text)
    {
        foreach (ConversionStage pass in _passes)
        {
            var output = new TextBuffer(text.Length);
            pass.Convert(text, ref output, map: null);
            text = output.Text.ToString();
            output.Dispose();
        }

        return text;
    }

    /// <summary>Converts a text and adds the result to a buffer.</summary>
    /// <param name="text">The text.</param>
    /// <param name="output">Where the result is added.</param>
    /// <param name="phrases">Phrases that go before the dictionaries; only for a pipeline with a segmented pass.</param>
    /// <param name="maps">Is given the maps of the changes made one after the other, if there is a list.</param>
    public void Convert(ReadOnlySpan<char> text, ref TextBuffer output, CustomPhrases? phrases, List<PositionMap>? maps)
    {
        var intermediate = default(TextBuffer);
        bool isIntermediate = false;
        int remaining = _passes.Length + (_segmented is null ? 0 : 1);
        foreach (ConversionStage pass in _passes)
        {
            remaining--;
            if (remaining > 0 && !pass.MayChange(text))
            {
                continue;
            }

            var map = maps is null ? null : new PositionMapBuilder();
            if (remaining == 0)
            {
                pass.Convert(text, ref output, map);
            }
            else
            {
                var next = new TextBuffer(text.Length + 64);
                pass.Convert(text, ref next, map);
                if (isIntermediate)
                {
                    intermediate.Dispose();
                }

                intermediate = next;
                isIntermediate = true;
                text = intermediate.Text;
            }

            if (map is not null)
            {
                maps!.Add(map.Build());
            }
        }

        if (_segmented is not null)
        {
            if (phrases is { } own)
            {
                ConvertSegmented(text, ref output, own, maps);
            }
            else
            {
                ConvertSegmented(text, ref output, default(ScanModes.Segments), maps);
            }
        }

        if (isIntermediate)
        {
            intermediate.Dispose();
        }
    }

    private void ConvertSegmented<TMode>(ReadOnlySpan<char> text, ref TextBuffer output, TMode mode, List<PositionMap>? maps)
        where TMode : struct, IScanMode
    {
        PositionMapBuilder[]? layers = maps is null ? null : [.. Enumerable.Range(0, _runStages.Length + 1).Select(_ => new PositionMapBuilder())];
        var even = new TextBuffer(64);
        var odd = new TextBuffer(64);
        int position = 0;
        do
        {
            int run = output.Length;
            int changeable = _segmented!.FindSegment(text, ref position, ref output, mode, layers?[0], out ConversionSegment segment);
            if (_runStages.Length > 0)
            {
                ConvertRun(run, changeable, ref even, ref odd, ref output, layers);
            }

            if (segment.Length > 0)
            {
                int length = _segmented.AppendReplacement(text.Slice(position, segment.Length), segment, ref output);
                TellOfSegment(layers, length, segment.Length);
                position += segment.Length;
            }
        }
        while (position < text.Length);

        even.Dispose();
        odd.Dispose();
        if (layers is not null)
        {
            maps!.AddRange(layers.Select(l => l.Build()));
        }
    }

    /// <summary>Takes the stages of the runs to the run at the end of the output, from where it may change.</summary>
    private void ConvertRun(
        int start, int changeable, ref TextBuffer even, ref TextBuffer odd, ref TextBuffer output, PositionMapBuilder[]? layers)
    {
        if (layers is not null)
        {
            foreach (PositionMapBuilder layer in layers.AsSpan(1))
            {
                layer.AddUnchanged(changeable - start);
            }
        }

        if (changeable == output.Length)
        {
            return;
        }

        odd.Length = 0;
        odd.Append(output.Text[changeable..]);
        output.Length = changeable;
        ReadOnlySpan<char> run = odd.Text;
        int last = _runStages.Length - 1;
        for (int i = 0; i < last; i++)
        {
            ref TextBuffer next = ref (i % 2 == 0 ? ref even : ref odd);
            next.Length = 0;
            _runStages[i].Convert(run, ref next, layers?[i + 1]);
            run = next.Text;
        }

        _runStages[last].Convert(run, ref output, layers?[last + 1]);
    }

    // A segment has its final form at once: it is the last layer's change.
    private static void TellOfSegment(PositionMapBuilder[]? layers, int length, int originalLength)
    {
        if (layers is not null)
        {
            foreach (PositionMapBuilder layer in layers.AsSpan(0, layers.Length - 1))
            {
                layer.AddUnchanged(originalLength);
            }

            layers[^1].AddReplacement(length, originalLength);
        }
    }
}
