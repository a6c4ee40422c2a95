using System.Collections.Frozen;

namespace MscText.Checking;

/// <summary>The units that are known, by their symbols, English words and Chinese words.</summary>
internal static class UnitTable
{
    /// <summary>Symbols in Latin letters; case matters.</summary>
    public static FrozenDictionary<string, Unit> Symbols { get; } = Table(
        Of(Dimension.Mass, "kg 1e3|g 1|mg 1e-3|μg 1e-6|ug 1e-6|mcg 1e-6|ng 1e-9|pg 1e-12|fg 1e-15"),
        Of(Dimension.Volume, "L 1|l 1|dL 0.1|dl 0.1|mL 1e-3|ml 1e-3|ML 1e-3|μL 1e-6|μl 1e-6|uL 1e-6|ul 1e-6|nL 1e-9|nl 1e-9|fL 1e-15|fl 1e-15|cc 1e-3"),
        Of(Dimension.Length, "km 1e3|m 1|dm 0.1|cm 1e-2|mm 1e-3|μm 1e-6|um 1e-6|nm 1e-9"),
        Of(Dimension.Time, "ms 1e-3|s 1|sec 1|secs 1|min 60|mins 60|h 3600|hr 3600|hrs 3600|d 86400|wk 604800|wks 604800|mo 2629800|mos 2629800|y 31557600|yr 31557600|yrs 31557600"),
        Of(Dimension.Celsius, "℃ 1|°C 1|° C 1|ºC 1|oC 1"),
        Of(Dimension.Fahrenheit, "℉ 1|°F 1"),
        Of(Dimension.Degree, "° 1|º 1"),
        Of(Dimension.Pressure, "mmHg 133.322|mm Hg 133.322|kPa 1e3|Pa 1|MPa 1e6|hPa 100|cmH2O 98.0665|cm H2O 98.0665|bar 1e5|mbar 100|atm 101325"),
        Of(Dimension.Amount, "mol 1|mmol 1e-3|μmol 1e-6|umol 1e-6|nmol 1e-9|pmol 1e-12|fmol 1e-15"),
        Of(Dimension.Activity, "IU 1|U 1|kU 1e3|kIU 1e3|MU 1e6|MIU 1e6|mU 1e-3|mIU 1e-3|μU 1e-6|μIU 1e-6"),
        Of(Dimension.Dose, "Gy 1|cGy 1e-2|mGy 1e-3"),
        Of(Dimension.EquivalentDose, "Sv 1|mSv 1e-3|μSv 1e-6"),
        Of(Dimension.Radioactivity, "Bq 1|kBq 1e3|MBq 1e6|GBq 1e9|Ci 3.7e10|mCi 3.7e7|μCi 3.7e4"),
        Of(Dimension.Energy, "J 1|mJ 1e-3|kJ 1e3|MJ 1e6|kcal 4184|cal 4.184"),
        Of(Dimension.Power, "W 1|mW 1e-3|kW 1e3"),
        Of(Dimension.Voltage, "V 1|mV 1e-3|kV 1e3|μV 1e-6"),
        Of(Dimension.Current, "mA 1e-3|μA 1e-6"),
        Of(Dimension.Frequency, "Hz 1|kHz 1e3|MHz 1e6|GHz 1e9"),
        Of(Dimension.MolecularMass, "Da 1|kDa 1e3|kD 1e3"),
        Of(Dimension.BasePairs, "bp 1|kb 1e3|Mb 1e6|kbp 1e3|Mbp 1e6"),
        Of(Dimension.Level, "dB 1"),
        Of(Dimension.Ratio, "% 1e-2|‰ 1e-3"),
        Molar("M 1|mM 1e-3|μM 1e-6|uM 1e-6|nM 1e-9|pM 1e-12"));

    /// <summary>English words in lower case.</summary>
    public static FrozenDictionary<string, Unit> Words { get; } = Table(
        English(Dimension.Mass, "kilogram 1e3|gram 1|milligram 1e-3|microgram 1e-6|nanogram 1e-9|picogram 1e-12|tonne 1e6|pound 453.592|kilogramme 1e3|gramme 1"),
        English(Dimension.Volume, "liter 1|litre 1|deciliter 0.1|decilitre 0.1|milliliter 1e-3|millilitre 1e-3|microliter 1e-6|microlitre 1e-6|nanoliter 1e-9"),
        English(Dimension.Length, "kilometer 1e3|kilometre 1e3|meter 1|metre 1|centimeter 1e-2|centimetre 1e-2|millimeter 1e-3|millimetre 1e-3|micrometer 1e-6|micrometre 1e-6|micron 1e-6|nanometer 1e-9|nanometre 1e-9"),
        English(Dimension.Time, "millisecond 1e-3|second 1|minute 60|hour 3600|day 86400|week 604800|month 2629800|year 31557600|decade 315576000"),
        Of(Dimension.Celsius, "degrees celsius 1|degree celsius 1"),
        Of(Dimension.Fahrenheit, "degrees fahrenheit 1"),
        Of(Dimension.Degree, "degrees 1|degree 1"),
        English(Dimension.Pressure, "kilopascal 1e3|pascal 1|atmosphere 101325"),
        English(Dimension.Amount, "mole 1|millimole 1e-3|micromole 1e-6|nanomole 1e-9"),
        English(Dimension.Activity, "international unit 1|unit 1"),
        English(Dimension.Dose, "gray 1"),
        English(Dimension.Energy, "joule 1|kilojoule 1e3|kilocalorie 4184"),
        English(Dimension.Voltage, "volt 1|millivolt 1e-3"),
        English(Dimension.Frequency, "hertz 1|kilohertz 1e3|megahertz 1e6"),
        English(Dimension.Level, "decibel 1"));

