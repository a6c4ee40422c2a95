using System.Runtime.CompilerServices;
using System.Text;

namespace MscText.Normalization;

/// <summary>The first pass: characters and clusters.</summary>
internal ref struct CharacterPass
{
    // Longer clusters exist only to do harm: their marks would be sorted at quadratic cost. The rest stays unsorted.
    private const int MaxCluster = 256;

    private readonly CharacterTable _table;
    private readonly ReadOnlySpan<char> _text;
    private readonly PositionMapBuilder _map;
    private readonly CharBuffer _output;

    // Where the run that corresponds position by position began, and whether the last special was a superscript.
    private int _runStart;
    private CharacterKind _lastScript;
    private int _lastScriptEnd;

    private CharacterPass(CharacterTable table, ReadOnlySpan<char> text, CharBuffer output, PositionMapBuilder map)
    {
        _table = table;
        _text = text;
        _output = output;
        _map = map;
        _lastScriptEnd = -1;
    }

    /// <summary>Appends the normalised text to an empty buffer and its runs to an empty map.</summary>
    /// <param name="table">What becomes of each character.</param>
    /// <param name="text">The text.</param>
    /// <param name="unchanged">Number of units at the start that are known to stay.</param>
    /// <param name="output">The buffer.</param>
    /// <param name="map">The map.</param>
    public static void Run(CharacterTable table, ReadOnlySpan<char> text, int unchanged, CharBuffer output, PositionMapBuilder map)
    {
        output.Room(text.Length);
        output.Append(text[..unchanged]);
        var pass = new CharacterPass(table, text, output, map);
        pass.Run(unchanged);
    }

    private void Run(int i)
    {
        ref ushort units = ref _table.FirstUnit;
        while (true)
        {
            ReadOnlySpan<char> rest = _text[i..];
            Span<char> room = _output.Room(rest.Length)[..rest.Length];
            int k = 0;
            for (; k < rest.Length; k++)
            {
                // The table has an entry for every value of a unit.
                ushort unit = Unsafe.Add(ref units, (int)rest[k]);
                if (unit == 0)
                {
                    break;
                }

                room[k] = (char)unit;
            }

            i += k;
            _output.Length += k;
            if (i == _text.Length)
            {
                _map.AddUnchanged(i - _runStart);
                return;
            }

            if (_table.FillPageOf(_text[i]))
            {
                continue;
            }

            _map.AddUnchanged(i - _runStart);
            i = Special(i);
            _runStart = i;
        }
    }

    /// <summary>Handles a character that is not replaced one for one; returns where the next begins.</summary>
    private int Special(int i)
    {
        int codePoint = CodePoints.At(_text, i, out int length);
        CharacterAction action = _table.ActionOf(codePoint);
        switch (action.Kind)
        {
            case CharacterKind.Join:
                return Cluster(i);
            case CharacterKind.Superscript or CharacterKind.Subscript:
                Script(i, length, action);
                break;
            case CharacterKind.Fraction:
                Emit(EndsWithDigit() ? " " + action.Text : action.Text, length);
                break;
            case CharacterKind.SharpS:
                bool inWord = i > 0 && char.IsLower(_text[i - 1]);
                Emit(!inWord && _table.Resolver.Has(NormalizationSteps.FoldGreek) ? "β" : action.Text, length);
                break;
            case CharacterKind.CarriageReturn when i + 1 < _text.Length && _text[i + 1] == '\n':
                Emit("", length);
                break;
            default:
                Emit(action.Text, length);
                break;
        }

        return i + length;
    }

    private void Emit(string text, int originalLength)
    {
        _output.Append(text);
        _map.AddReplacement(text.Length, originalLength);
    }

    private readonly bool EndsWithDigit() => _output.Length > 0 && char.IsAsciiDigit(_output.Text[^1]);

    /// <summary>A superscript or subscript; one that would run into a number before it gets a mark: 10⁶ → 10^6.</summary>
    private void Script(int i, int length, CharacterAction action)
    {
        bool continues = _lastScript == action.Kind && _lastScriptEnd == i;
        bool raises = !continues && EndsWithDigit() && StartsNumber(i, action);
        Emit(raises ? (action.Kind == CharacterKind.Superscript ? "^" : "_") + action.Text : action.Text, length);
        _lastScript = action.Kind;
        _lastScriptEnd = i + length;
    }

    private readonly bool StartsNumber(int i, CharacterAction action) =>
        char.IsAsciiDigit(action.Text[0])
        || (action.Text is "+" or "-" && i + 1 < _text.Length && SuperscriptStep.IsSuperscriptDigit(_text[i + 1]));

    /// <summary>Takes the base back from the output and composes it with the marks from here on.</summary>
    private int Cluster(int i)
    {
        _map.CutBackTo(BaseOfOutput());
        int clusterStart = _map.Length;
        int originalStart = _map.OriginalLength;
        var raw = new StringBuilder().Append(_output.Text[clusterStart..]);
        int end = GatherMarks(i, raw, out int excess);
        _output.Length = clusterStart;
        _output.Append(_table.Resolver.FoldCluster(raw.ToString()));
        if (IsUnitByUnit(TextSpan.FromBounds(originalStart, excess), _output.Text[clusterStart..]))
        {
            _map.AddUnchanged(excess - originalStart);
        }
        else
        {
            _map.AddWhole(_output.Length - clusterStart, excess - originalStart);
        }

        for (int k = excess; k < end;)
        {
            CharacterAction action = _table.ActionOf(CodePoints.At(_text, k, out int length));
            Emit(action.Text, length);
            k += length;
        }

        return end;
    }

    /// <summary>Whether a cluster is what its characters become one by one, none having moved or joined another.</summary>
    private readonly bool IsUnitByUnit(TextSpan original, ReadOnlySpan<char> cluster)
    {
        int at = 0;
        for (int i = original.Start; i < original.End && cluster.Length == original.Length;)
        {
            string text = _table.ActionOf(CodePoints.At(_text, i, out int length)).Text;
            if (text.Length != length || !cluster[at..].StartsWith(text, StringComparison.Ordinal))
            {
                return false;
            }

            at += length;
            i += length;
        }

        return at == cluster.Length;
    }

    private readonly int BaseOfOutput()
    {
        int start = _output.Length;
        while (start > 0)
        {
            start = CodePoints.StartBefore(_output.Text, start);
            if (!UnicodeData.JoinsPrevious(CodePoints.At(_output.Text, start, out _)))
            {
                break;
            }
        }

        return start;
    }

    /// <summary>
    /// Collects marks, going over what is deleted between them; returns the end of the last one, and the end of the
    /// last one that was collected.
    /// </summary>
    private readonly int GatherMarks(int i, StringBuilder raw, out int collectedEnd)
    {
        int end = i;
        collectedEnd = i;
        while (i < _text.Length)
        {
            _table.FillPageOf(_text[i]);
            CharacterAction action = _table.ActionOf(CodePoints.At(_text, i, out int length));
            i += length;
            if (action.Kind == CharacterKind.Join)
            {
                end = i;
                if (raw.Length < MaxCluster)
                {
                    raw.Append(action.Text);
                    collectedEnd = i;
                }
            }
            else if (action.Kind != CharacterKind.Delete)
            {
                break;
            }
        }

        return end;
    }
}
