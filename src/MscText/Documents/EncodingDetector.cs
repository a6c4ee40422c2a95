using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace MscText.Documents;

/// <summary>Recognises encodings from bytes without a byte order mark.</summary>
internal static class EncodingDetector
{
    private const int SampleBytes = 256 * 1024;

    // The most frequent characters of written Chinese, in either script: a wrong decoding hardly ever hits them.
    private static readonly SearchValues<char> s_frequent = SearchValues.Create(
        "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
        + "這為個國時來們於對會發動過說產種後學經與细胞細患者治疗療病研究");

    /// <summary>Big-endian or not, where the bytes are UTF-16 without a mark; null where they are not.</summary>
    public static bool? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0)
        {
            return null;
        }

        // Text has line ends, blanks and ASCII letters: units whose high byte is zero and whose low byte is not.
        ReadOnlySpan<byte> sample = bytes[..Math.Min(bytes.Length, SampleBytes)];
        int zeroFirst = 0;
        int zeroSecond = 0;
        for (int i = 0; i + 1 < sample.Length; i += 2)
        {
            if (sample[i] == 0 && sample[i + 1] == 0)
            {
                return null;
            }

            zeroFirst += sample[i] == 0 && sample[i + 1] is >= 9 and < 127 ? 1 : 0;
            zeroSecond += sample[i + 1] == 0 && sample[i] is >= 9 and < 127 ? 1 : 0;
        }

        int units = sample.Length / 2;
        return zeroFirst * 20 > units && zeroSecond * 50 < units ? true
            : zeroSecond * 20 > units && zeroFirst * 50 < units ? false
            : null;
    }

    /// <summary>The legacy encoding of bytes that are no UTF-8, not even damaged UTF-8; null where they are.</summary>
    public static string? LegacyEncoding(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return null;
        }

        (int valid, int invalid) = CountUtf8(bytes);
        if (valid >= invalid * 4)
        {
            return null;
        }

        ReadOnlySpan<byte> sample = bytes[..Math.Min(bytes.Length, SampleBytes)];
        double gb = Score(sample, "GB18030");
        double big5 = Score(sample, "big5");
        return Math.Max(gb, big5) <= 0 ? valid > 0 ? null : "windows-1252" : gb >= big5 ? "GB18030" : "big5";
    }

    private static (int Valid, int Invalid) CountUtf8(ReadOnlySpan<byte> bytes)
    {
        int valid = 0;
        int invalid = 0;
        for (int i = 0; i < bytes.Length;)
        {
            bool isRune = Rune.DecodeFromUtf8(bytes[i..], out _, out int consumed) == OperationStatus.Done;
            valid += isRune && consumed > 1 ? 1 : 0;
            invalid += isRune ? 0 : 1;
            i += Math.Max(1, consumed);
        }

        return (valid, invalid);
    }

    // Frequent characters speak for an encoding, undecodable bytes and rare signs against it.
    private static double Score(ReadOnlySpan<byte> bytes, string encoding)
    {
        int frequent = 0;
        int han = 0;
        int bad = 0;
        foreach (char c in LegacyEncodings.Get(encoding).GetString(bytes))
        {
            if (MscText.HanCharacters.IsHan(c))
            {
                han++;
                frequent += s_frequent.Contains(c) ? 1 : 0;
            }
            else if (c == '\uFFFD' || c is >= '\uE000' and <= '\uF8FF')
            {
                bad++;
            }
        }

        return han == 0 ? 0 : ((double)frequent / han) - (2.0 * bad / han);
    }
}
