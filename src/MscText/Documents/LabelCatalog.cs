using System.Collections.Frozen;

namespace MscText.Documents;

/// <summary>
/// The headings of fields that bilingual pages use, in Simplified and Traditional Chinese and in English, and how they stand
/// on a line: alone, in brackets, before a colon, or before a wide blank.
/// </summary>
internal static class LabelCatalog
{
    private const int LongestLabel = 60;
    private const string Colons = ":\uFF1A\uFE55\uFE13";
    private const string OpeningBrackets = "【[〔\uFF3B<";
    private const string ClosingBrackets = "】]〕\uFF3D>";
    private const string Decoration = "#*=■◆●▌";

    private static readonly FrozenDictionary<string, PageLabel> s_fields = Build(new()
    {
        [PageLabel.Title] = "标题 標題 题目 題目 题名 題名 篇名 文题 中文标题 中文標題 中文题目 中文題目 英文标题 英文標題 英文题目 英文題目 title english_title chinese_title",
        [PageLabel.Authors] = "作者信息 作者资讯 作者資訊 作者信息: 作者 作者姓名 作者列表 作者名单 作者名單 著者 authors author author_list",
        [PageLabel.Affiliations] = "机构信息 機構信息 機構資訊 机构 機構 单位 單位 作者单位 作者單位 作者机构 作者機構 工作单位 工作單位 所属机构 所屬機構 服務單位 "
            + "affiliations affiliation author_affiliations author_affiliation author_information institutions institution",
        [PageLabel.Publication] = "出版信息 出版資訊 發表資訊 发表信息 期刊信息 期刊資訊 文献信息 文獻資訊 引用信息 引用格式 引用本文 出处 出處 来源 來源 文章来源 文章來源 文献来源 文獻來源 刊登資訊 "
            + "publication publication_information publication_info publication_details published_in citation cite_as how_to_cite source",
        [PageLabel.Journal] = "期刊 期刊名称 期刊名稱 刊名 杂志 雜誌 journal journal_title",
        [PageLabel.Date] = "发表日期 發表日期 发表时间 發表時間 发布日期 發布日期 發佈日期 发布时间 出版日期 出版年份 年份 日期 publication_date date date_of_publication published year",
        [PageLabel.Doi] = "doi 数字对象标识符 數位物件識別碼",
        [PageLabel.PubMedId] = "pmid pubmed_id pubmed",
        [PageLabel.Abstract] = "摘要 中文摘要 英文摘要 内容摘要 內容摘要 论文摘要 論文摘要 文摘 提要 abstract summary english_abstract chinese_abstract abstract_in_english abstract_in_chinese",
        [PageLabel.Keywords] = "关键词 关键字 關鍵詞 關鍵字 主题词 主題詞 中文关键词 中文關鍵詞 中文關鍵字 英文关键词 英文關鍵詞 英文關鍵字 keywords keyword key_words key_word index_terms mesh_terms",
        [PageLabel.References] = "参考文献 參考文獻 引用文献 引用文獻 主要参考文献 主要參考文獻 references reference bibliography literature_cited",
        [PageLabel.Correspondence] = "通讯作者 通信作者 通訊作者 聯絡作者 通讯地址 通訊地址 电子邮箱 电子邮件 電子郵件 電郵 corresponding_author correspondence correspondence_to "
            + "address_for_correspondence email e-mail",
        [PageLabel.ConflictOfInterest] = "利益冲突 利益衝突 利益冲突声明 利益衝突聲明 conflict_of_interest conflicts_of_interest conflict_of_interest_statement competing_interests "
            + "competing_interest declaration_of_interests declaration_of_competing_interest disclosure disclosures",
        [PageLabel.Funding] = "基金项目 基金項目 基金 基金资助 基金資助 资助项目 資助項目 经费来源 經費來源 致谢 致謝 funding funding_information financial_support grant_support grants_and_funding "
            + "acknowledgements acknowledgments acknowledgement acknowledgment",
        [PageLabel.History] = "收稿日期 修回日期 接受日期 录用日期 錄用日期 网络出版日期 網路出版日期 received accepted revised article_history",
        [PageLabel.Registration] = "临床试验注册 臨床試驗註冊 試驗註冊 临床试验注册号 臨床試驗註冊號 试验注册 試驗註冊號 注册号 註冊號 trial_registration clinical_trial_registration "
            + "trial_registration_number registration registration_number",
        [PageLabel.Classification] = "中图分类号 中圖分類號 分类号 分類號 文献标识码 文獻標識碼 文章编号 文章編號 文献类型 文獻類型 publication_type publication_types article_type substances pmcid clc_number document_code article_id issn",
        [PageLabel.Copyright] = "版权 版權 版权声明 版權聲明 版权所有 版權所有 copyright copyright_information",
        [PageLabel.Disclaimer] = "免责声明 免責聲明 免责说明 免責說明 免责申明 特别声明 特別聲明 郑重声明 disclaimer",
    });

