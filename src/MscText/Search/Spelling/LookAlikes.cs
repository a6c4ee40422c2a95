using System.Collections.Frozen;

namespace MscText.Search;

/// <summary>Characters that are taken for each other by how they look: by hand or optical reading, or in a list of an input method.</summary>
internal static class LookAlikes
{
    private const string Groups =
        "干千于 未末 己已巳 日曰 人入 大太犬 天夭 土士 贝见 风凤 鸟乌 免兔 孤狐弧 拨拔 辨辩辫 戊戌戍 侯候 撤撒 栗粟 肓盲 炙灸 胃冒 刺剌 析折拆 茎径劲胫 肿钟种 "
        + "膜模摸漠 瘤榴 疸疽 疱庖 瘀淤 抗坑杭 细纽 胞抱饱炮 核刻 酶梅霉 糖塘 白自百 血皿 疫役 巴巳 毒每 菌茵 微徽 管菅 环坏怀 植值 载裁栽 体休 受爱 感惑 治冶 质货 "
        + "间问 肝肚 脑恼 骨滑 腺线 腔控 肾贤 胰姨 胎抬 脂指 脊背 症证征 痛病疼 疗辽 癌瘟 疹疮 痰淡 脉咏 淋琳 液夜 浆桨 清青 蛋旦 基其 因困 染柒 变弯 亚业 型形刑 性姓 "
        + "激缴 活话 诱绣 导异 增赠 抑仰 制刺 移秽 输轮 术木 注住 射谢 剂济 药约 量里 检捡 测侧 诊珍 断继 组祖 织识 培陪 养美 冻东 存在 复夏 生主";

    private static readonly FrozenSet<(char, char)> s_pairs = Groups.Split(' ')
        .SelectMany(g => g.SelectMany(a => g.Where(b => b != a).Select(b => (a, b)))).ToFrozenSet();

    /// <summary>Whether two characters look alike.</summary>
    public static bool Are(char a, char b) => s_pairs.Contains((a, b));
}
