using System.Collections.Frozen;

namespace MscText.Terms;

/// <summary>
/// Where the parts of the compounds of medicine and chemistry begin: electro|cardio|gram, phospho|enol|pyruvate.
/// Abbreviations take the initials of these parts as they take those of words: ECG, PEP.
/// </summary>
internal static class WordParts
{
    private const int Shortest = 3;
    private const int Longest = 9;

    // Greek and Latin elements that follow others in a word; no endings of ordinary words (-ation, -ment, -ally).
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Parts = FrozenSet.ToFrozenSet(
    [
        "acetate", "acetic", "acetyl", "adenine", "adeno", "adrenal", "albumin", "aldehyde", "amide", "amine", "amino", "anesthe", "angio", "aorti",
        "arterio", "arthr", "ase", "bacteri", "benz", "bili", "bio", "blast", "bronch", "butyl", "butyr", "calc", "capill", "carb", "carcin", "card",
        "cellular", "cephal", "cerebr", "chem", "chlor", "cholangi", "cholecyst", "cholest", "cholin", "chondr", "chrom", "cortic", "crani",
        "cutaneous", "cyan", "cycl", "cyst", "cyte", "cyto", "dehydr", "density", "deoxy", "derm", "desmo", "dextr", "dipine", "duct", "dynam",
        "dynia", "ectom", "edema", "encephal", "endo", "enter", "enzym", "epi", "ergic", "erythr", "esophag", "ethano", "ethyl", "fibr", "fluor",
        "form", "galact", "gastr", "gen", "genesis", "genic", "globin", "globulin", "glomerul", "gluc", "glucos", "glut", "glyc", "gram", "graph",
        "guan", "hemat", "hemo", "heparin", "hepat", "hist", "hydr", "hyper", "hypo", "immun", "infra", "inter", "intestin", "intra", "iodo", "isch",
        "iso", "ketone", "kinase", "kinetic", "kinin", "lact", "laryn", "leuk", "lip", "lith", "lym", "lys", "malon", "mammo", "meningi", "mercapto",
        "meth", "metr", "micro", "mitt", "morph", "motor", "muscul", "myc", "myel", "myo", "nasal", "natri", "necr", "neo", "nephr", "neur", "nitr",
        "nucle", "ocul", "oint", "ophthalm", "opsy", "orbit", "oste", "oxid", "oxy", "palat", "pancrea", "parathyr", "path", "penia", "pept", "peri",
        "phag", "pharyng", "phen", "phil", "phor", "phosph", "photo", "phyl", "plasia", "plasm", "plast", "platin", "plegia", "pneum", "poie", "poly",
        "portal", "pril", "prop", "prostagl", "prote", "protein", "psych", "pulmon", "purin", "pyr", "pyruv", "quinol", "quinone", "radio", "rectal",
        "reductase", "renal", "resorcin", "retin", "rheumat", "ribo", "saccharid", "salic", "sarc", "scler", "scop", "sensory", "ser", "sial",
        "sigmoid", "sinus", "som", "sperm", "sphinct", "spin", "stat", "sten", "stero", "stigm", "stom", "succin", "sulf", "sulph", "synth", "tein",
        "terol", "terone", "tetra", "therap", "therm", "thi", "thorac", "thromb", "thym", "thyr", "toco", "tomo", "tomy", "toxin", "trache",
        "transfer", "trop", "tryp", "tubul", "typ", "uracil", "ureter", "urethr", "uria", "urid", "vaginal", "valv", "vascul", "ven", "ventil",
        "ventric", "vesic", "viral", "virus", "vision", "vit", "xanth", "xyl", "zol", "zym",
    ],
    StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a part begins at a place inside a word.</summary>
    public static bool BeginsAt(ReadOnlySpan<char> text, int at)
    {
        int longest = Math.Min(Longest, text.Length - at);
        for (int length = Shortest; length <= longest; length++)
        {
            if (Parts.Contains(text.Slice(at, length)))
            {
                return true;
            }
        }

        return false;
    }
}
