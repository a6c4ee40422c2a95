namespace MscText.Terms;

/// <summary>British and American spelling of medical English, by parts of words.</summary>
/// <remarks>
/// The rules make keys to search for, not text to show: a form that no one writes ("haemisphere") costs a few bytes
/// and is never found.
/// </remarks>
internal static class SpellingRules
{
    // A leading space stands for the beginning of a word, a trailing one for its end.
    private static readonly (string British, string American)[] Pairs =
    [
        (" haem", " hem"), ("aemia ", "emia "), ("chaemi", "chemi"), ("kaemi", "kemi"), (" anaemi", " anemi"),
        ("uraemi", "uremi"), ("caemi", "cemi"), ("oxaemi", "oxemi"), ("eraemi", "eremi"), ("ithaem", "ithem"),
        (" oedem", " edem"), ("myxoedem", "myxedem"), ("lymphoedem", "lymphedem"), ("angioedem", "angioedem"),
        ("oesoph", "esoph"), (" oestr", " estr"), ("anaesth", "anesth"), (" paed", " ped"), ("orthopaed", "orthoped"),
        ("gynaec", "gynec"), (" foet", " fet"), ("rrhoea", "rrhea"), ("caesar", "cesar"), ("coeliac", "celiac"),
        (" faec", " fec"), ("sulph", "sulf"), (" aetiol", " etiol"), ("pnoea", "pnea"), (" caec", " cec"), (" amoeb", " ameb"),
        ("leucocyt", "leukocyt"), ("leucopeni", "leukopeni"), ("leukaem", "leukem"), ("naemia", "nemia"),
        ("tumour", "tumor"), ("colour", "color"), ("behaviour", "behavior"), ("fibre", "fiber"), ("centre", "center"),
        ("isation", "ization"), ("ised ", "ized "), ("ising ", "izing "), ("analyse", "analyze"), ("analysing", "analyzing"),
        ("signalling", "signaling"), ("labelled", "labeled"), ("labelling", "labeling"), ("modelling", "modeling"),
        ("counselling", "counseling"), ("ageing", "aging"), ("programme ", "program "), ("homoeo", "homeo"), (" palaeo", " paleo"),
        ("neighbour", "neighbor"), ("haemo", "hemo"), ("haemat", "hemat"),
        (" grey ", " gray "), ("synaesth", "synesth"), ("hyperaemi", "hyperemi"),
    ];

    /// <summary>The British spelling; the name itself where there is no difference.</summary>
    public static string ToBritish(string name) => Replace(name, static p => (p.American, p.British));

    /// <summary>The American spelling; the name itself where there is no difference.</summary>
    public static string ToAmerican(string name) => Replace(name, static p => (p.British, p.American));

    private static string Replace(string name, Func<(string British, string American), (string From, string To)> direction)
    {
        string padded = $" {name.Replace('-', '\u0001').Replace(" ", "  ", StringComparison.Ordinal)} ";
        padded = padded.Replace("\u0001", " \u0001 ", StringComparison.Ordinal);
        foreach ((string British, string American) pair in Pairs)
        {
            (string from, string to) = direction(pair);
            if (padded.Contains(from, StringComparison.OrdinalIgnoreCase) && !padded.Contains(to, StringComparison.OrdinalIgnoreCase))
            {
                padded = padded.Replace(from, to, StringComparison.OrdinalIgnoreCase);
            }
        }

        return padded.Replace(" \u0001 ", "-", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal).Trim();
    }
}
