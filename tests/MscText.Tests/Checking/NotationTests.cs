using MscText.Checking;

namespace MscText.Tests.Checking;

/// <summary>The same value in the notations of both languages, and values that only look alike.</summary>
public class NotationTests
{
    private static readonly string[] Rules = ["number-mismatch", "unit-mismatch", "statistic-mismatch", "comparator-mismatch", "sign-mismatch"];

    [Theory]
    // Scales
    [InlineData("The city has 1.2 million people.", "该市有120万人。")]
    [InlineData("The city has 12 million people.", "该市有1200万人。")]
    [InlineData("Some 350,000 doses were given.", "接种了35万剂。")]
    [InlineData("Some 350,000 doses were given.", "接种了三十五万剂。")]
    [InlineData("The budget is 3.4 billion yuan.", "预算为34亿元。")]
    [InlineData("There were 27,500 births.", "共有2.75万例出生。")]
    [InlineData("There were 6 thousand samples.", "共有6000份样本。")]
    [InlineData("Two hundred and fifty mice were used.", "使用小鼠250只。")]
    [InlineData("Forty-two volunteers took part.", "42名志愿者参加。")]
    [InlineData("Three hundred thousand people were screened.", "筛查了30万人。")]
    [InlineData("Two million five hundred thousand tests were made.", "进行了250万次检测。")]
    [InlineData("One thousand two hundred and six charts were read.", "查阅了1206份病历。")]
    [InlineData("It fell from 96.1 to 84.7 billion units.", "从961下降至847亿个单位。")]
    // Ordinals
    [InlineData("At its forty-eighth session, the board agreed.", "理事会第四十八届会议同意。")]
    [InlineData("The twenty-second patient withdrew.", "第22例患者退出。")]
    [InlineData("On the 3rd day, fever subsided.", "第三天退热。")]
    [InlineData("On the twentieth day, sutures were removed.", "第20天拆线。")]
    [InlineData("The thirteenth rib was absent.", "第13肋缺如。")]
    // Fractions, shares, folds
    [InlineData("Two thirds of the patients recovered.", "三分之二的患者康复。")]
    [InlineData("Two-thirds of the patients recovered.", "2/3的患者康复。")]
    [InlineData("About one third died.", "约三分之一死亡。")]
    [InlineData("A quarter of the women smoked.", "四分之一的女性吸烟。")]
    [InlineData("One fifth were lost to follow-up.", "五分之一失访。")]
    [InlineData("Half of the mice died.", "一半小鼠死亡。")]
    [InlineData("Half of the mice died.", "50%的小鼠死亡。")]
    [InlineData("Some 30% of the nurses agreed.", "约三成护士同意。")]
    [InlineData("About 65% of the nurses agreed.", "约六成五的护士同意。")]
    [InlineData("The share was 0.5%.", "占千分之五。")]
    [InlineData("About 1 in 20 tests failed.", "约二十分之一的检测失败。")]
    [InlineData("Expression rose twofold.", "表达升高2倍。")]
    [InlineData("Expression rose 2-fold.", "表达升高至2倍。")]
    [InlineData("Expression showed a threefold increase.", "表达增加了2倍。")]
    [InlineData("The count doubled.", "计数翻番。")]
    [InlineData("The count doubled.", "计数增加了一倍。")]
    [InlineData("The cost was twice as high.", "费用是其两倍。")]
    [InlineData("A dozen eggs were injected.", "注射了12枚鸡胚。")]
    // Ranges and lists
    [InlineData("Doses were 10-15 mg.", "剂量为10～15 mg。")]
    [InlineData("There were 3 to 5 million cases.", "有300万～500万例。")]
    [InlineData("There were 3 to 5 million cases.", "有300～500万例。")]
    [InlineData("Between 15 and 20 percent relapsed.", "15%～20%复发。")]
    // Dates and decades
    [InlineData("The rule dates from the 1930s.", "该规定始于三十年代。")]
    [InlineData("It was used in the 1990s.", "20世纪90年代使用。")]
    [InlineData("It was used in the 1980s.", "上世纪80年代使用。")]
    [InlineData("It opened in 1990.", "于一九九○年开放。")]
    [InlineData("It opened in 1990.", "于一九九〇年开放。")]
    [InlineData("By 1996, it had closed.", "到九六年已关闭。")]
    [InlineData("It began on 24 May 2018.", "于二〇一八年五月廿四日开始。")]
    [InlineData("It began on May 24, 2018.", "于2018年5月24日开始。")]
    [InlineData("From Jan. 2015 to Dec. 2016, we saw 12 cases.", "2015年1月至2016年12月，我们见到12例。")]
    [InlineData("Visits were at 2.30 pm.", "访视在下午二时三十分。")]
    [InlineData("Visits were at 2:30 pm.", "访视在14:30。")]
    // Ages and times
    [InlineData("Children aged 6-59 months were included.", "纳入6月龄至5岁儿童。")]
    [InlineData("People older than 8 years need one dose.", "≥9岁者需1剂。")]
    [InlineData("Children under 18 years were excluded.", "排除≤17岁儿童。")]
    [InlineData("He was followed for 24 months.", "随访2年。")]
    [InlineData("It lasted one and a half years.", "持续1.5年。")]
    [InlineData("It was given for two weeks.", "给药14天。")]
    [InlineData("It lasted 36 hours.", "持续36 h。")]
    [InlineData("It lasted 90 minutes.", "持续1.5小时。")]
    [InlineData("In the last decade, deaths fell.", "近10年死亡减少。")]
    // Statistics
    [InlineData("The difference was significant (P < 0.05).", "差异显著（P＜0.05）。")]
    [InlineData("The difference was significant (p<.05).", "差异显著（p小于0.05）。")]
    [InlineData("The difference was not significant (P > 0.05).", "差异无统计学意义（P>0·05）。")]
    [InlineData("The ratio was 2.1 (95% CI 1.2–3.4).", "比值为2.1（95%可信区间1.2～3.4）。")]
    [InlineData("The ratio was 2.1 (95% confidence interval, 1.2 to 3.4).", "比值为2.1（95%CI：1.2-3.4）。")]
    [InlineData("The ratio was 2.1 (95% CI [1.2, 3.4]).", "比值为2.1（95% CI：1.2，3.4）。")]
    [InlineData("The mean was 5.3 ± 1.2 mg.", "均值为（5.3±1.2）mg。")]
    // Units
    [InlineData("He took 0.5 g daily.", "他每日服500 mg。")]
    [InlineData("The dose was 5 mg/kg.", "剂量为5 mg·kg-1。")]
    [InlineData("The dose was 5 mg/kg.", "剂量为5毫克/千克。")]
    [InlineData("The wound was 2 cm long.", "伤口长20 mm。")]
    [InlineData("The count was 4.5×10^9/L.", "计数为4.5×10⁹/L。")]
    public void The_same_value_in_another_notation_is_no_finding(string english, string chinese) => Assert.Empty(Find(english, chinese));

