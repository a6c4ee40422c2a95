namespace MscText.Terms;

/// <summary>Finds where a Chinese long form begins; Chinese has no spaces, and the letters of its abbreviation are English.</summary>
internal sealed class ChineseLongForm(TermMatcher matcher)
{
    private const int MaxLength = 30;
    private const int MinLength = 2;

    // Characters and words that end what stands before a term. Longer words first where one begins another.
    private static readonly string[] Stops =
    [
        "以及", "或者", "携带", "并且", "通过", "采用", "应用", "利用", "使用", "运用", "根据", "依据", "按照", "基于", "包括", "包含", "例如", "比如", "诸如", "譬如",
        "称为", "称作", "又称", "简称", "称之为", "名为", "作为", "成为", "属于", "关于", "对于", "由于", "用于", "位于", "源于", "来自", "来源于",
        "导致", "引起", "促进", "抑制", "诱导", "介导", "激活", "增加", "减少", "降低", "提高", "升高", "改善", "影响", "表达", "分泌", "释放", "产生", "检测",
        "测定", "观察", "探讨", "研究", "分析", "评价", "评估", "比较", "选取", "选择", "收集", "分离", "培养", "接受", "给予", "进行", "具有", "存在", "含有",
        "发现", "表明", "显示", "提示", "证实", "认为", "治疗", "诊断", "预防", "患有", "罹患", "合并", "伴有", "伴发", "并发", "负载", "携带", "靶向", "联合",
        "与", "和", "及", "或", "的", "在", "是", "为", "对", "将", "使", "由", "从", "被", "了", "等", "用", "经", "向", "把", "以", "即", "而", "则", "也", "均", "都",
        "其", "该", "此", "这", "那", "各", "每", "某", "例", "名", "个", "种", "项", "有", "无", "于", "至", "到", "后", "前", "中", "时", "如", "因", "行", "患者",
    ];

    // Words that contain a stop and are parts of terms all the same.
    private static readonly string[] Kept =
    [
        "自然", "因子", "中性", "中央", "中枢", "中心", "中国", "中等", "中位", "中风", "中毒", "前列腺", "前体", "前降", "前庭", "后天", "后期", "术后", "术前", "产后", "餐后",
        "有效", "有氧", "有丝", "无创", "无细胞", "无病", "无进展", "无事件", "无复发", "无义", "无菌", "经皮", "经颅", "经导管", "经口", "经食管", "月经", "神经", "经典", "用药", "作用", "应用程序",
        "使用者", "个体", "各向", "名称", "种植", "物种", "种群", "菌种", "接种", "时间", "实时", "小时", "限时", "到达", "至少", "以上", "血管生成", "基因", "病因", "行为", "运行", "流行",
        "在体", "原位", "目的", "的确", "靶向药", "或然", "饱和", "和解", "缓和", "及时", "普及", "对比", "对照", "相对", "绝对", "对数", "对氧", "配对", "反应", "等位", "等电", "等离子", "等渗",
        "向量", "定向", "双向", "向性", "内向", "其他", "均值", "平均", "均数", "从属", "从头", "由来", "自由", "理由", "被动", "主动", "使者", "信使", "联合会", "治疗学",
        "抑制剂", "抑制因子", "抑制物", "抑制性", "激活剂", "激活物", "激活因子", "激活受体", "诱导剂", "诱导性", "诱导多能", "诱导的", "促进剂", "释放因子", "释放激素", "释放肽", "分泌素", "分泌型", "表达谱", "表达量",
        "研究所", "研究院", "研究组", "分析法", "分析仪", "评估量表", "评价量表", "检测器", "测定法", "培养基", "培养物", "培养液", "分离器", "接受者", "显示器", "存在性", "治疗组", "诊断试剂",
        "影响因素", "影响因子", "导致的", "例数", "病例", "比例", "患者报告", "后验", "前瞻", "预后", "后负荷", "前负荷", "如厕", "因素", "时相", "有序", "或有", "为主", "行波", "即刻", "即时", "而今", "经验", "经济", "经营", "经纬", "有理", "有机", "有限", "有源", "前馈", "前景", "中药", "中间", "中文", "中子", "中值", "中西", "中医", "中东",
        "无线", "无机", "无人", "无量", "无损", "均匀", "均衡", "均方", "为止", "与会", "与性", "及格", "名义", "名录", "时序", "时延", "时效", "行星", "行列", "行政", "行业", "行程", "行人", "对流", "对应", "对称", "对抗", "对象", "对话",
        "用户", "用水", "用地", "以太", "到期", "将军", "从业", "自从", "即席", "其它", "此外", "各种", "例外", "个性", "后续", "后勤", "后端", "前端", "前沿", "前缘", "前列", "至上", "被膜", "被子",
    ];

