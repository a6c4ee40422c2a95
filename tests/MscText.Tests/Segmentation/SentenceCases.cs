namespace MscText.Tests.Segmentation;

/// <summary>
/// Texts with a ‖ where one sentence (or clause) ends and the next begins. Spaces around the ‖ stand for one space in the text; without
/// them the two follow each other directly.
/// </summary>
internal static class SentenceCases
{
    public const string Sentences = """
        We saw it. ‖ The cells grew.
        The dose was 3.5 mg. ‖ No effect was seen.
        It rose by 12%. ‖ It fell to .05 later.
        The mean was 5. ‖ 10 patients died.
        As shown in Fig. 2. ‖ The rest is in Figs. 3 and 4.
        See Eq. 5, Ref. 12 and Tab. 1 for it. ‖ Done.
        Smith et al. reported this. ‖ We agree.
        This is what we saw with Smith et al. ‖ The method failed.
        See Smith et al. (2020) for more. ‖ It works.
        Some groups, e.g. this one, did. ‖ Others, i.e. that one, did not.
        Cells vs. controls differed. ‖ P < .05 was set.
        It was significant (P<.05). ‖ We conclude.
        Dr. Smith came. ‖ Prof. Jones and Mrs. Lee left.
        J. R. Smith wrote it. ‖ It was good.
        E. coli was found. ‖ S. aureus was not.
        We found E. coli. ‖ The strain grew.
        They had a deficiency of vitamin C. ‖ The patients recovered.
        All had hepatitis B. ‖ We treated them.
        It was of type II. ‖ The next was of stage IV. ‖ These died.
        Sample No. 5 was lost. ‖ The answer is no. ‖ It was clear.
        We used approx. five cells, ca. 3 mm wide, cf. above. ‖ Done.
        Staphylococcus spp. were found. ‖ There were Candida spp. ‖ The rest was clean.
        It was done in the U.S. ‖ The patients were old.
        The U.S. Food and Drug Administration approved it. ‖ Next.
        It began at 5 p.m. ‖ The end came at 6 p.m. Monday.
        He has a Ph.D. in biology. ‖ She has a Ph.D. ‖ They work.
        Cells were from Gibco, Inc. in Maryland. ‖ Media (Sigma Co. Ltd.) were added.
        The drug was given i.v. twice. ‖ It was given i.p. ‖ The mice lived.
        Its address is doi: 10.1007/s00432-025-06244-4. ‖ The next.
        Look at 10.1016/S2352-3026(24)00089-1. ‖ The end.
        Look at https://a.example.org/x.html. ‖ The end.
        Write to a.b@c.example.com. ‖ The end.
        See ClinicalTrials.gov. ‖ Its number is NCT01234567.
        It was as reported.[12] ‖ The next one.
        It was as reported.[1,3-5] ‖ The next one.
        It was as reported [12]. ‖ The next one.
        It was seen in cells.12 ‖ The next one.
        It was seen in cells.3,5–7 ‖ The next one.
        It was seen in cells.¹² ‖ The next one.
        It was seen in cells.‖The next one.
        It was so (P<0.05).‖Results are next.
        With P<0.05.‖The next one.
        It was in AML.‖The next one.
        Version 2.0.1 of v3.5 was used. ‖ It ran.
        It was low in AML. ‖ miR-16 was low. ‖ p53 was high. ‖ α-SMA rose. ‖ mRNA fell.
        The results were good. ‖ the patients were well.
        “We saw it.” ‖ The cells grew.
        "We saw it." ‖ The cells grew.
        He said “it was ‘fine.’” ‖ The cells grew.
        "Why?" he asked. ‖ Nobody knew.
        Is it so? ‖ Yes! ‖ "Is it?" ‖ No.
        (All were men.) ‖ They were old.
        They (all men; see Fig. 2. and 3.) were old. ‖ Next.
        They were old (Figure 2). ‖ Next.
        Hepatocytes [from a donor. Male] grew. ‖ Next.
        Wait... what? ‖ Well... ‖ The end.
        1. First item
        2.3. Second item
        a. Third item
        II. METHODS
        The aims were: 1. to see; 2. to know. ‖ We saw.
        Results: good. ‖ Conclusion: better.
        P = 0. 05 was set. ‖ It held.
        Patients with MS. ‖ The patients with CF. ‖ The end.
        Cells had HLA-DR. ‖ The cells grew in vitro. ‖ In vivo they died.
        The ages were 18–65 yr. ‖ Patients under 18 yr. were left out.
        It was published on 5 Jan. 2020. ‖ We read it.
        目的 观察疗效.‖方法 将120例患者分组.‖结果 治疗有效.
        差异有统计学意义(P＜0.05).‖结论 治疗有效.
        用于治疗AML.‖结果显示有效.
        采用SPSS 20.0统计.‖结果显示有效.
        提高了3.5倍.‖结论可信.
        1.方法与结果.‖结论可信.
        参照Smith et al.的方法.‖结果显示有效.
        如Fig.2所示.‖结果有效.
        细胞增殖。‖细胞凋亡！‖真的吗？‖当然。
        真的吗？！‖当然！
        可信吗?‖本文作答!‖好。
        他说：“好。”‖然后走了。
        他问：“什么？”‖我说不知道。
        他说：“甲。‖乙。”‖丙。
        他说：“这是‘靶点’。”‖随后离开。
        「真的嗎？」‖他問道。
        这是“为什么？”的问题。‖很好。
        《谁来治疗？》一书出版。‖很好。
        研究(见图1。结果)显示有效。‖完。
        （全部为男性。）‖年龄较大。
        细胞增殖（图1）。‖细胞凋亡。
        还要等等……‖然后再说。
        包括IL-6、TNF……等因子。‖完。
        CD4?/CD8?细胞比例恢复。‖患者好转。
        拷贝数低于10??)。‖论文已发表。
        很好。[1]‖其他也好。
        很好[1]。‖其他也好。
        很好。 ‖ 其他也好。
        提高１．５倍．‖完全缓解．
        | 甲. 乙 | 丙。丁 |
        |---|---|
        - 第一点：早期。‖但2024年又变。
        结果显示;急性反应下降。‖患者好转。
        研究重点是疗法, 与细胞 (MSC) emerging as a candidate. ‖ This article explores it.
        MSC有效。‖This is mixed.‖结果如下。
        We used 人参.‖The herb works.
        """;

    public const string Clauses = """
        However, ‖ the cells grew; ‖ they were fine.
        It rose from 1,030 to 2,060, ‖ i.e., ‖ it doubled: ‖ good.
        The ratio was 5:1 (n = 3, p<0.05, see below), ‖ and IL-1,IL-6 rose.
        It was fine – ‖ at first.
        然而，‖细胞增殖；‖细胞凋亡。
        然而,‖MSCs有效:‖甲、乙和丙,‖均可。
        传统方式——‖手术、放疗(甲，乙)——‖有效。
        共1,030例，‖平均10：30到达。
        """;
}
