namespace MscText.Tests.Search;

/// <summary>Queries that people might type, with the documents they expect.</summary>
internal static class HandwrittenQueries
{
    /// <summary>The query, what it shows, and the files that have to be among the first hits, as many as there are of them; "-x" must not be found at all.</summary>
    public static IReadOnlyList<(string Query, string Why, string[] Expected)> OwnSeeds { get; } =
    [
        // Simplified, Traditional and English find the same documents.
        ("移植物抗宿主病", "简体, a disease", ["labelled-gvhd-hans"]),
        ("移植物抗宿主病 脐带", "简体, two terms", ["labelled-gvhd-hans"]),
        ("移植物抗宿主疾病", "繁體 name of Taiwan in 简体", ["labelled-gvhd-hans"]),
        ("graft versus host disease", "English without hyphens", ["labelled-gvhd-hans"]),
        ("GVHD", "abbreviation", ["labelled-gvhd-hans"]),
        ("steroid-refractory graft-versus-host", "English with hyphens", ["labelled-gvhd-hans"]),
        ("肝細胞癌 標靶藥物", "繁體, terms of Taiwan", ["labelled-hcc-tw"]),
        ("肝细胞癌 靶向药物", "the same in 简体", ["labelled-hcc-tw"]),
        ("unresectable hepatocellular carcinoma", "English for a document in 繁體", ["labelled-hcc-tw"]),
        ("退化性膝关节炎", "term of Taiwan in 简体", ["titled-knee-tw"]),
        ("骨关节炎 脂肪干细胞", "the mainland's term for the same", ["titled-knee-tw"]),
        ("knee osteoarthritis adipose stem cells", "English", ["titled-knee-tw"]),
        ("系统性红斑狼疮", "简体 finds a character-wise conversion", ["bare-lupus-naive"]),
        ("系統性紅斑性狼瘡", "name of Taiwan", ["bare-lupus-naive"]),
        ("lupus umbilical cord", "English for a Chinese-only document", ["bare-lupus-naive"]),
        ("乙肝 停药 复发", "everyday short name", ["bare-hbv-hk"]),
        ("chronic hepatitis B stopping nucleoside analogues", "English for Hong Kong's Chinese", ["bare-hbv-hk"]),
        ("肝纖維化 逆轉", "繁體", ["article-fibrosis-naive"]),
        ("肝纤维化能逆转吗？", "a question with its mark", ["article-fibrosis-naive"]),
        ("liver fibrosis", "English for Chinese only", ["article-fibrosis-naive"]),
        ("急性缺血性卒中 替罗非班", "disease and drug", ["labelled-stroke-crlf-bom"]),
        ("缺血性中風", "another word for the disease, 繁體", ["labelled-stroke-crlf-bom"]),
        ("tirofiban after thrombolysis", "English drug", ["labelled-stroke-crlf-bom"]),
        ("ischemic stroke", "American spelling for a British title", ["labelled-stroke-crlf-bom"]),
        ("multicenter eltrombopag", "American spelling, rare drug", ["titled-itp-hans"]),
        ("ITP 一线治疗", "abbreviation and Chinese", ["titled-itp-hans"]),
        ("免疫性血小板减少", "a part of a name", ["titled-itp-hans"]),
        ("多发性硬化", "简体", ["switched-ms-zh"]),
        ("multiple sclerosis remyelination", "English for code-switched text", ["switched-ms-zh"]),
        ("CAR-T 淋巴瘤", "mixed", ["switched-oncology-en", "article-cart-hans"]),
        ("嵌合抗原受体T细胞", "full name for the abbreviation", ["article-cart-hans", "switched-oncology-en"]),
        ("kidney transplantation tolerance", "English", ["switched-transplant-en"]),
        ("肾移植 免疫耐受", "Chinese", ["switched-transplant-en"]),
        ("脓毒症 间充质", "Chinese for an English-only document", ["article-sepsis-en"]),
        ("膿毒症", "繁體 for an English-only document", ["article-sepsis-en"]),
        ("奥希替尼 耐药", "drug, from a file in GB18030", ["titled-lung-gb18030"]),
        ("osimertinib MET", "drug and gene", ["titled-lung-gb18030"]),
        ("偏头痛 单克隆抗体", "Chinese for an English-only document", ["titled-migraine-wrapped-en"]),
        ("耐药结核病 短程", "Chinese for tuberculosis", ["labelled-tb-titles-last"]),
        ("bedaquiline", "rare drug", ["labelled-tb-titles-last"]),
        ("髓系白血病 骨髓 间充质", "three terms", ["bare-aml-hans"]),
        ("aml msc cytarabine", "abbreviations in lower case", ["bare-aml-hans"]),

        // Syntax.
        ("title:osteoarthritis", "field of titles", ["titled-knee-tw"]),
        ("author:Vantongeren", "author", ["labelled-gvhd-hans"]),
        ("作者：欧阳朔", "author in Chinese, full-width colon", ["titled-itp-hans"]),
        ("doi:10.5555/vjo.2019.0064", "identifier", ["titled-knee-tw"]),
        ("stem cells year:2019..2019", "year", ["titled-knee-tw"]),
        ("mesenchymal -sepsis -leukemia year:2024", "exclusions and year", ["labelled-gvhd-hans", "-article-sepsis-en", "-bare-aml-hans"]),
        ("(lupus OR 狼疮) AND 脐带", "operators and both languages", ["bare-lupus-naive"]),
        ("\"graft-versus-host disease\" NOT 结核", "phrase and exclusion", ["labelled-gvhd-hans", "-labelled-tb-titles-last"]),
        ("osimert*", "wildcard", ["titled-lung-gb18030"]),
        ("eltrombpag~", "typo with a fuzzy mark", ["titled-itp-hans"]),
        ("journal:\"Ann Fict Hepatol\"", "journal", ["labelled-hcc-tw"]),
    ];

    /// <summary>The same for the documents the project was conceived from.</summary>
    public static IReadOnlyList<(string Query, string Why, string[] Expected)> OriginalSeeds { get; } =
    [
        ("AML microenvironment", "English", ["000", "001"]),
        ("急性骨髓性白血病 間葉幹細胞", "繁體, terms of Taiwan", ["000", "001"]),
        ("肝硬化 间充质干细胞", "简体", ["002"]),
        ("liver cirrhosis clinical trials", "English", ["002"]),
        ("IL-6 JAK2 STAT3", "genes", ["001"]),
        ("author:Saadh", "author", ["000"]),
        ("肝衰竭 氧合", "Chinese for code-switched text", ["004"]),
        ("肿瘤归巢", "简体 for a character-wise conversion", ["003"]),
        ("doi:10.1111/cas.15855", "identifier", ["001"]),
        ("msc aml -cirrhosis", "lower-case abbreviations, exclusion", ["000", "001", "-002"]),
    ];
}