    /// <summary>Chinese words as <see cref="CheckFold"/> leaves them.</summary>
    public static FrozenDictionary<string, Unit> Chinese { get; } = Table(
        Of(Dimension.Mass, "公斤 1e3|千克 1e3|克 1|毫克 1e-3|微克 1e-6|纳克 1e-9|皮克 1e-12|吨 1e6|斤 500|磅 453.592"),
        Of(Dimension.Volume, "升 1|公升 1|分升 0.1|毫升 1e-3|微升 1e-6|纳升 1e-9|飞升 1e-15|立方厘米 1e-3|立方毫米 1e-6|立方米 1e3"),
        Of(Dimension.Length, "公里 1e3|千米 1e3|米 1|厘米 1e-2|公分 1e-2|毫米 1e-3|微米 1e-6|纳米 1e-9"),
        Of(Dimension.Area, "平方米 1|平方厘米 1e-4|平方毫米 1e-6|平方公里 1e6|平方千米 1e6"),
        Of(Dimension.Time, "毫秒 1e-3|秒 1|秒钟 1|分钟 60|小时 3600|个小时 3600|天 86400|日 86400|日龄 86400|天龄 86400|周 604800|个星期 604800|星期 604800|礼拜 604800|个礼拜 604800|周龄 604800|个月 2629800|个月龄 2629800|月龄 2629800|岁 31557600|周岁 31557600|年 31557600|周年 31557600"),
        Of(Dimension.Celsius, "摄氏度 1"),
        Of(Dimension.Fahrenheit, "华氏度 1"),
        Of(Dimension.Degree, "度 1"),
        Of(Dimension.Pressure, "毫米汞柱 133.322|毫米水银柱 133.322|千帕 1e3|帕 1|兆帕 1e6|厘米水柱 98.0665|大气压 101325|个大气压 101325"),
        Of(Dimension.Amount, "摩尔 1|毫摩尔 1e-3|毫摩 1e-3|微摩尔 1e-6|微摩 1e-6|纳摩尔 1e-9"),
        Of(Dimension.Activity, "国际单位 1|单位 1|个单位 1"),
        Of(Dimension.Dose, "戈瑞 1"),
        Of(Dimension.Energy, "焦 1|焦耳 1|千焦 1e3|千卡 4184|大卡 4184"),
        Of(Dimension.Voltage, "伏 1|伏特 1|毫伏 1e-3"),
        Of(Dimension.Frequency, "赫兹 1|千赫 1e3|兆赫 1e6"),
        Of(Dimension.MolecularMass, "道尔顿 1"),
        Of(Dimension.Level, "分贝 1"));

    /// <summary>The unit of a per cent sign.</summary>
    public static Unit Percent { get; } = Symbols["%"];

    /// <summary>The longest key of any table.</summary>
    public static int MaxLength { get; } = Symbols.Keys.Concat(Words.Keys).Concat(Chinese.Keys).Max(k => k.Length);

    private static IEnumerable<(string Name, Unit Unit)> Of(Dimension dimension, string list) =>
        Entries(list).Select(e => (e.Name, new Unit(new UnitAtom(dimension, e.Factor), [])));

    private static IEnumerable<(string Name, Unit Unit)> English(Dimension dimension, string list) =>
        Of(dimension, list).SelectMany(e => new[] { e, (e.Name + "s", e.Unit) });

    private static IEnumerable<(string Name, Unit Unit)> Molar(string list) =>
        Entries(list).Select(e => (e.Name, new Unit(new UnitAtom(Dimension.Amount, e.Factor), [new UnitAtom(Dimension.Volume, 1)])));

    private static IEnumerable<(string Name, double Factor)> Entries(string list) =>
        list.Split('|').Select(e => (
            CheckFold.Fold(e[..e.LastIndexOf(' ')]),
            double.Parse(e[(e.LastIndexOf(' ') + 1)..], System.Globalization.CultureInfo.InvariantCulture)));

    private static FrozenDictionary<string, Unit> Table(params IEnumerable<(string Name, Unit Unit)>[] groups) =>
        groups.SelectMany(g => g).ToFrozenDictionary(e => e.Name, e => e.Unit, StringComparer.Ordinal);
}