    [Theory]
    [InlineData("The city has 1.2 million people.", "该市有12万人。")]
    [InlineData("The city has 1.2 million people.", "该市有120人。")]
    [InlineData("Some 350,000 doses were given.", "接种了3.5万剂。")]
    [InlineData("The budget is 3.4 billion yuan.", "预算为3.4亿元。")]
    [InlineData("Forty-two volunteers took part.", "24名志愿者参加。")]
    [InlineData("Three hundred thousand people were screened.", "筛查了3万人。")]
    [InlineData("It fell from 96.1 to 84.7 billion units.", "从916下降至847亿个单位。")]
    [InlineData("At its forty-eighth session, the board agreed.", "理事会第四十六届会议同意。")]
    [InlineData("The twenty-second patient withdrew.", "第20例患者退出。")]
    [InlineData("Two thirds of the patients recovered.", "三分之一的患者康复。")]
    [InlineData("Some 30% of the nurses agreed.", "约四成护士同意。")]
    [InlineData("The share was 0.5%.", "占百分之五。")]
    [InlineData("Expression rose 3-fold.", "表达升高至5倍。")]
    [InlineData("A dozen eggs were injected.", "注射了20枚鸡胚。")]
    [InlineData("There were 3 to 5 million cases.", "有300～600万例。")]
    [InlineData("The rule dates from the 1930s.", "该规定始于五十年代。")]
    [InlineData("It opened in 1990.", "于一九九一年开放。")]
    [InlineData("By 1996, it had closed.", "到九八年已关闭。")]
    [InlineData("It began on 24 May 2018.", "于二〇一八年五月廿二日开始。")]
    [InlineData("From Jan. 2015 to Dec. 2016, we saw 12 cases.", "2015年1月至2016年11月，我们见到12例。")]
    [InlineData("Visits were at 2.30 pm.", "访视在下午二时五十分。")]
    [InlineData("Children aged 6-59 months were included.", "纳入6月龄至8岁儿童。")]
    [InlineData("People older than 8 years need one dose.", "≥10岁者需1剂。")]
    [InlineData("Children under 18 years were excluded.", "排除≤16岁儿童。")]
    [InlineData("Children under 18 years were excluded.", "排除18岁以上儿童。")]
    [InlineData("He was followed for 24 months.", "随访24年。")]
    [InlineData("It was given for two weeks.", "给药12天。")]
    [InlineData("It lasted 90 minutes.", "持续90小时。")]
    [InlineData("The difference was significant (P < 0.05).", "差异显著（P＞0.05）。")]
    [InlineData("The difference was significant (p<.05).", "差异显著（p小于0.01）。")]
    [InlineData("The ratio was 2.1 (95% CI 1.2–3.4).", "比值为2.1（95%可信区间1.2～4.3）。")]
    [InlineData("The mean was 5.3 ± 1.2 mg.", "均值为（5.3±2.1）mg。")]
    [InlineData("He took 0.5 g daily.", "他每日服50 mg。")]
    [InlineData("The dose was 5 mg/kg.", "剂量为5 g·kg-1。")]
    [InlineData("The count was 4.5×10^9/L.", "计数为4.5×10⁶/L。")]
    public void Another_value_is_a_finding(string english, string chinese) => Assert.NotEmpty(Find(english, chinese));

    private static Finding[] Find(string english, string chinese) =>
    [
        .. TranslationChecker.Default.Where(r => Rules.Contains(r.Id))
            .Check(Documents.Parallel((english, chinese)))
            .Where(f => f.Severity >= FindingSeverity.Warning),
    ];
}
