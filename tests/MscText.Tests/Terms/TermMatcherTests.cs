using MscText.Terms;

namespace MscText.Tests.Terms;

public class TermMatcherTests
{
    /// <summary>A text and the concepts of its outer terms with the text they cover.</summary>
    public static TheoryData<string, string> Cases => new()
    {
        // English, spelling variants.
        { "mesenchymal stem cell", "mesenchymal-stem-cell=mesenchymal stem cell" },
        { "Mesenchymal Stem Cells", "mesenchymal-stem-cell=Mesenchymal Stem Cells" },
        { "MESENCHYMAL STEM CELLS", "mesenchymal-stem-cell=MESENCHYMAL STEM CELLS" },
        { "mesenchymal stem-cell", "mesenchymal-stem-cell=mesenchymal stem-cell" },
        { "mesenchymal\nstem cells", "mesenchymal-stem-cell=mesenchymal\nstem cells" },
        { "tumour", "neoplasm=tumour" },
        { "tumors", "neoplasm=tumors" },
        { "acute myeloid leukaemia", "acute-myeloid-leukemia=acute myeloid leukaemia" },
        { "haematopoietic stem cells", "hematopoietic-stem-cell=haematopoietic stem cells" },
        { "oesophageal cancer", "esophageal-cancer=oesophageal cancer" },
        { "ischaemia", "ischemia=ischaemia" },
        { "anaemia", "anemia=anaemia" },
        { "oedema", "edema=oedema" },
        { "diarrhoea", "diarrhea=diarrhoea" },
        { "randomisation", "randomization=randomisation" },
        { "coculture", "co-culture=coculture" },
        { "co culture", "co-culture=co culture" },
        { "nonalcoholic steatohepatitis", "non-alcoholic-steatohepatitis=nonalcoholic steatohepatitis" },
        { "Crohn disease", "crohns-disease=Crohn disease" },
        { "Crohn’s disease", "crohns-disease=Crohn’s disease" },
        { "Sjogren's syndrome", "sjogrens-syndrome=Sjogren's syndrome" },
        { "metastases", "metastasis=metastases" },
        { "thromboses", "thrombosis=thromboses" },
        { "viruses", "virus=viruses" },
        { "biopsies", "biopsy=biopsies" },
        { "adenomata", "adenoma=adenomata" },
        { "fungi", "fungus=fungi" },
        { "graft versus host disease", "graft-versus-host-disease=graft versus host disease" },
        { "graft–versus–host disease", "graft-versus-host-disease=graft–versus–host disease" },
        { "cell\u2010cell interactions", "cell-cell-interaction=cell\u2010cell interactions" },

        // Symbols: hyphen, Greek letters, case.
        { "IL-6", "interleukin-6=IL-6" },
        { "IL6", "interleukin-6=IL6" },
        { "IL 6", "interleukin-6=IL 6" },
        { "il-6", "interleukin-6=il-6" },
        { "ＩＬ－６", "interleukin-6=ＩＬ－６" },
        { "TGF-β", "transforming-growth-factor-beta=TGF-β" },
        { "TGFβ", "transforming-growth-factor-beta=TGFβ" },
        { "TGF-beta", "transforming-growth-factor-beta=TGF-beta" },
        { "TGF beta", "transforming-growth-factor-beta=TGF beta" },
        { "TGFb", "transforming-growth-factor-beta=TGFb" },
        { "transforming growth factor beta", "transforming-growth-factor-beta=transforming growth factor beta" },
        { "TNF-α", "tumor-necrosis-factor-alpha=TNF-α" },
        { "TNF-a", "tumor-necrosis-factor-alpha=TNF-a" },
        { "NF-kappaB", "nuclear-factor-kappab=NF-kappaB" },
        { "NF-κB", "nuclear-factor-kappab=NF-κB" },
        { "PD-L1", "programmed-death-ligand-1=PD-L1" },
        { "PDL1", "programmed-death-ligand-1=PDL1" },
        { "CD34+ cells", "cd34-positive-cell=CD34+ cells" },
        { "CD4+T细胞", "cd4-positive-t-cell=CD4+T细胞" },
        { "CD4阳性T细胞", "cd4-positive-t-cell=CD4阳性T细胞" },
        { "CD4⁺ T cells", "cd4-positive-t-cell=CD4⁺ T cells" },
        { "MSCs", "mesenchymal-stem-cell=MSCs" },
        { "lncRNAs", "long-non-coding-rna=lncRNAs" },
        { "IL-1 2 days", "interleukin-1=IL-1" },
        { "JAK-STAT signaling pathway", "jak-stat-pathway=JAK-STAT signaling pathway" },
        { "JAK2/STAT3", "jak2-stat3-pathway=JAK2/STAT3" },

        // Case where it is meaningful.
        { "CAR", "chimeric-antigen-receptor=CAR" },
        { "car", "" },
        { "ALL", "acute-lymphoblastic-leukemia=ALL" },
        { "all", "" },
        { "OBJECTIVE TO TREAT ALL PATIENTS", "patient=PATIENTS" },
        { "ms", "" },
        { "aim il 6 of", "" },

        // Word boundaries.
        { "cellar", "" },
        { "subcell", "" },
        { "MSCX", "" },
        { "AML-MSCs", "acute-myeloid-leukemia=AML mesenchymal-stem-cell=MSCs" },
        { "MSCs对AML", "mesenchymal-stem-cell=MSCs acute-myeloid-leukemia=AML" },
        { "PD-1/PD-L1", "pd-1-pd-l1-pathway=PD-1/PD-L1" },
        { "non-cancer patients", "patient=patients" },
        { "noncancer", "" },

        // Numerals.
        { "phase 3 trial", "phase-iii-clinical-trial=phase 3 trial" },
        { "phase III trial", "phase-iii-clinical-trial=phase III trial" },
        { "Ⅲ期临床试验", "phase-iii-clinical-trial=Ⅲ期临床试验" },
        { "III期临床试验", "phase-iii-clinical-trial=III期临床试验" },
        { "三期临床试验", "phase-iii-clinical-trial=三期临床试验" },
        { "type II diabetes mellitus", "type-2-diabetes-mellitus=type II diabetes mellitus" },
        { "Ⅱ型糖尿病", "type-2-diabetes-mellitus=Ⅱ型糖尿病" },

        // Chinese in every script.
        { "间充质干细胞", "mesenchymal-stem-cell=间充质干细胞" },
        { "間充質干細胞", "mesenchymal-stem-cell=間充質干細胞" },
        { "間充質幹細胞", "mesenchymal-stem-cell=間充質幹細胞" },
        { "間葉幹細胞", "mesenchymal-stem-cell=間葉幹細胞" },
        { "癌癥", "cancer=癌癥" },
        { "細胞激素風暴", "cytokine-storm=細胞激素風暴" },
        { "长链非编码 RNA", "long-non-coding-rna=长链非编码 RNA" },
        { "CAR-T 细胞", "chimeric-antigen-receptor-t-cell=CAR-T 细胞" },
        { "白介素6", "interleukin-6=白介素6" },
        { "白细胞介素-6", "interleukin-6=白细胞介素-6" },
        { "γ干扰素", "interferon-gamma=γ干扰素" },
        { "干扰素γ", "interferon-gamma=干扰素γ" },
        { "细胞粘附", "cell-adhesion=细胞粘附" },
        { "肾病综合症", "nephrotic-syndrome=肾病综合症" },
        { "布加综合征", "budd-chiari-syndrome=布加综合征" },
        { "弥漫大 B 细胞淋巴瘤", "diffuse-large-b-cell-lymphoma=弥漫大 B 细胞淋巴瘤" },
        { "急性髓系白血病的双刃剑", "acute-myeloid-leukemia=急性髓系白血病" },
        { "骨髓微环境中的间充质干细胞", "bone-marrow-microenvironment=骨髓微环境 mesenchymal-stem-cell=间充质干细胞" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finds_a_term_in_each_of_its_spellings(string text, string expected)
    {
        var matcher = new TermMatcher(TermDictionary.Default, TermOverlap.Longest);
        IEnumerable<string> found = matcher.Find(text)
            .DistinctBy(m => m.Span)
            .Select(m => $"{m.Concept.Id}={m.Span.Of(text)}");
        Assert.Equal(expected, string.Join(' ', found));
    }

    [Fact]
    public void Reports_terms_inside_a_longer_one_as_nested()
    {
        IReadOnlyList<TermMatch> found = TermMatcher.Default.Find("mesenchymal stem cells");
        Assert.Equal(["mesenchymal-stem-cell", "stem-cell", "cell"], found.Select(m => m.Concept.Id));
        Assert.Equal([false, true, true], found.Select(m => m.IsNested));
    }

    [Fact]
    public void A_negated_part_is_not_nested_in_its_whole()
    {
        Assert.DoesNotContain(TermMatcher.Default.Find("非霍奇金淋巴瘤"), m => m.Concept.Id == "hodgkin-lymphoma");
        Assert.DoesNotContain(TermMatcher.Default.Find("non-small cell lung cancer"), m => m.Concept.Id == "small-cell-lung-cancer");
    }

    [Fact]
    public void Reports_every_meaning_of_an_ambiguous_name()
    {
        IReadOnlyList<TermMatch> found = TermMatcher.Default.Find("HSC activation");
        Assert.Contains(found, m => m.Concept.Id == "hematopoietic-stem-cell" && m.IsAmbiguous);
        Assert.Contains(found, m => m.Concept.Id == "hepatic-stellate-cell" && m.IsAmbiguous);
        Assert.All(found.Where(m => m.Span.Start == 0), m => Assert.Equal(new TextSpan(0, 3), m.Span));
    }

    [Fact]
    public void A_buffer_is_reused_without_allocating()
    {
        string text = string.Concat(Enumerable.Repeat("间充质干细胞(MSCs)抑制AML细胞的IL-6表达。Mesenchymal stem cells secrete TGF-β. ", 50));
        var buffer = new TermMatchBuffer();
        TermMatcher.Default.Find(text, buffer);
        int first = buffer.Count;

        // The runtime allocates now and then while it recompiles a hot method; the matcher would in every round.
        long least = long.MaxValue;
        for (int i = 0; i < 20; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            TermMatcher.Default.Find(text, buffer);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
        Assert.Equal(first, buffer.Count);
        Assert.True(first > 300);
    }
}
