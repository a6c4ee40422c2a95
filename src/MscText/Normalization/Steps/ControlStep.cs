namespace MscText.Normalization;

/// <summary>Characters that show nothing and mean nothing outside the program that wrote them.</summary>
internal static class ControlStep
{
    public static string? Map(int codePoint) => codePoint switch
    {
        '\t' or '\n' or '\r' => null,
        '\v' or '\f' or 0x85 or 0x2028 or 0x2029 => "\n",
        < 0x20 or (>= 0x7F and <= 0x9F) => "",

        // Soft hyphen, Arabic letter mark, zero-width space, direction marks, word joiner and invisible operators,
        // byte order mark, interlinear annotation, noncharacters.
        0xAD or 0x61C or 0x200B or 0x200E or 0x200F => "",
        (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) => "",
        0xFEFF or (>= 0xFFF9 and <= 0xFFFB) or 0xFFFE or 0xFFFF => "",
        >= 0xD800 and <= 0xDFFF => "\uFFFD",
        _ => null,
    };
}
