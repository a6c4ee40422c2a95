namespace MscText.Normalization;

/// <summary>What a <see cref="TextNormalizer"/> does to a text; any combination is possible.</summary>
[Flags]
public enum NormalizationSteps
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Canonical composition (NFC, UAX #15): <c>e</c> + U+0301 becomes <c>é</c>, compatibility ideographs their unified forms.</summary>
    Compose = 1 << 0,

    /// <summary>
    /// Compatibility characters (NFKC, UAX #15) that no other step is about: <c>ﬁ</c>, <c>㎎</c>, <c>℃</c>, <c>½</c>, <c>…</c>,
    /// mathematical alphabets. Circled numbers stay (they would run into neighbouring numbers), and so do spacing accents.
    /// </summary>
    FoldCompatibility = 1 << 1,

    /// <summary>Full-width letters, digits and symbols become ASCII (<c>Ａ１％</c> → <c>A1%</c>), half-width kana full-width.</summary>
    FoldWidth = 1 << 2,

    /// <summary>
    /// Chinese punctuation that has an ASCII equal becomes it (<c>，：；！？（）【】</c>); variants of <c>。、·</c> become
    /// these three, which stay: as <c>.</c> or <c>,</c> they would make numbers of their neighbours.
    /// </summary>
    FoldCjkPunctuation = 1 << 3,

    /// <summary>Hyphens, minus signs and en dashes become <c>-</c>, tildes <c>~</c>, horizontal bars <c>—</c>.</summary>
    FoldDashes = 1 << 4,

    /// <summary>Quotation marks of every style become <c>"</c> or <c>'</c>, as do apostrophes and primes.</summary>
    FoldQuotes = 1 << 5,

    /// <summary>No-break, thin, ideographic and other spaces, and tabs, become a space.</summary>
    FoldSpaces = 1 << 6,

    /// <summary>Several spaces become one; spaces at line ends go.</summary>
    CollapseSpaces = 1 << 7,

    /// <summary>
    /// Control characters, byte order marks, zero-width spaces, soft hyphens and direction marks go; line ends become
    /// line feeds; an unpaired surrogate becomes U+FFFD.
    /// </summary>
    RemoveControls = 1 << 8,

    /// <summary>Zero-width joiners, variation selectors and tag characters go.</summary>
    RemoveJoiners = 1 << 9,

    /// <summary>Spaces between Chinese and Latin text go: <c>导致 AML 中</c> → <c>导致AML中</c>.</summary>
    RemoveHanLatinSpaces = 1 << 10,

    /// <summary>A space is put between Chinese and Latin text. Excludes <see cref="RemoveHanLatinSpaces"/>.</summary>
    InsertHanLatinSpaces = 1 << 11,

    /// <summary>Micro sign, Greek symbol forms, final sigma and Latin look-alikes become the Greek letter; <c>ß</c> for beta, too.</summary>
    FoldGreek = 1 << 12,

    /// <summary>
    /// Superscripts and subscripts become plain: <c>CD4⁺</c> → <c>CD4+</c>, <c>H₂O</c> → <c>H2O</c>; a power keeps its mark:
    /// <c>10⁶</c> → <c>10^6</c>.
    /// </summary>
    FoldSuperscripts = 1 << 13,

    /// <summary>Roman numeral characters become letters: <c>Ⅲ</c> → <c>III</c>.</summary>
    FoldRomanNumerals = 1 << 14,

    /// <summary>Compatibility ideographs and radicals become the unified characters they stand for.</summary>
    FoldCompatibilityIdeographs = 1 << 15,

    /// <summary>
    /// Line breaks inside a sentence go where the text shows that its lines were wrapped: between Chinese characters
    /// without a trace, after a hyphenated word with the hyphen, otherwise with a space.
    /// </summary>
    JoinLines = 1 << 16,

    /// <summary>Simple case folding to lower case.</summary>
    FoldCase = 1 << 17,

    /// <summary>Accents of Latin and Greek letters go, ligatures and special letters become plain: <c>Sjögren</c> → <c>Sjogren</c>, <c>œ</c> → <c>oe</c>.</summary>
    FoldDiacritics = 1 << 18,

    /// <summary>Chinese scripts and regional variants become one form based on Simplified; see <see cref="ScriptFolder"/>.</summary>
    FoldScript = 1 << 19,

    /// <summary>For finding: everything that is written in more than one way folds to one.</summary>
    Search = Compose | FoldCompatibility | FoldWidth | FoldCjkPunctuation | FoldDashes | FoldQuotes | FoldSpaces | CollapseSpaces
        | RemoveControls | RemoveJoiners | RemoveHanLatinSpaces | FoldGreek | FoldSuperscripts | FoldRomanNumerals
        | FoldCompatibilityIdeographs | JoinLines | FoldCase | FoldDiacritics | FoldScript,

    /// <summary>For reading: what is invisible or broken goes, what the author wrote stays.</summary>
    Display = Compose | FoldWidth | FoldSpaces | RemoveControls | RemoveHanLatinSpaces | JoinLines,
}
