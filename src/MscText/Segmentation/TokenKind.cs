namespace MscText.Segmentation;

/// <summary>What a token is, as far as its form tells.</summary>
public enum TokenKind : byte
{
    /// <summary>A symbol that is none of the others: emoji, arrows, currency signs, stray marks.</summary>
    Other,

    /// <summary>A word of Chinese characters.</summary>
    HanWord,

    /// <summary>A word of an alphabetic or syllabic script: Latin, Greek, Cyrillic, kana, hangul …, hyphens and apostrophes included.</summary>
    Word,

    /// <summary>A name of letters with digits, signs or capitals: a gene, protein, marker, cell line, catalogue number (<c>IL-6</c>, <c>CD34+</c>).</summary>
    Identifier,

    /// <summary>A number, a range or a ratio of numbers, without a unit (<c>1,030</c>, <c>2×10^6</c>, <c>1.2–3.4</c>).</summary>
    Number,

    /// <summary>A number with its unit (<c>65%</c>, <c>20mg/ml</c>, <c>2×10^6/kg/min</c>).</summary>
    Quantity,

    /// <summary>The unit within a <see cref="Quantity"/>; occurs as a part only.</summary>
    Unit,

    /// <summary>A comparison or a statistic (<c>≥60</c>, <c>p&lt;0.05</c>, <c>95% CI 1.2–3.4</c>).</summary>
    Comparison,

    /// <summary>A calendar date in digits (<c>2025-06-21</c>).</summary>
    Date,

    /// <summary>A digital object identifier (<c>10.1016/S2352-3026(24)00089-1</c>).</summary>
    Doi,

    /// <summary>A web address.</summary>
    Url,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>The number of a registered clinical trial (<c>NCT05432187</c>, <c>ChiCTR2000029990</c>).</summary>
    TrialId,

    /// <summary>A punctuation mark, or several equal ones that form one (<c>……</c>).</summary>
    Punctuation,
}
