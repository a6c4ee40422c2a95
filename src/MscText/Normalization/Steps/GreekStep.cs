namespace MscText.Normalization;

/// <summary>Forms of Greek letters, and what is typed for them.</summary>
internal static class GreekStep
{
    public static string? Map(int codePoint) => codePoint switch
    {
        0xB5 => "μ",
        'ϐ' or '\uA7B5' => "β",
        'ϑ' => "θ",
        'ϒ' => "Υ",
        'ϕ' or 'ɸ' => "φ",
        'ϖ' => "π",
        'ϰ' => "κ",
        'ϱ' => "ρ",
        'ϲ' or 'ς' => "σ",
        'Ϲ' => "Σ",
        'ϴ' => "Θ",
        'ϵ' or 'ɛ' => "ε",
        0x2126 => "Ω",
        0x2206 => "Δ",
        'ɑ' or '⍺' => "α",
        'ɣ' => "γ",
        _ => null,
    };

    public static bool Owns(int codePoint) =>
        codePoint is 0xB5 or (>= 0x3D0 and <= 0x3D6) or (>= 0x3F0 and <= 0x3F9) or 0x2126;
}
