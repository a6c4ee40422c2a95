using MscText.Normalization;

namespace MscText.Tests.Normalization;

/// <summary>What becomes of what, a line a case: per step alone, and per preset.</summary>
public sealed class TextNormalizerTests
{
    public static TheoryData<NormalizationSteps, string, string> StepCases => new()
    {
        // Canonical composition
        { NormalizationSteps.Compose, "Sjo\u0308gren", "Sjögren" },
        { NormalizationSteps.Compose, "s\u0307\u0323", "ṩ" },
        { NormalizationSteps.Compose, "\u1112\u1161\u11AB", "한" },
        { NormalizationSteps.Compose, "\uF900\uFA1B", "豈福" },
        { NormalizationSteps.Compose, "ﬁ Ⅲ ① ²", "ﬁ Ⅲ ① ²" },
        { NormalizationSteps.Compose, "\u0301x", "\u0301x" },

        // Compatibility characters
        { NormalizationSteps.FoldCompatibility, "ﬁbrosis", "fibrosis" },
        { NormalizationSteps.FoldCompatibility, "5 ㎎ 37℃", "5 mg 37°C" },
        { NormalizationSteps.FoldCompatibility, "½ and 2½", "1/2 and 2 1/2" },
        { NormalizationSteps.FoldCompatibility, "①②", "①②" },
        { NormalizationSteps.FoldCompatibility, "𝛽-catenin", "β-catenin" },
        { NormalizationSteps.FoldCompatibility, "Taq™", "Taq" },
        { NormalizationSteps.FoldCompatibility, "10⁶ Ⅲ Ａ µ", "10⁶ Ⅲ Ａ µ" },

        // Width
        { NormalizationSteps.FoldWidth, "ＭＳＣ１２％＋", "MSC12%+" },
        { NormalizationSteps.FoldWidth, "，。（）", "，。（）" },
        { NormalizationSteps.FoldWidth, "ｶﾀｶﾅ", "カタカナ" },
        { NormalizationSteps.FoldWidth | NormalizationSteps.Compose, "ｶﾞﾊﾟ", "ガパ" },

        // Chinese punctuation
        { NormalizationSteps.FoldCjkPunctuation, "细胞（ＭＳＣ），安全：是；吗？【注】！", "细胞(ＭＳＣ),安全:是;吗?[注]!" },
        { NormalizationSteps.FoldCjkPunctuation, "甲、乙。丙｡丁､", "甲、乙。丙。丁、" },
        { NormalizationSteps.FoldCjkPunctuation, "1∶2 ﹙a﹚ ︵b︶", "1:2 (a) (b)" },
        { NormalizationSteps.FoldCjkPunctuation, "L・L•L‧L⋅L", "L·L·L·L·L" },

        // Dashes
        { NormalizationSteps.FoldDashes, "IL‐6 IL‑6 1.2–3.4 −5 IL－6", "IL-6 IL-6 1.2-3.4 -5 IL-6" },
        { NormalizationSteps.FoldDashes, "移植——疗法 a—b ―", "移植——疗法 a—b —" },
        { NormalizationSteps.FoldDashes, "5～10 5〜10 5∼10", "5~10 5~10 5~10" },

        // Quotes and primes
        { NormalizationSteps.FoldQuotes, "“a” ‘b’ «c» 「丁」 『戊』 ＂f＂", "\"a\" 'b' \"c\" \"丁\" \"戊\" \"f\"" },
        { NormalizationSteps.FoldQuotes, "Alzheimer’s 5′-UTR 3″ `x´", "Alzheimer's 5'-UTR 3\" 'x'" },

        // Spaces
        { NormalizationSteps.FoldSpaces, "5\u00A0mg\u2009a\u3000b\tc", "5 mg a b c" },
        { NormalizationSteps.CollapseSpaces, "a   b \n  c", "a b\nc" },
        { NormalizationSteps.RemoveHanLatinSpaces, "导致 AML 中的 20 例", "导致AML中的20例" },
        { NormalizationSteps.RemoveHanLatinSpaces, "CD4+ 细胞 65% 的 (MSC) 与 β 链", "CD4+细胞65%的(MSC)与β链" },
        { NormalizationSteps.RemoveHanLatinSpaces, "骨髓 微环境。 a b - 促瘤 移植 + MSC", "骨髓 微环境。 a b - 促瘤 移植 + MSC" },
        { NormalizationSteps.RemoveHanLatinSpaces, "患者 ≥60 岁 \uD840\uDC0B a", "患者≥60岁 \uD840\uDC0Ba" },
        { NormalizationSteps.InsertHanLatinSpaces, "导致AML中的20例，β链(MSC)与𠀋a", "导致 AML 中的 20 例，β 链(MSC)与𠀋 a" },

        // Controls and joiners
        { NormalizationSteps.RemoveControls, "\uFEFFste\u00ADm\u200B \u0007cell\u200F\u2060", "stem cell" },
        { NormalizationSteps.RemoveControls, "a\r\nb\rc\u2028d\u0085e\vf", "a\nb\nc\nd\ne\nf" },
        { NormalizationSteps.RemoveControls, "a\uD800b\uDC00\uD800\u200B\uDC00", "a\uFFFDb\uFFFD\uFFFD\uFFFD" },
        { NormalizationSteps.RemoveJoiners, "葛\uDB40\uDD00城 ❤\uFE0F a\u200Db", "葛城 ❤ ab" },

        // Greek
        { NormalizationSteps.FoldGreek, "5 µg ϐ ϕ ϑ ς ∆ Ω ɑ", "5 μg β φ θ σ Δ Ω α" },
        { NormalizationSteps.FoldGreek, "TGF-ß1 IFNß Straße", "TGF-β1 IFNβ Straße" },

        // Super- and subscripts
        { NormalizationSteps.FoldSuperscripts, "10⁶ 10⁻⁶ 2×10¹² m² kg/m²", "10^6 10^-6 2×10^12 m2 kg/m2" },
        { NormalizationSteps.FoldSuperscripts, "CD4⁺CD8⁻ Ca²⁺ H⁺ ⁹⁹ᵐTc", "CD4+CD8- Ca2+ H+ 99mTc" },
        { NormalizationSteps.FoldSuperscripts, "H₂O CO₂ IC₅₀ log₁₀ 10₂", "H2O CO2 IC50 log10 10_2" },
        { NormalizationSteps.FoldSuperscripts, "10⁹·L⁻¹ 37º", "10^9·L-1 37°" },

        // Roman numerals
        { NormalizationSteps.FoldRomanNumerals, "Ⅰ/Ⅱ期 Ⅲ-Ⅳ度 ⅳ Ⅻ", "I/II期 III-IV度 iv XII" },

        // Compatibility ideographs and radicals
        { NormalizationSteps.FoldCompatibilityIdeographs, "\uF9F7\u2F00\u2EAF\uD87E\uDC00", "立一\u2EAF丽" },

        // Line breaks
        { NormalizationSteps.JoinLines, "本研究旨在探讨间充质干细胞在急性髓系白血病微\n环境中对化疗药物敏感性的影响及其作用的可能机\n制。", "本研究旨在探讨间充质干细胞在急性髓系白血病微环境中对化疗药物敏感性的影响及其作用的可能机制。" },
        { NormalizationSteps.JoinLines, "We found that marrow cells protect leukaemic cells from\nthe drug and that this protection needs direct contact of\nboth.", "We found that marrow cells protect leukaemic cells from the drug and that this protection needs direct contact of both." },
        { NormalizationSteps.JoinLines, "the transplanta-\ntion of anti-\ninflammatory cells", "the transplantation of anti-inflammatory cells" },
        { NormalizationSteps.JoinLines, "引言\n本文将深入解析其抗癌机制、临床进展与未来挑战，并说明其中的问题。", "引言\n本文将深入解析其抗癌机制、临床进展与未来挑战，并说明其中的问题。" },
        { NormalizationSteps.JoinLines, "第一句话已经写完了。\n第二句话也已写完。\n\n第三句", "第一句话已经写完了。\n第二句话也已写完。\n\n第三句" },

        // Case
        { NormalizationSteps.FoldCase, "TNF-Α ΣΑΣ Straße ſ \u212A 𐐀", "tnf-α σασ straße s k 𐐨" },

        // Diacritics
        { NormalizationSteps.FoldDiacritics, "Sjögren Ménière Łódź Ørsted œdema naïve ά", "Sjogren Meniere Lodz Orsted oedema naive α" },
        { NormalizationSteps.FoldDiacritics, "e\u0301\u0323 Straße", "e Strasse" },
        { NormalizationSteps.FoldDiacritics, "か\u3099 й", "か\u3099 й" },
    };

