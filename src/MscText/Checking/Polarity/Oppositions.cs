namespace MscText.Checking;

/// <summary>The opposites that the rule for directions knows.</summary>
internal static class Oppositions
{
    /// <summary>All of them. Where a word belongs to several, each counts it for itself.</summary>
    public static IReadOnlyList<Opposition> All { get; } =
    [
        Of("increas* elevat* rise* rising rose risen higher greater upregulat* up-regulat* up-modulat* enhanc* promot* accelerat* stimulat* activat* facilitat* overexpress* over-express* raise* raising gain* grow grew grown growing improv* strengthen* add adds adding added",
           "decreas* reduc* declin* lower lowered lowering diminish* downregulat* down-regulat* drop dropp* fell fall fallen falling inhibit* suppress* attenuat* block* impede* hinder* knockdown knock-down knocked_down knockout silenc* less fewer shrink* shrank minimi* weaken*",
           "增加 增多 增高 增大 增长 升高 上升 上调 提高 提升 较高 更高 高于 高的 多于 大于 增强 促进 激活 刺激 加速 加快 促使 过表达 升至 增至 较多 更多 较大 更大",
           "减少 减低 减小 减弱 减慢 降低 下降 下调 降至 减至 较低 更低 低于 低的 少于 小于 抑制 阻断 阻滞 阻碍 敲低 敲减 敲除 沉默 较少 更少 较小 更小 延缓 减退 衰减",
           "more most larger largest highest greatest maxim* boost* expan* extend* prolong* longer high highly up above over* exceed* induc* trigger* surge* escalat* intensif* maximi* progress* develop* aggravat* exacerbat* worsen* support* encourag* drive* driv* foster* contribut* advanc* amplif* potentiat* super* augment* add* upward* cause* caus* lead* led better best older late* additional further hyper* massive proliferat* hot major peak heavy strong* faster fast* agonist* sensiti* positive* excess* weight_gain deteriorat* evok* provok*",
           "smaller smallest lowest minimum shorten* shorter low lower down below under* loss lose* lost alleviat* relie* mitigat* minimi* prevent* limit* restrict* slow* delay* weaken* impair* deplet* delet* deficien* antagoni* negativ* remov* clear* regress* cut* worse* poor* hamper* interfer* stop* eliminat* decelerat* hypo* least younger earl* lessen* curtail* discourag* disrupt* compromis* repress* abolish* abrogat* counter* resist* tap* wane* mild* weak* lack* without rare* little small* loosen* ameliorat* eas* anti* protect* revers* short* mitigat* sparse minor minimal light* thin* insufficien* inadequa* inactivat*",
           "高 最高 升 增 多 大 上 长 延长 加强 加重 恶化 扩大 扩展 改善 诱导 引起 导致 推动 推进 强 超过 以上 进展 发展 发挥 支持 有助 造成 快 加剧 急剧 最大 过度 活化 广泛 重 拓展 远 亢进 优于 助",
           "低 最低 降 减轻 减 少 小 下 短 缩短 缓解 弱 阻 抑 慢 防 限 控制 以下 不足 缺 丧失 损 消 失 除 避 拮抗 延迟 推迟 停 干扰 改善 差 轻 妨碍 阻止 免 剪 薄 衰 瘦 破坏 逆转 保护 抗 敲 钝 灭活 失活 未激活 纾 淡化 劣"),
        Of("longer longest prolong* lengthen* extend*", "shorter shortest shorten*", "较长 更长 最长 长于 延长", "较短 更短 最短 短于 缩短",
           "long* late* delay* slow* more increas* great* high* improv* sustain* expan*", "short* early brief* fast* quick* less decreas* reduc* low* small* rapid*", "长 久 延 慢 增 多 高 大 迟", "短 缩 快 早 减 少 低 小"),
        Of("positive seropositive positively", "negative seronegative negatively", "阳性 正相关 呈正", "阴性 负相关 呈负",
           "+ posit* direct* favo* benefi*", "negat* invers* advers* non* not no un* absen*", "阳 正 积极 有", "阴 负 消极 反 不 无 未"),
        Of("preoperative* pre-operative* before prior pretreatment preprandial", "postoperative* post-operative* after following postsurg* posttreatment postprandial",
           "术前 之前 治疗前 手术前 干预前 给药前 移植前 餐前 以前 实施前 前后", "术后 之后 治疗后 手术后 干预后 给药后 移植后 餐后 以后 实施后 前后",
           "pre* ago previous* prior past former* anterior until earl* first baseline last ante* before start beginning initial* when preced* upon", "post* later since then subsequent* once upon when posterior during within at on thereafter follow* discharge end ever", "前 先 首 曾 初 早", "后 随 继 再 时 经 接着 末"),
        Of("agonist* activator*", "antagonist* blocker* inhibitor*", "激动剂 激活剂", "拮抗剂 阻滞剂 阻断剂 抑制剂", "activat* stimul*", "inhibit* block* antagoni* suppress* anti*", "激动 激活 兴奋", "拮抗 阻滞 阻断 抑制 抗"),
        Of("effective effectively efficacious effectiveness efficacy", "ineffective ineffectively ineffectiveness", "有效 有效性", "无效 无效性", "efficacy effectiv* effic* work* benefi* valid* success* useful* potent*", "ineff* invalid* fail* not no null futil* void without refractory useless", "效", "无 不 未 失"),
        Of("male males men boys", "female females women girls", "男性 男 男孩", "女性 女 女孩 孕妇 妇女", "boy man father* husband* paternal* sons son androgen* brother*", "girl woman pregnan* mother* maternal* wife wives gyn* daughter* matern* obst* sister*", "雄 公 父 夫 精", "雌 妇 母 妻 孕 产"),
        Of("acute acutely", "chronic chronically", "急性", "慢性", "acut* suba* sudden* emergen*", "chron* long* persist* slow*", "急", "慢 长"),
        Of("benign", "malignan*", "良性", "恶性 恶变", "harmless innocent", "cancer* carcino* tumor* tumour* neoplas* lymphoma* myeloma* sarcoma* aggressive vicious", "良", "恶 癌 瘤"),
        Of("advantage* pros strengths merit*", "disadvantage* drawback* shortcoming* cons weakness* demerit* limitation*", "优点 优势 优缺点", "缺点 劣势 缺陷 优缺点 不足", "benefi* superior* dominan*", "advers* inferior* defect* deficien* limit* flaw*", "优", "缺 劣 弱 不足 局限"),
        Of("maximum maximal maximi* highest", "minimum minimal minimi* lowest", "最大 最大化 最多 最高", "最小 最低 最小化 最少", "largest greatest most max peak best biggest longest", "smallest least min fewest at_least shortest", "最 极", "最 极 至少"),
        Of("sensitive sensitivity susceptible", "resistant resistance", "敏感 易感", "耐药 抵抗 耐受", "sensiti* suscept* respon*", "resist* toleran* refractor*", "感 应", "耐 抗 抵"),
        Of("left", "right", "左", "右", "left* bilateral both sinist*", "right* bilateral both dext*", "双 两", "双 两 权"),
        Of("proximal", "distal", "近端 近侧", "远端 远侧", "proxim* near* upper", "dist* far* remote lower", "近 上", "远 末 下"),
        Of("systolic", "diastolic", "收缩压 收缩期", "舒张压 舒张期", "systol* contract*", "diastol* relax* dilat*", "收缩", "舒张"),
        Of("artery arteries arterial", "vein veins venous intravenous", "动脉", "静脉", "arter* aort* carotid atheroscler* coronary", "ven* phleb* iv i.v. intraven* vena varic* infus*", "动脉 冠", "静脉 静 输"),
        Of("upstream", "downstream", "上游", "下游", "up*", "down*", "上", "下"),
        Of("superior", "inferior", "优于", "劣于", "better super* advant* outperform* more exceed* great*", "worse infer* poor* less non-inferior* noninferior*", "优 好 上 高", "劣 差 下 低"),
        Of("alive survived survivors", "dead died deaths death mortality", "存活 生存", "死亡 病死", "surviv* liv* life alive", "die* dying dead* lethal* fatal* mortal* decease* kill*", "活 生 存", "死 亡 逝 致命"),
        Of("early earlier", "late later", "早期 较早 更早", "晚期 较晚 更晚", "earl* first* initial* soon* premature* primary", "late* delay* advanced end-stage terminal last", "早 初 前", "晚 迟 后 末"),
        Of("rapid rapidly faster accelerat*", "slow slowly slower", "快速 迅速 加速 加快", "缓慢 减慢 减缓 较慢", "fast* quick* speed* prompt* rapid* swift* sharp*", "slow* grad* delay* retard* decelerat* lag*", "快 速 急", "慢 缓 延"),
        Of("high higher hyper*", "low lower hypo*", Before("高"), Before("低"), "high* great* increas* elevat* upper large* strong* rich more", "low* small* reduc* decreas* lower poor* mild less light weak*", "高 大 强 增 升", "低 小 弱 减 降"),
        Of("inpatient*", "outpatient*", "住院", "门诊", "hospital* inpat* admi* ward*", "outpat* clinic* ambulat*", "院", "门诊 诊"),
        Of("best better improv*", "worst worse worsen* deteriorat* aggravat* exacerbat*", "改善 好转 更好 较好", "恶化 加重 更差 较差 加剧", "good well benefi* ameliorat* increas* enhanc* upgrad* advanc* recover* reliev* alleviat* promot* optim* strength* great* high* refine* prog* effective", "poor* bad* wors* sever* advers* decreas* declin* intensif* progress* serious* deep* increas* heavier", "好 优 佳 进 提高 增 缓解 升 良", "坏 差 劣 重 恶 进展 严重"),
        Of("inhal* inspirat*", "exhal* expirat*", "吸入 吸气", "呼出 呼气", "inhal* inspir* aspirat*", "exhal* expir*", "吸", "呼"),
    ];

    // 高 and 低 claim something only before what they measure: 高血压 and 低温 are names.
    private static string Before(string prefix) => string.Join(' ', (
        "风险 危 危险 功率 浓度 剂量 水平 频率 频 表达 强度 活性 负荷 收入 龄 质量 流量 灵敏度 敏感性 特异性 发病率 死亡率 患病率 分辨率 密度 热量 脂饮食 糖饮食 盐 蛋白 " +
        "纤维 钾血症 钠血症 钙血症 血压 血糖 氧血症 碳酸血症 血容量 能量 难度 年级 阶 分化 亲和力 通量 效价 转移 侵袭性 脂血症 蛋白血症 代谢").Split(' ').Select(w => prefix + w));

    private static Opposition Of(
        string english, string englishOpposite, string chinese, string chineseOpposite, string alsoEnglish, string alsoEnglishOpposite, string alsoChinese, string alsoChineseOpposite) => new(
        (new WordList(english), new WordList(englishOpposite)),
        (new WordList(chinese), new WordList(chineseOpposite)),
        (new WordList(alsoEnglish), new WordList(alsoEnglishOpposite)),
        (new WordList(alsoChinese), new WordList(alsoChineseOpposite)));
}
