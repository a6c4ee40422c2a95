namespace MscText.Terms;

/// <summary>English plurals that are not made by adding <c>s</c> or <c>es</c>; those are recognised while matching.</summary>
internal static class PluralVariants
{
    private static readonly (string Singular, string Plural)[] Endings =
    [
        ("mouse", "mice"), ("tooth", "teeth"), ("foot", "feet"), ("child", "children"), ("woman", "women"), ("man", "men"),
        ("matrix", "matrices"), ("index", "indices"), ("appendix", "appendices"), ("cortex", "cortices"), ("vertex", "vertices"), ("apex", "apices"),
        ("criterion", "criteria"), ("mitochondrion", "mitochondria"), ("ganglion", "ganglia"), ("phenomenon", "phenomena"),
        ("nucleus", "nuclei"), ("bacillus", "bacilli"), ("coccus", "cocci"), ("embolus", "emboli"), ("thrombus", "thrombi"),
        ("stimulus", "stimuli"), ("fungus", "fungi"), ("bronchus", "bronchi"), ("calculus", "calculi"), ("alveolus", "alveoli"),
        ("glomerulus", "glomeruli"), ("villus", "villi"), ("locus", "loci"), ("nevus", "nevi"), ("annulus", "annuli"), ("uterus", "uteri"),
        ("bacterium", "bacteria"), ("epithelium", "epithelia"), ("endothelium", "endothelia"), ("medium", "media"), ("diverticulum", "diverticula"),
        ("atrium", "atria"), ("ovum", "ova"), ("septum", "septa"), ("cilium", "cilia"), ("datum", "data"), ("serum", "sera"),
        ("vertebra", "vertebrae"), ("bursa", "bursae"), ("larva", "larvae"), ("fistula", "fistulae"), ("papilla", "papillae"),
        ("alga", "algae"), ("bulla", "bullae"), ("macula", "maculae"), ("conjunctiva", "conjunctivae"), ("trachea", "tracheae"),
        ("sis", "ses"), ("xis", "xes"), ("oma", "omata"), ("life", "lives"), ("leaf", "leaves"), ("half", "halves"),
    ];

    /// <summary>The irregular plurals of a name's last word; none for most names.</summary>
    public static IEnumerable<string> Of(string name)
    {
        foreach ((string singular, string plural) in Endings)
        {
            if (name.EndsWith(singular, StringComparison.Ordinal))
            {
                yield return string.Concat(name.AsSpan(0, name.Length - singular.Length), plural);
            }
        }

        if (name.Length > 3 && name[^1] == 'y' && !"aeiou".Contains(name[^2], StringComparison.Ordinal))
        {
            yield return string.Concat(name.AsSpan(0, name.Length - 1), "ies");
        }
    }
}
