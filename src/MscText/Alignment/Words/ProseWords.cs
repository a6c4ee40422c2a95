namespace MscText.Alignment;

/// <summary>
/// What abstracts say in nearly the same words over and over, and how they say it in Chinese: translators choose other
/// words there than a dictionary's glosses.
/// </summary>
internal static class ProseWords
{
    // English word, then Chinese words; Simplified.
    private const string Source = """
        abolish 消除 取消 阻断
        accelerate 加速 加快
        accompany 伴 伴有 伴随
        accumulate 积累 蓄积 聚集
        achieve 达到 实现 取得
        activate 激活 活化
        add 加入 添加
        adjust 校正 调整
        administer 给予 给药 注射 灌胃
        affect 影响
        aim 目的 旨在
        alleviate 减轻 缓解 改善
        ameliorate 改善 减轻
        analyze 分析
        apply 应用 采用
        assess 评估 评价
        assign 分为 分配 随机分为
        associate 相关 有关 关联
        attenuate 减轻 减弱
        block 阻断 抑制
        calculate 计算
        characterize 特征 鉴定 表征
        collect 收集 采集
        compare 比较 相比 对比
        conclude 结论
        conclusion 结论
        conduct 进行 开展
        confirm 证实 确认 验证
        construct 构建
        contribute 有助于 促进
        control 对照 控制
        correlate 相关
        culture 培养
        decline 下降
        decrease 降低 减少 下降 减低
        delay 延迟 延缓
        demonstrate 表明 证明 显示
        derive 来源 衍生
        detect 检测 检出
        determine 测定 确定 检测
        develop 发生 出现 发展 开发 形成
        diagnose 诊断
        differ 差异 不同
        difference 差异 差别
        divide 分为 分成
        effect 作用 影响 效果 疗效 效应
        effective 有效
        efficacy 疗效 有效性
        elevate 升高 增高
        eligible 符合条件 合格
        elicit 诱导 引起 诱发
        eliminate 消除 清除
        elucidate 阐明
        employ 采用
        enhance 增强 提高
        enroll 纳入 入组 入选
        establish 建立
        estimate 估计 评估
        evaluate 评价 评估
        examine 检查 检测 观察
        exclude 排除
        exhibit 表现 显示
        explore 探讨 探索
        facilitate 促进
        find 发现
        finding 发现 结果
        follow-up 随访
        frequent 常见 频繁
        group 组
        high 高 升高
        higher 高于 升高 较高 更高
        identify 鉴定 识别 确定 发现
        impair 损害 受损
        improve 改善 提高
        include 包括 纳入
        increase 升高 增加 上升 增高 提高 增多
        indicate 表明 提示
        induce 诱导 引起 诱发
        inhibit 抑制
        injury 损伤
        investigate 探讨 研究 调查 观察
        involve 涉及 参与
        isolate 分离
        level 水平
        limit 限制 局限
        low 低 降低
        lower 低于 降低 较低 更低
        maintain 维持 保持
        mean 平均
        measure 测量 测定 检测
        mechanism 机制 机理
        mediate 介导
        method 方法
        monitor 监测
        objective 目的
        observe 观察
        obtain 获得 得到
        occur 发生 出现
        outcome 结局 结果 预后 转归
        participant 参与者 受试者
        patient 患者 病人
        perform 进行 施行 行
        play 发挥
        potential 潜在 可能
        predict 预测
        present 呈现 存在
        prevent 预防 防止
        promote 促进
        propose 提出
        protect 保护
        provide 提供
        purpose 目的
        rate 率
        receive 接受
        recover 恢复
        recruit 招募 募集 纳入
        reduce 减少 降低 减轻 缩小
        regulate 调节 调控
        relate 相关 有关
        relieve 缓解 减轻
        report 报道 报告
        represent 代表
        require 需要
        respective 分别
        restore 恢复
        result 结果 导致
        retrospective 回顾性
        reveal 显示 揭示 表明 发现
        reverse 逆转
        role 作用
        select 选择 选取
        show 显示 表明
        significance 意义 显著性
        significant 显著 明显 有统计学意义
        similar 相似 类似
        study 研究
        subject 受试者
        suggest 提示 表明
        summarize 总结 综述
        suppress 抑制
        survive 存活 生存
        tolerate 耐受
        treat 治疗 处理
        treatment 治疗 处理
        undergo 接受 行 进行
        upregulate 上调
        downregulate 下调
        use 采用 使用 应用 利用
        validate 验证
        vary 不同 变化
        worsen 恶化 加重
        """;

    /// <summary>The stems that a Chinese word stands for in the prose of abstracts; empty where it is not in the list.</summary>
    public static ILookup<string, string> ByChinese { get; } = Read();

    private static ILookup<string, string> Read()
    {
        var pairs = new List<(string Chinese, string Stem)>();
        foreach (string line in Source.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] words = line.Split(' ');
            foreach (EnglishToken token in EnglishToken.Read(words[0]).Take(1))
            {
                pairs.AddRange(words.Skip(1).Select(w => (w, token.Key)));
            }
        }

        return pairs.ToLookup(p => p.Chinese, p => p.Stem, StringComparer.Ordinal);
    }
}