    private static readonly FrozenDictionary<string, AbstractSectionKind> s_sections = BuildSections(new()
    {
        [AbstractSectionKind.Background] = "背景 研究背景 前言 引言 导言 導言 绪论 緒論 background introduction context importance rationale",
        [AbstractSectionKind.Objective] = "目的 研究目的 目标 目標 背景与目的 背景與目的 背景和目的 背景及目的 objective objectives aim aims purpose goal goals hypothesis question",
        [AbstractSectionKind.Methods] = "方法 研究方法 材料与方法 材料與方法 材料和方法 对象与方法 對象與方法 资料与方法 資料與方法 病例与方法 研究设计 研究設計 设计 受试者 干预 主要结局指标 "
            + "方法与结果 方法與結果 method methods methodology materials material design setting patients participants subjects intervention interventions exposure exposures measurements "
            + "measures outcomes outcome main",
        [AbstractSectionKind.Results] = "结果 結果 研究结果 研究結果 主要结果 主要結果 研究发现 研究發現 results result findings observations",
        [AbstractSectionKind.Conclusions] = "结论 結論 结语 結語 总结 總結 讨论 討論 意义 conclusion conclusions interpretation significance discussion summary implications limitations",
        [AbstractSectionKind.Other] = "试验注册 試驗註冊 临床试验注册 臨床試驗註冊 trial_registration clinical_trial_registration registration",
    });

    // Words that join or complete the names of sections: "Design, setting, and participants", "Study design".
    private static readonly FrozenSet<string> s_fillers = FrozenSet.Create(
        StringComparer.Ordinal, "and", "of", "the", "or", "for", "study", "data", "key", "points", "relevance", "clinical", "trial", "number");

    /// <summary>The label that a unit begins with, or null.</summary>
    public static LabelMatch? Match(PageUnit unit)
    {
        string text = unit.Text;
        int start = 0;
        while (start < text.Length && (TextForms.IsBlank(text[start]) || Decoration.Contains(text[start])))
        {
            start++;
        }

        if (start == text.Length)
        {
            return null;
        }

        int opening = OpeningBrackets.IndexOf(text[start]);
        if (opening >= 0)
        {
            int close = text.IndexOf(ClosingBrackets[opening], start);
            return close > 0 && close - start <= LongestLabel ? Create(unit, start + 1, close, close + 1) : null;
        }

        int limit = Math.Min(text.Length, start + LongestLabel);
        int colon = text.AsSpan(start, limit - start).IndexOfAny(Colons);
        if (colon > 0 && Create(unit, start, start + colon, start + colon + 1) is { } beforeColon)
        {
            return beforeColon;
        }

        if (text.Length - start <= LongestLabel && Create(unit, start, text.Length, text.Length) is { } alone)
        {
            return alone;
        }

        return MatchBeforeBlank(unit, start);
    }

