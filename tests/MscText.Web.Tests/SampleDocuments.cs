using MscText.Search;

namespace MscText.Web.Tests;

/// <summary>A few documents in both languages and all scripts, and one that tries to break out of the page.</summary>
public static class SampleDocuments
{
    public const string Hostile = "<script>alert('t')</script>\"><img src=x onerror=alert(1)>";

    public static IReadOnlyList<AbstractRecord> All { get; } =
    [
        new()
        {
            Id = "knee",
            TitleEnglish = "Mesenchymal stem cells for knee osteoarthritis",
            TitleChinese = "间充质干细胞治疗膝骨关节炎",
            AbstractEnglish = "We injected mesenchymal stem cells into 40 knees. Pain fell by 12 points after six months.",
            AbstractChinese = "我们向40个膝关节注射间充质干细胞。六个月后疼痛下降了12分。",
            Pairs = [new(new(0, 49), new(0, 18)), new(new(50, 40), new(18, 13))],
            Authors = ["Li Ming", "Wang Fang"],
            Journal = "Imagined Journal of Joints",
            Year = 2021,
            Doi = "10.5555/ijj.2021.1",
            MeshHeadings = ["Osteoarthritis, Knee"],
        },
        new()
        {
            Id = "liver",
            TitleEnglish = "Liver fibrosis after antiviral treatment",
            TitleChinese = "抗病毒治療後的肝纖維化",
            AbstractEnglish = "Liver fibrosis regressed in 31 of 50 patients.",
            AbstractChinese = "50名患者中有30名的肝纖維化消退。",
            Year = 2019,
            Journal = "虛構肝病雜誌",
            Keywords = ["肝纖維化"],
        },
        new()
        {
            Id = "10.5555/slash/ed.1",
            TitleEnglish = "Acute myeloid leukemia in the bone marrow niche",
            AbstractEnglish = "The niche protects leukemia cells from chemotherapy.",
            Year = 2022,
            Journal = "Imagined Journal of Blood",
        },
        new()
        {
            Id = "chinese-only",
            TitleChinese = "脓毒症患者的免疫治疗",
            AbstractChinese = "免疫治疗降低了脓毒症患者的死亡率。",
            Year = 2020,
        },
        new()
        {
            Id = "hostile \"'<&>",
            TitleEnglish = Hostile,
            TitleChinese = "</title>" + Hostile,
            AbstractEnglish = "A hostile abstract. " + Hostile,
            AbstractChinese = "恶意的摘要。" + Hostile,
            Authors = [Hostile],
            Journal = Hostile,
            Keywords = [Hostile],
            Year = 2024,
        },
    ];
}
