using System.Collections.Frozen;
using MscText.Terms;

namespace MscText.Checking;

/// <summary>Everyday Chinese words that biomedical texts use in their everyday sense.</summary>
internal static class FieldWords
{
    // General words of research and care; those that names of the dictionary contain are found there.
    private static readonly FrozenSet<string> Listed = FrozenSet.ToFrozenSet(
        (
            "管理 政府 行政 执行 先进 高级 调节 对比 控制 课程 循环 释放 部门 排水 效率 因素 失败 结论 健康 自由 新生 服务 情况 概念 引导 " +
            "合并 整合 成果 操作 有效的 通道 专利 时期 优先 调查 进步 扩散 反馈 读者 回流 体制 发布 居民 阻力 回答 响应 敏感 顺序 重要性 " +
            "明确 重要的 目标 品质 改造 容器 可行性 可行的 监护 好 大量 领导 劳动 移民 机动 中等 印刷 回忆 图书馆 加载 暴露 保守 关系 机构 " +
            "设施 主题 科目 对象 协议 方法 过程 阶段 水平 环境 资源 功能 结构 分类 选择 使用 提供 经济 社会 文化程度 教育 交流 沟通 参与 " +
            "参加 坚持 遵守 学习 练习 考试 培训班 任务 活动 节目 项目 计划 产品 材料 价格 成本 质量 标准 基地 基础 优势 特征 形式 意思 " +
            "结果 事件 发展 持续 改变 变化 增加 减少 增长 接触 支持 保护 组合 攻击 敏感 收获 需求 需要 适应 适合 停止 开始 完成 出现 " +
            "看护 手臂 积极的 集会 背景 构想 膨胀 极端 电影 水库 收益 差距 总收入 群众 运营 案件 演示 展示 重现 检索 强调 中学 小学 小学生 年级 学生 " +
            "或者 没有 如果 时间 行动 全部 作为 遇到 脱落 辅助 援助 年龄 方面 下午 上午 编号 等级 地图 适合 出售 要点 套装 页面 时代 " +
            "休息 阅读 学习 胳膊 垃圾 镜头 路线 道路 司机 杀手 重要标志 展望 放弃 兴奋 线路 阴谋 记者 入学 招生 轻率 投射 扩张 扩展 排序 解答 视频 影响力 老鼠 小狗 气球 " +
            "箱子 儿童 老师 学生 司机 父母 姐妹 饮食 睡眠 警告 缓慢 快速 长期 长期的 附近的 周围 局部 系统 地方 区域 地区 国家 城市 农村 学校 医院 家庭 社区 车辆 交通 食品 空气 " +
            "土壤 气候 能源 电力 电池 手机 网络 软件 硬件 数据 信息 技术 科技 工程 工业 农业 商业 市场 消费 法律 政策 制度 组织 冲击 " +
            "承认 拒绝 合规 竞争者 对手 高地 海拔 喷发 爆发 植被 高原 水槽 暴风雨 公差 尸体 树枝 许可 建造 架桥 停用 归纳 优先 内存 " +
            "移居 脱衣 孤独 孤立 屏幕 老年 轮班 暂停 向量 通风 顾问 老人 主任 代理人 出现 公开 评论 工具")
        .Split(' '),
        StringComparer.Ordinal);

    private static readonly Lazy<string> DictionaryNames = new(() =>
        string.Join('\n', TermDictionary.Default.Concepts.SelectMany(c => c.Chinese)));

    /// <summary>Whether biomedical texts use a Simplified word in its everyday sense.</summary>
    public static bool Contains(string word) =>
        word.Length == 1
        || Listed.Contains(word)
        || DictionaryNames.Value.Contains(word, StringComparison.Ordinal);
}
