namespace MscText.Normalization;

/// <summary>Quotation marks, apostrophes and primes.</summary>
internal static class QuoteStep
{
    public static string? Map(int codePoint) => codePoint switch
    {
        '“' or '”' or '„' or '‟' or '«' or '»' or '＂' or '「' or '」' or '『' or '』' or '｢' or '｣' => "\"",
        '〝' or '〞' or '〟' or '″' or '‶' or '\u02BA' or '﹁' or '﹂' or '﹃' or '﹄' => "\"",
        '‘' or '’' or '‚' or '‛' or '‹' or '›' or '＇' or '`' or '´' or '′' or '‵' => "'",
        >= 0x02B9 and <= 0x02BD => "'",
        '‴' or '‷' => "'''",
        _ => null,
    };

    public static bool Owns(int codePoint) =>
        codePoint is '＂' or '＇' or '｢' or '｣' or '″' or '‶' or '‴' or '‷' or '´' or '﹁' or '﹂' or '﹃' or '﹄';
}
