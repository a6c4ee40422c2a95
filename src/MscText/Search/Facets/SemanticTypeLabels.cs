using MscText.Terms;

namespace MscText.Search;

/// <summary>Names of semantic types for people.</summary>
internal static class SemanticTypeLabels
{
    /// <summary>The name of a type in both languages.</summary>
    public static (string English, string Chinese) Of(SemanticType type) => type switch
    {
        SemanticType.General => ("General terms", "一般术语"),
        SemanticType.Anatomy => ("Anatomy", "解剖"),
        SemanticType.Cell => ("Cells", "细胞"),
        SemanticType.CellComponent => ("Cell components", "细胞组分"),
        SemanticType.Gene => ("Genes and proteins", "基因与蛋白"),
        SemanticType.Pathway => ("Pathways", "通路"),
        SemanticType.Process => ("Processes", "生物学过程"),
        SemanticType.Disease => ("Diseases", "疾病"),
        SemanticType.Finding => ("Signs and symptoms", "症状与体征"),
        SemanticType.Organism => ("Organisms", "生物体"),
        SemanticType.Substance => ("Substances", "物质"),
        SemanticType.Drug => ("Drugs", "药物"),
        SemanticType.DrugClass => ("Drug classes", "药物类别"),
        SemanticType.Therapy => ("Therapies", "治疗"),
        SemanticType.Diagnostic => ("Diagnostics", "诊断检查"),
        SemanticType.Method => ("Methods", "方法"),
        SemanticType.Device => ("Devices and materials", "器械与材料"),
        SemanticType.Measurement => ("Measurements", "测量指标"),
        SemanticType.StudyDesign => ("Study designs", "研究设计"),
        SemanticType.Statistic => ("Statistics", "统计"),
        SemanticType.Population => ("Populations", "人群"),
        SemanticType.HealthCare => ("Health care", "卫生保健"),
        _ => (type.ToString(), type.ToString()),
    };
}
