using MscText.Terms;

namespace MscText.Tests.Terms;

public class AbbreviationFinderTests
{
    public static TheoryData<string, string> Cases => new()
    {
        // English.
        { "Mesenchymal stem cells (MSCs) play a role.", "MSCs=Mesenchymal stem cells" },
        { "supporting acute myeloid leukemia (AML) cell survival", "AML=acute myeloid leukemia" },
        { "The role of epithelial-mesenchymal transition (EMT) in", "EMT=epithelial-mesenchymal transition" },
        { "hepatocyte growth factor (HGF), vascular endothelial growth factor (VEGF)", "HGF=hepatocyte growth factor;VEGF=vascular endothelial growth factor" },
        { "extracellular vesicles from MSCs (MSC-EVs) as", "" },
        { "matrix metalloproteinases (MMPs)", "MMPs=matrix metalloproteinases" },
        { "interleukin-6 (IL-6)", "IL-6=interleukin-6" },
        { "a two-dimensional (2D) culture", "2D=two-dimensional" },
        { "IL-6 (interleukin-6) was", "IL-6=interleukin-6" },
        { "measured by ELISA (enzyme-linked immunosorbent assay).", "ELISA=enzyme-linked immunosorbent assay" },
        { "graft-versus-host disease [GVHD] developed", "GVHD=graft-versus-host disease" },
        { "overall survival (OS; primary endpoint)", "OS=overall survival" },
        { "(mesenchymal stem cells, MSCs)", "" },
        { "with stromal cells (mesenchymal stem cells, MSCs) in", "MSCs=mesenchymal stem cells" },
        { "patients (n = 30) were", "" },
        { "improved (P < 0.05) in", "" },
        { "as shown (see Table 2) here", "" },
        { "in the liver (Fig. 2).", "" },
        { "high-density lipoprotein (HDL)", "HDL=high-density lipoprotein" },
        { "2,6-diaminopurine (DAP)", "DAP=2,6-diaminopurine" },
        { "the non-high-density lipoprotein (HDL)", "HDL=high-density lipoprotein" },
        { "tidal volume and minute ventilation (MV)", "MV=minute ventilation" },
        { "Food and Drug Administration (FDA)", "FDA=Food and Drug Administration" },
        { "amyotrophic lateral sclerosis (ALS)", "ALS=amyotrophic lateral sclerosis" },
        { "the controls (see above) of", "" },

        // Digits, Greek letters, parts of words, symbols.
        { "the gene of neuroblastoma (Nb1) was", "Nb1=neuroblastoma" },
        { "released interferon-gamma (IFN-γ) and", "IFN-γ=interferon-gamma" },
        { "released tumor necrosis factor-α (TNF-alpha) and", "TNF-alpha=tumor necrosis factor-α" },
        { "sheep after ovariectomy (OVX) were", "OVX=ovariectomy" },
        { "at the body temperature (T(b)) of", "T(b)=body temperature" },
        { "a maximum concentration (Cmax) of", "Cmax=maximum concentration" },
        { "larvae after the second moult (2M) were", "2M=second moult" },
        { "patients with type II diabetes (T2D) who", "T2D=type II diabetes" },
        { "given 4-(2-furyl)-thiazole (FT) daily", "FT=4-(2-furyl)-thiazole" },
        { "injected (±)-3-(2-hydroxyethyl)-pyridine (HEP) once", "HEP=(±)-3-(2-hydroxyethyl)-pyridine" },
        { "uptake of 99mTc-mercaptoacetyltriglycine (99mTc-MAG3) by", "99mTc-MAG3=99mTc-mercaptoacetyltriglycine" },
        { "Progesterone (P) rose", "P=Progesterone" },
        { "of 3,14(RS)-dimethyltetradecane in", "" },
        { "the analogue [Nle5]enkephalin was", "" },
        { "by 2,3-b (2, 3-b) fusion", "" },

        // Known to the dictionary, not to be told from the letters.
        { "the release of serotonin (5-HT) from platelets", "5-HT=serotonin" },
        { "levels of triiodothyronine (T(3)) were", "T(3)=triiodothyronine" },

        // Several, and where the long form ends or begins.
        { "two kinases of stress response (KSR-1 and KSR-2) were", "KSR-1=kinases of stress response;KSR-2=kinases of stress response" },
        { "hepatic stellate cells (HSC) and liver sinusoidal endothelial cells (LSEC)", "HSC=hepatic stellate cells;LSEC=liver sinusoidal endothelial cells" },
        { "scavengers of oxygen radicals (OR) that", "OR=oxygen radicals" },
        { "an ABCD paste (aloe, borax, calcium and dextrin) was", "ABCD=aloe, borax, calcium and dextrin" },
        { "labelled rp (recombinant porcine) insulin", "rp=recombinant porcine" },

        // Chinese, Latin short form.
        { "间充质干细胞(MSCs)通过多种机制", "MSCs=间充质干细胞" },
        { "间充质干细胞（MSCs）通过多种机制", "MSCs=间充质干细胞" },
        { "细胞外囊泡 (EVs)", "EVs=细胞外囊泡" },
        { "在支持急性髓系白血病(AML)细胞的存活", "AML=急性髓系白血病" },
        { "包括肝细胞生长因子(HGF)、血管内皮生长因子(VEGF)", "HGF=肝细胞生长因子;VEGF=血管内皮生长因子" },
        { "分泌丰富的白细胞介素-6(IL-6)并上调", "IL-6=白细胞介素-6" },
        { "上皮-间充质转化(EMT)样表型", "EMT=上皮-间充质转化" },
        { "采用流式细胞术（FCM）检测", "FCM=流式细胞术" },
        { "观察慢性心衰患者的左室射血分数（LVEF）变化", "LVEF=左室射血分数" },
        { "急性髓性白血病（AML）：輔助造血干細胞移植", "AML=急性髓性白血病" },
        { "分泌干擾素-γ（IFN-γ）、白細胞介素-12(IL-12) 等促炎因子", "IFN-γ=干擾素-γ;IL-12=白細胞介素-12" },
        { "客觀緩解率（ORR）達53.3%", "ORR=客觀緩解率" },
        { "獲得完全緩解（CR）", "CR=完全緩解" },
        { "癌症相关成纤维细胞（CAFs）", "CAFs=癌症相关成纤维细胞" },
        { "水平位移法（HDM）测定", "HDM=水平位移法" },
        { "探讨双酚基丙烷醚（BPE）对大鼠的影响", "BPE=双酚基丙烷醚" },

        // Both languages, and the short form first.
        { "间充质干细胞(mesenchymal stem cells, MSCs)是", "MSCs=间充质干细胞;MSCs=mesenchymal stem cells" },
        { "骨髓间充质干细胞（bone marrow mesenchymal stem cells，BMSCs）", "BMSCs=骨髓间充质干细胞;BMSCs=bone marrow mesenchymal stem cells" },
        { "MSCs（间充质干细胞）具有", "MSCs=间充质干细胞" },
        { "AML(急性髓系白血病)患者", "AML=急性髓系白血病" },
        { "患者（n=30）接受", "" },
        { "探讨手术部位感染（SSI）的危险因素", "SSI=手术部位感染" },
        { "单隐层前馈神经网络(SLFNs)", "SLFNs=单隐层前馈神经网络" },
        { "取干燥茶样(0.5g)加入", "" },
        { "吸取上清液(1mL)与", "" },
        { "離心(5000r/min)", "" },
        { "对照组（C组）", "" },
        { "AML(见图1)", "" },
        { "如图（Fig. 1）所示", "" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finds_what_the_text_defines(string text, string expected)
    {
        IReadOnlyList<AbbreviationDefinition> found = AbbreviationFinder.Default.Find(text);
        Assert.Equal(expected, string.Join(';', found.Select(d => $"{d.Short}={d.Long}")));
        Assert.All(found, d =>
        {
            Assert.Equal(d.Short, d.ShortSpan.Of(text));
            Assert.Equal(d.Long, d.LongSpan.Of(text));
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("(")]
    [InlineData("()")]
    [InlineData("((((")]
    [InlineData("x (A")]
    [InlineData("))) (MSC)")]
    [InlineData("\uD842(MSC)")]
    public void Finds_nothing_and_does_not_fail_on_scraps(string text) =>
        Assert.Empty(AbbreviationFinder.Default.Find(text));
}
