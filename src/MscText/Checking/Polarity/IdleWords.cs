namespace MscText.Checking;

/// <summary>Words with a sign of direction that point nowhere: 高血压, 小时, 大学; at least, over the years.</summary>
internal static class IdleWords
{
    /// <summary>Chinese ones.</summary>
    public static WordList Chinese { get; } = new(
        "高血压 高血糖 高血脂 高脂血症 高脂 高级 高校 高中 高速 高效 高等 高度 高尿酸 高原 高通量 高分辨 高质量 高效液相 高密度 低密度 低血压 低血糖 低温 高温 提高班 " +
        "上皮 上述 上海 上市 上肢 下肢 上腔 下腔 上限 下限 下列 以下 如下 下颌 上颌 下丘脑 肾上腺 世界上 基础上 临床上 事实上 总体上 马上 晚上 早上 上午 下午 条件下 情况下 皮下 在线 " +
        "大学 大脑 大肠 大量 大鼠 大小 大约 大多 大多数 大型 大规模 大陆 大家 大会 大流行 重大 巨大 大麻 加拿大 意大利 澳大利亚 大气 大城市 大使 " +
        "小鼠 小时 小组 小儿 小学 小脑 小细胞 非小细胞 小肠 小型 小板 血小板 小球 肾小球 肾小管 小分子 小叶 小鼠模型 小梁 " +
        "多个 多种 多数 多少 多样 多形 多态 多发 多元 多次 多重 多项 多中心 多学科 多模式 多糖 多肽 多巴胺 多囊 许多 诸多 多节段 多因素 多变量 多能 多系 多酚 多药 " +
        "减数分裂 失败 损伤 损害 缺血 缺氧 抑郁 抑郁症 抗体 抗原 抗生素 抗氧化 抗病毒 抗肿瘤 抗菌 抗炎 抗凝 对抗 抵抗力 保护作用 控制组 对照 预防 防治 疾病预防控制 防控 " +
        "生长 生长因子 院长 长春 成长 助长 快递 重症 重要 重度 体重 双重 重组 重复 重新 重点 重建 多重 严重 尊重 比重 重视 " +
        "目前 前列腺 前瞻 前瞻性 前景 前提 前沿 前臂 前额 前部 前体 前往 先前 当前 之前的研究 术前准备 前交叉 前庭 " +
        "后果 然后 随后 最后 后期 预后 后续 后者 前者 背后 落后 后代 后裔 后部 " +
        "抑制剂 激动剂 拮抗剂 阻滞剂 阻断剂 激活剂 刺激剂 促进剂 加速器 最大限度 最大程度 最大可能 有效率 有效期 男女 男女比例 男性和女性 女性和男性 左右 左右两侧 中心静脉 左旋 右旋 权利 " +
        "敏感性 敏感度 耐受性 死亡率 生存率 存活率 生存期 生存时间 生存质量 死亡时间 细胞死亡 程序性死亡 " +
        "早产 应激 激素 刺激性 激光 激酶 阳性率 阴性率 阳性预测值 阴性预测值 革兰阳性 革兰阴性 正常 正在 反应 反复 反射 反之 不良 不良反应");

    /// <summary>English ones.</summary>
    public static WordList English { get; } = new(
        "over_the overall more_than less_than at_least more_or_less highly_conserved lower_limb lower_limbs upper_limb upper_extremity lower_extremity lower_extremities lower_back " +
        "raised_the rise_to gave_rise give_rise gives_rise giving_rise growth_factor growth_factors growing_number growing_body right_to lower_case high-performance high_performance " +
        "developed developing development developments support supported led leading lead anti-* antibod* antigen* supervis* super* causes cause cancer* " +
        "left_to left_with left_behind blood_loss weight_loss follow-up follow_up followup follow-up* within at on when upon");
}
