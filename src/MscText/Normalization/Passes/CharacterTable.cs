using System.Runtime.CompilerServices;

namespace MscText.Normalization;

/// <summary>
/// What becomes of every UTF-16 code unit under a set of steps, worked out page by page (256 units) when first met.
/// </summary>
internal sealed class CharacterTable(CharacterResolver resolver)
{
    private const int PageSize = 256;

    // The unit that replaces a unit one for one (mostly itself); 0 where a closer look is needed.
    private readonly ushort[] _units = new ushort[0x10000];
    private readonly CharacterAction[]?[] _pages = new CharacterAction[]?[PageSize];
    private readonly Lock _filling = new();

    public CharacterResolver Resolver => resolver;

    /// <summary>The first of 65,536 entries, a unit's replacement each; 0 where <see cref="ActionOf"/> has to be asked.</summary>
    public ref ushort FirstUnit => ref _units[0];

    /// <summary>Makes sure that a unit's page is filled; true where it was not.</summary>
    public bool FillPageOf(char unit)
    {
        int page = unit / PageSize;
        if (Volatile.Read(ref _pages[page]) is not null)
        {
            return false;
        }

        lock (_filling)
        {
            if (_pages[page] is null)
            {
                Fill(page);
            }
        }

        return true;
    }

    /// <summary>What becomes of a character whose page is filled, or which is outside the Basic Multilingual Plane.</summary>
    public CharacterAction ActionOf(int codePoint) =>
        codePoint < 0x10000 ? _pages[codePoint / PageSize]![codePoint % PageSize] : resolver.Resolve(codePoint);

    /// <summary>Index of the first unit that does not stay as it is, or the length.</summary>
    public int FirstChange(ReadOnlySpan<char> text)
    {
        ref ushort units = ref _units[0];
        for (int i = 0; i < text.Length; i++)
        {
            char unit = text[i];
            ushort to = Unsafe.Add(ref units, (int)unit);
            if ((to != unit || to == 0) && (!FillPageOf(unit) || _units[unit] != unit || unit == 0))
            {
                return i;
            }
        }

        return text.Length;
    }

    private void Fill(int page)
    {
        var actions = new CharacterAction[PageSize];
        for (int i = 0; i < PageSize; i++)
        {
            int unit = (page * PageSize) + i;
            CharacterAction action = resolver.Resolve(unit);
            actions[i] = action;

            // Surrogates have to be seen in pairs.
            if (action is { Kind: CharacterKind.Replace, Text.Length: 1 } && !char.IsSurrogate((char)unit))
            {
                _units[unit] = action.Text[0];
            }
        }

        Volatile.Write(ref _pages[page], actions);
    }
}