    public static TheoryData<string, string> SearchCases => new()
    {
        { "CD4⁺/CD8⁺ T 细胞", "cd4+/cd8+ t细胞" },
        { "×10⁶/kg，ＩＬ－６（白细胞介素 6）", "×10^6/kg,il-6(白细胞介素6)" },
        { "TGF‐β₁ 与 IFN－γ", "tgf-β1与ifn-γ" },
        { "Ⅲ–Ⅳ 度 aGVHD", "iii-iv度agvhd" },
        { "Guillain–Barré syndrome", "guillain-barre syndrome" },
        { "5 µg/mL, 37 ℃", "5 μg/ml, 37 °c" },
        { "“双刃剑”——ＡＭＬ", "\"双刃剑\"——aml" },
        { "\uFEFF外泌\u200B体\u00A0(EVs)", "外泌体(evs)" },
        { "ΤGF-ß 5′-UTR", "τgf-β 5'-utr" },
        { "e\u0301 E\u0301 é É", "e e e e" },
        { "A\u200B\u0301x", "ax" },
        { "细\0胞", "细胞" },
        { "", "" },
    };

    public static TheoryData<string, string> DisplayCases => new()
    {
        { "CD4⁺/CD8⁺ T 细胞，“Ⅲ 度”", "CD4⁺/CD8⁺ T细胞，“Ⅲ度”" },
        { "ＩＬ－６ ５０％", "IL－6 50%" },
        { "\uFEFF外泌\u200B体\r\n(EVs)\u00AD", "外泌体\n(EVs)" },
        { "Sjo\u0308gren’s – 10⁶", "Sjögren’s – 10⁶" },
        { "幹細胞 TGF-ß", "幹細胞TGF-ß" },
        { "❤\uFE0F 👨\u200D👩", "❤\uFE0F 👨\u200D👩" },
    };

