using System.Text;

namespace MscText.Lucene;

/// <summary>
/// Accepts what a pattern with wildcards matches: <c>*</c> stands for any characters, <c>?</c> for one (a code point), <c>\</c> takes the
/// next character as it is.
/// </summary>
internal sealed class WildcardAutomaton : CharacterAutomaton
{
    private const int AnyOne = -1;
    private const int AnyMany = -2;

    private readonly int[] _pattern;
    private readonly int[] _classes;

    public WildcardAutomaton(string pattern)
        : this(Parse(pattern))
    {
    }

    private WildcardAutomaton(int[] pattern)
        : base(pattern.Where(c => c >= 0))
    {
        _pattern = pattern;
        _classes = [.. pattern.Select(c => c >= 0 ? ClassOf(c) : c)];
    }

    protected override void AddStart(List<int> target) => Add(0, target);

    protected override void AddNext(ReadOnlySpan<int> positions, int characterClass, List<int> target)
    {
        foreach (int position in positions)
        {
            if (position == _pattern.Length)
            {
                continue;
            }

            if (_classes[position] == AnyMany)
            {
                Add(position, target);
            }
            else if (_classes[position] == AnyOne || _classes[position] == characterClass)
            {
                Add(position + 1, target);
            }
        }
    }

    protected override int DistanceOf(ReadOnlySpan<int> positions) => positions[^1] == _pattern.Length ? 0 : -1;

    /// <summary>Before the last <c>*</c> reached nothing can be won any more.</summary>
    protected override void Reduce(List<int> positions)
    {
        int star = positions.FindLastIndex(p => p < _pattern.Length && _pattern[p] == AnyMany);
        if (star > 0)
        {
            positions.RemoveRange(0, star);
        }
    }

    private static int[] Parse(string pattern)
    {
        List<int> tokens = [];
        bool escaped = false;
        foreach (Rune rune in pattern.EnumerateRunes())
        {
            if (escaped)
            {
                tokens.Add(rune.Value);
                escaped = false;
            }
            else if (rune.Value == '\\')
            {
                escaped = true;
            }
            else if (rune.Value is '*' or '?')
            {
                tokens.Add(rune.Value == '?' ? AnyOne : AnyMany);
            }
            else
            {
                tokens.Add(rune.Value);
            }
        }

        if (escaped)
        {
            // A backslash at the end stands for itself.
            tokens.Add('\\');
        }

        return [.. tokens];
    }

    private void Add(int position, List<int> target)
    {
        target.Add(position);
        while (position < _pattern.Length && _pattern[position] == AnyMany)
        {
            target.Add(++position);
        }
    }
}
