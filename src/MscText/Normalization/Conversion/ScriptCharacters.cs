using System.Text;
using MscText.Data;

namespace MscText.Normalization;

/// <summary>What OpenCC's dictionaries say about single characters: the data for script detection and folding.</summary>
/// <remarks>All members are safe to call from several threads.</remarks>
internal static class ScriptCharacters
{
    private static readonly Table<byte> s_uses = ConversionTables.Default.ScriptUses;

    /// <summary>
    /// Maps each character, whatever its neighbours, to one form for all scripts and regions: Traditional characters to
    /// the preferred Simplified form, and what is only a variant in Taiwan or Hong Kong by way of the standard form
    /// (裡, 裏 → 里; 癥 → 症; 著 → 着). Every result maps to itself.
    /// </summary>
    public static ConversionPipeline Folding => ConversionTables.Default.Folding;

    /// <summary>In which scripts a character is written.</summary>
    public static ScriptUse UseOf(Rune character)
    {
        int place = character.Value / ConversionFormat.ScriptUsesPerByte;
        return place < s_uses.Length
            ? (ScriptUse)((s_uses[place] >> (character.Value % ConversionFormat.ScriptUsesPerByte * ConversionFormat.ScriptUseBits)) & 3)
            : ScriptUse.None;
    }
}