    [Theory]
    [MemberData(nameof(StepCases))]
    public void Each_step_does_its_own_work_only(NormalizationSteps steps, string text, string expected) =>
        Assert.Equal(expected, TextNormalizer.CreateBuilder().With(steps).Build().Normalize(text).Text);

    [Theory]
    [MemberData(nameof(SearchCases))]
    public void Search_folds_hard(string text, string expected) => Assert.Equal(expected, TextNormalizer.Search.Normalize(text).Text);

    [Theory]
    [MemberData(nameof(DisplayCases))]
    public void Display_touches_little(string text, string expected) => Assert.Equal(expected, TextNormalizer.Display.Normalize(text).Text);

    [Theory]
    [InlineData("间充质干细胞。")]
    [InlineData("mesenchymal stem cells, il-6\n")]
    public void A_text_that_needs_nothing_is_returned_as_it_is(string text)
    {
        NormalizedText result = TextNormalizer.Search.Normalize(text);

        Assert.Same(text, result.Text);
        Assert.True(result.Map.IsIdentity);
    }

    [Theory]
    [InlineData("输注 2×10⁶/kg 细胞", "10^6", "10⁶")]
    [InlineData("输注 2×10⁶/kg 细胞", "注2×", "注 2×")]
    [InlineData("ﬁbro\u200Bblast", "fib", "ﬁb")]
    [InlineData("ﬁbro\u200Bblast", "fibroblast", "ﬁbro\u200Bblast")]
    [InlineData("ﬁbro\u200Bblast", "fibro", "ﬁbro")]
    [InlineData("Sjo\u0308gren 𝛽", "sjo", "Sjo\u0308")]
    [InlineData("Sjo\u0308gren 𝛽", "β", "𝛽")]
    [InlineData("transplanta-\ntion", "tationtation", "")]
    [InlineData("A\u200B\u0301x", "a", "A\u200B\u0301")]
    [InlineData("\uD840\uDC0B a \uD840\uDC0B", "a\uD840\uDC0B", "a \uD840\uDC0B")]
    public void A_span_of_the_result_leads_to_its_span_of_the_original(string text, string part, string expected)
    {
        NormalizedText result = TextNormalizer.Search.Normalize(text);
        int start = result.Text.IndexOf(part, StringComparison.Ordinal);

        Assert.Equal(expected, start < 0 ? "" : result.OriginalOf(new TextSpan(start, part.Length)).ToString());
    }

    [Fact]
    public void A_builder_takes_steps_away_and_refuses_contradictions()
    {
        TextNormalizer keepsCase = TextNormalizer.Search.ToBuilder().Without(NormalizationSteps.FoldCase).Build();

        Assert.Equal("TGF-β", keepsCase.Normalize("ＴＧＦ－β").Text);
        Assert.Throws<InvalidOperationException>(() => keepsCase.ToBuilder().With(NormalizationSteps.InsertHanLatinSpaces).Build());
    }

    [Fact]
    public void Normalizes_the_same_from_many_threads()
    {
        TextNormalizer normalizer = TextNormalizer.CreateBuilder().With(NormalizationSteps.Search).Build();
        string text = string.Concat(Enumerable.Range(0x20, 0xD7A0).Select(c => (char)c));
        string expected = TextNormalizer.Search.Normalize(text).Text;

        Parallel.For(0, 32, _ => Assert.Equal(expected, normalizer.Normalize(text).Text));
    }
}
