using MscText.Terms;
using MscText.Testing;

namespace MscText.Tests.Terms;

/// <summary>The terms that a reader of the field would mark in the documents the project was conceived from.</summary>
public class SeedTermsTests
{
    [SeedsFact]
    public void Terms_of_titles_and_first_paragraphs_are_found()
    {
        Expect("000", "骨髓微环境", "间充质干细胞", "急性髓系白血病", "bone marrow microenvironment", "Mesenchymal stem cells", "drug resistance",
            "cell cycle arrest", "apoptosis", "proliferation", "soluble factors", "immune responses", "可溶性因子", "增殖", "耐药性", "细胞周期停滞", "细胞凋亡", "血液系统恶性肿瘤", "生物标志物");
        Expect("001", "Acute myeloid leukemia", "Mesenchymal stem cells", "leukemia microenvironment", "chemoresistance", "epithelial-mesenchymal transition",
            "interleukin-6", "JAK2/STAT3 pathway", "IL-6", "in vitro", "in vivo", "therapeutic target", "白血病微环境", "化疗耐药", "白细胞介素-6", "JAK2/STAT3 通路", "共培养", "治疗靶点");
        Expect("002", "信号通路", "临床试验", "肝硬化", "liver cirrhosis", "signaling pathways", "clinical trials", "portal hypertension", "liver transplantation", "liver cancer",
            "hepatocyte growth factor", "extracellular vesicles", "microRNAs", "regenerative medicine", "end-stage liver disease", "门静脉高压", "肝移植", "基质金属蛋白酶", "细胞外囊泡", "微小RNA", "再生医学");
        Expect("003", "癌癥", "化療", "放療", "免疫療法", "實體瘤", "間充質干細胞", "Mesenchymal Stem Cells", "歸巢", "趨化因子", "CXCL12", "VEGF", "血管屏障",
            "選擇素", "整合素", "內皮細胞", "阿霉素", "紫杉醇", "外泌體", "彌漫大 B 細胞淋巴瘤", "客觀緩解率", "細胞因子釋放綜合征", "骨保護素");
        Expect("004", "肝衰竭", "间充质干细胞", "liver perfusion", "oxygenation", "脐带血", "骨髓", "脂肪组织", "免疫反应", "liver injury", "fibrosis",
            "血管内皮生长因子", "angiogenesis", "hepatocytes", "paracrine mechanisms", "细胞因子", "趋化因子", "细胞外囊泡", "非酒精性脂肪性肝炎", "randomized controlled trials", "biomarkers");
    }

    private static void Expect(string prefix, params string[] terms)
    {
        string text = File.ReadAllText(Directory.GetFiles(EvalData.OriginalSeeds!, prefix + "*").Single());
        HashSet<string> found = [.. TermMatcher.Default.Find(text).Select(m => m.Span.Of(text).ToString())];
        Assert.Empty(terms.Except(found));
    }
}