    /// <summary>Which part of an abstract a label names, or null; also for joined names such as "Patients and methods".</summary>
    public static AbstractSectionKind? SectionOf(ReadOnlySpan<char> label)
    {
        string key = Key(label);
        if (s_sections.TryGetValue(key, out AbstractSectionKind kind))
        {
            return kind;
        }

        AbstractSectionKind? first = null;
        if (!char.IsAsciiLetterUpper(label.TrimStart() is [var initial, ..] ? initial : ' '))
        {
            return null;
        }

        foreach (string word in key.Split(['_', ',', '&', '/'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (s_sections.TryGetValue(word, out kind))
            {
                // The objective says more than the background before it, as in MEDLINE's categories.
                first = first is null || (first == AbstractSectionKind.Background && kind == AbstractSectionKind.Objective) ? kind : first;
            }
            else if (!s_fillers.Contains(word))
            {
                return null;
            }
        }

        return first;
    }

    // 摘要 with a wide blank after it, KEY WORDS before a list: only labels that are never the beginning of a sentence.
    private static LabelMatch? MatchBeforeBlank(PageUnit unit, int start)
    {
        string text = unit.Text;
        int limit = Math.Min(text.Length, start + 24);
        for (int i = start + 1; i < limit; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && text[i] is not ('—' or '–'))
            {
                continue;
            }

            string key = Key(text.AsSpan(start, i - start));
            if (s_fields.TryGetValue(key, out PageLabel label)
                && label is PageLabel.Abstract or PageLabel.Keywords or PageLabel.Doi or PageLabel.PubMedId or PageLabel.Classification
                && (MscText.HanCharacters.IsHan(text[start]) || char.IsAsciiLetterUpper(text[start]) && StandsApart(text, start, i))
                && Create(unit, start, i, i + 1) is { Content: not null } match)
            {
                return match;
            }
        }

        return null;
    }

    private static bool StandsApart(string text, int start, int end) =>
        text[end] is '—' or '–' or '\u3000' || (end + 1 < text.Length && char.IsWhiteSpace(text[end + 1]))
        || !text.AsSpan(start, end - start).ContainsAnyInRange('a', 'z') || text.AsSpan(start, end - start).Contains(' ');

    private static LabelMatch? Create(PageUnit unit, int start, int end, int contentStart)
    {
        TextSpan name = TextForms.Trim(unit.Text, TextSpan.FromBounds(start, end), Decoration + Colons);
        if (name.Length == 0)
        {
            return null;
        }

        ReadOnlySpan<char> words = name.Of(unit.Text);
        string key = Key(words);
        AbstractSectionKind section = AbstractSectionKind.None;
        if (!s_fields.TryGetValue(key, out PageLabel label))
        {
            if (SectionOf(words) is not { } kind)
            {
                return null;
            }

            label = PageLabel.Section;
            section = kind;
        }
        else if (label == PageLabel.Registration)
        {
            section = AbstractSectionKind.Other;
        }

        while (contentStart < unit.Text.Length && (Colons + "*").Contains(unit.Text[contentStart]))
        {
            contentStart++;
        }

        TextSpan content = TextSpan.FromBounds(unit.Span.Start + contentStart, unit.Span.End);
        return new LabelMatch(label, section, LanguageOf(key), unit.Slice(name.Start, name.Length), unit.Part(content));
    }

    private static Language LanguageOf(string key) =>
        key.Contains("英文", StringComparison.Ordinal) || key.Contains("english", StringComparison.Ordinal) ? Language.English
        : key.Contains("中文", StringComparison.Ordinal) || key.Contains("chinese", StringComparison.Ordinal) ? Language.Chinese
        : MscText.HanCharacters.IsHan(key[0]) ? Language.Chinese : Language.English;

    /// <summary>Small letters, blanks between Latin words as one low line, blanks between Chinese characters left out.</summary>
    private static string Key(ReadOnlySpan<char> label)
    {
        Span<char> key = stackalloc char[Math.Min(label.Length, LongestLabel)];
        int length = 0;
        for (int i = 0; i < label.Length && length < key.Length; i++)
        {
            char c = label[i];
            if (!TextForms.IsBlank(c))
            {
                key[length++] = char.ToLowerInvariant(c);
            }
            else if (length > 0 && char.IsAscii(key[length - 1]) && key[length - 1] != '_')
            {
                key[length++] = '_';
            }
        }

        return new string(key[..length].TrimEnd('_'));
    }

    private static FrozenDictionary<string, PageLabel> Build(Dictionary<PageLabel, string> names) =>
        names.SelectMany(n => n.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Select(name => KeyValuePair.Create(name, n.Key)))
            .ToFrozenDictionary(StringComparer.Ordinal);

    private static FrozenDictionary<string, AbstractSectionKind> BuildSections(Dictionary<AbstractSectionKind, string> names) =>
        names.SelectMany(n => n.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Select(name => KeyValuePair.Create(name, n.Key)))
            .ToFrozenDictionary(StringComparer.Ordinal);
}