    /// <summary>The Chinese term that ends where a stretch does, and whose abbreviation follows; null where there is none.</summary>
    public TextSpan? EndingAt(string text, TextSpan before, ReadOnlySpan<char> shortForm)
    {
        int end = before.End;
        int limit = Math.Max(before.Start, end - MaxLength);
        int start = end;
        while (start > limit && IsPart(text, start - 1))
        {
            start--;
        }

        // A low surrogate alone can't begin a term.
        if (start < end && char.IsLowSurrogate(text[start]))
        {
            start++;
        }

        if (end - start < MinLength)
        {
            return null;
        }

        int known = StartOfKnown(text, start, end, shortForm);
        int begin = known >= 0 ? known : AfterStops(text, start, end);
        if (known < 0 && LongestPrefix(Stops, text.AsSpan(end - 1, 1)) == 1 && LongestKeptEnd(text.AsSpan(begin, end - begin)) == 0)
        {
            return null;
        }

        while (begin < end && text[begin] is ' ' or '-')
        {
            begin++;
        }

        return end - begin >= MinLength && HanCharacters.Count(text.AsSpan(begin, end - begin)) >= MinLength
            ? TextSpan.FromBounds(begin, end)
            : null;
    }

    /// <summary>A Chinese stretch in parentheses that explains the abbreviation before it; null where it is a remark.</summary>
    public TextSpan? Whole(string text, TextSpan inside, ReadOnlySpan<char> shortForm)
    {
        for (int i = inside.Start; i < inside.End; i++)
        {
            if (!IsPart(text, i))
            {
                return null;
            }
        }

        if (inside.Length is < MinLength or > MaxLength)
        {
            return null;
        }

        // A remark such as 对照组 or 见图1 is no long form; a term or a noun phrase without stops is.
        bool isKnown = StartOfKnown(text, inside.Start, inside.End, shortForm) == inside.Start;
        bool isPhrase = HanCharacters.Count(inside.Of(text)) >= 4 && AfterStops(text, inside.Start, inside.End) == inside.Start;
        return isKnown || isPhrase ? inside : null;
    }

    private static bool IsPart(string text, int i) =>
        HanCharacters.IsHanAt(text, i)
        || char.IsAsciiLetterOrDigit(text[i])
        || GreekVariants.IsGreek(text[i])
        || text[i] is '-' or '+' or '·' or '‐' or '–' or '/';

    // Start of the dictionary's term that ends at the short form, reaching as far left as the abbreviation's own concept
    // or the longest term allows; -1 where none ends there.
    private int StartOfKnown(string text, int start, int end, ReadOnlySpan<char> shortForm)
    {
        var buffer = new TermMatchBuffer();
        matcher.Find(text.AsSpan(start, end - start), buffer);
        int best = -1;
        for (int i = 0; i < buffer.Count; i++)
        {
            TermMatch match = buffer[i];
            if (match.Span.End != end - start)
            {
                continue;
            }

            if (KnownLongForm.HasAbbreviation(match.Concept, shortForm))
            {
                return start + match.Span.Start;
            }

            best = best < 0 && !match.IsNested ? start + match.Span.Start : best;
        }

        // A term without that abbreviation is often only the head: 手术部位感染(SSI) is more than 感染.
        return best < 0 ? -1 : Math.Min(best, AfterStops(text, start, end));
    }

    // The end of the last stop before the term.
    private static int AfterStops(string text, int start, int end)
    {
        int begin = start;
        for (int i = start; i < end - 1; i++)
        {
            ReadOnlySpan<char> rest = text.AsSpan(i, end - i);
            int kept = LongestPrefix(Kept, rest);
            if (kept > 0)
            {
                i += kept - 1;
                continue;
            }

            int stop = LongestPrefix(Stops, rest);
            if (stop > 0 && (i + stop <= end - MinLength || (stop == 1 && i + 1 < end)))
            {
                begin = i + stop;
                i += stop - 1;
            }
        }

        return begin;
    }

    // Length of the word of a term that ends the text though its last character alone would end what precedes a term.
    private static int LongestKeptEnd(ReadOnlySpan<char> text)
    {
        int longest = 0;
        foreach (string word in Kept)
        {
            if (word.Length > longest && text.EndsWith(word, StringComparison.Ordinal))
            {
                longest = word.Length;
            }
        }

        return longest;
    }

    private static int LongestPrefix(string[] words, ReadOnlySpan<char> text)
    {
        int longest = 0;
        foreach (string word in words)
        {
            if (word.Length > longest && text.StartsWith(word, StringComparison.Ordinal))
            {
                longest = word.Length;
            }
        }

        return longest;
    }
}
