using System.Text.RegularExpressions;

namespace MscText.Documents;

/// <summary>
/// Recognises what a crawled page carries besides the publication: picture addresses, advertising, buttons, disclaimers,
/// copyright notices. Only what whole lines of such pages say counts, so that a sentence about, say, a subscription stays.
/// </summary>
internal static partial class BoilerplateRules
{
    private const int WidestSlogan = 90;
    private const int LongestAddress = 2048;

    /// <summary>Why a unit is no part of the publication, or null where it may be one.</summary>
    public static DroppedReason? Match(PageUnit unit)
    {
        string text = unit.Text;
        if (text.Length <= LongestAddress && Address().IsMatch(text) && !DoiAddress().IsMatch(text))
        {
            return ImageAddress().IsMatch(text) ? DroppedReason.ImageAddress : DroppedReason.WebAddress;
        }

        if (Separator().IsMatch(text))
        {
            return DroppedReason.Separator;
        }

        if (Disclaimer().IsMatch(text))
        {
            return DroppedReason.Disclaimer;
        }

        if (Copyright().IsMatch(text) && unit.Width <= 400)
        {
            return DroppedReason.Copyright;
        }

        if (unit.Width > WidestSlogan)
        {
            return null;
        }

        if (Breadcrumb().IsMatch(text))
        {
            return DroppedReason.PageFurniture;
        }

        return Contact().IsMatch(text) ? DroppedReason.Contact
            : Advertisement().IsMatch(text) ? DroppedReason.Advertisement
            : Furniture().IsMatch(text) ? DroppedReason.PageFurniture
            : null;
    }

    /// <summary>Where a notice of copyright begins that was appended to an abstract, or -1.</summary>
    public static int CopyrightTail(string text)
    {
        Match match = Tail().Match(text);
        return match.Success && match.Index > 0 ? match.Groups["notice"].Index : -1;
    }

    [GeneratedRegex(@"^(?:!\[[^\]]*\]\()?\s?(?:https?:)?//\S+$|^www\.\S+$|^\S+/\S+\.(?:jpe?g|png|gif|svg|webp|tiff?|bmp)(?:\?\S*)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"\.(?:jpe?g|png|gif|svg|webp|tiff?|bmp)(?:[?#!]\S*)?\)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ImageAddress();

    [GeneratedRegex(@"doi\.org/\s?10\.", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DoiAddress();

    [GeneratedRegex(@"^[-=_*~#+·•.…—–─━\s]{3,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^[\u3010\[(\uFF08*]?\s?(?:免责(?:声明|说明|申明)|免責(?:聲明|說明)|特别(?:声明|提示)|特別(?:聲明|提示)|郑重声明|Disclaimer)\s?[\u3011\])\uFF09:\uFF1A]|^本(?:文|站|网站|網站|平台)(?:内容|內容|信息|資訊)?(?:仅|僅|不)(?:供|用于|用於|作|构成|構成).{0,60}(?:参考|參考|交流|科普|建议|建議)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Disclaimer();

    [GeneratedRegex(@"^(?:©|\(c\)\s|Copyright\b|版权(?:所有|归|声明)|版權(?:所有|歸|聲明))|^(?:This is an )?open[- ]access article\b|All rights reserved\.?$|^\d{4} (?:The Authors?|Wiley|Elsevier|Springer)\b|(?:未经|未經).{0,12}(?:转载|轉載|许可|許可).{0,20}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Copyright();

    [GeneratedRegex(@"[扫掃](?:一?[扫掃]|描)?.{0,4}(?:码|碼)|二[维維](?:码|碼)|加(?:我|作者|小编|小編|客服)?(?:的)?微信|微信(?:号|號|公众号|公眾號|客服)|(?:关注|關注|追蹤)(?:我们|我們|本号|公众号|公眾號|官方|.{0,10}公众号)|联系(?:我们|客服|小编)[!\uFF01。]?$|聯[繫絡](?:我們|客服)[!\uFF01。]?$|^(?:Follow|Contact) us\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Contact();

    [GeneratedRegex(
        @"^(?:立即|馬上|马上|即刻|点击|點擊|点此|點此|免费|免費|限时|限時)[\u4E00-\u9FFFA-Za-z]{2,12}[!\uFF01>》→。]*$|[广廣]告(?:$|[:\uFF1A位])|^(?:ADVERTISEMENT|Sponsored(?: content)?)\.?$|(?:AI|智能|大模型).{0,8}(?:研究员|研究員|助手|助理|翻译器|读论文|写作|寫作)$"
        + @"|(?:大模型|AI)驱动|(?:大模型|AI)驅動|(?:用中文|中文)搜|搜索引擎$|搜尋引擎$|(?:分钟|分鐘|秒)(?:写|寫|读|讀|看|生成|搞定|了解|掌握).{1,20}|(?:效率|速度)(?:提升|提高|翻).{0,4}倍|(?:优惠|優惠|折扣|特价|特價|促销|促銷|试用|試用|会员|會員|VIP).{0,12}(?:[!\uFF01]|$)"
        + @"|^(?:Try|Start|Get|Sign up|Subscribe|Register|Upgrade|Buy|Order)\b.{0,40}(?:free|now|today|trial|discount|premium|newsletter)\b.{0,12}$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Advertisement();

    [GeneratedRegex(
        @"^(?:登录|登錄|登入|注册|註冊|首页|首頁|返回(?:顶部|頂部|首页|首頁)?|收藏|点赞|點讚|分享(?:到|至)?.{0,8}|转发|轉發|评论|評論|打印|列印|下载(?:PDF|全文|APP)?|下載(?:PDF|全文|APP)?|全文(?:链接|連結|下载|下載)?|查看(?:全文|原文|更多)|阅读(?:原文|全文|更多)|閱讀(?:原文|全文|更多)|展开(?:更多|全部)?|收起|复制(?:链接|DOI)?"
        + @"|相似文献|相關文獻|相关文献|相关推荐|相關推薦|猜你喜欢|推荐阅读|推薦閱讀|上一篇.*|下一篇.*|(?:被引用?(?:次数|次數|频次|頻次)?|引用次数|浏览(?:量|次数)?|瀏覽(?:量|次數)?|阅读(?:量|次数)?|閱讀(?:量|次數)?|点击(?:量|次数)?|下载(?:量|次数))\s?[:\uFF1A]?\s?\d*|PubMed全文.*|编辑[:\uFF1A].{0,12}|編輯[:\uFF1A].{0,12}|责任编辑.{0,12}"
        + @"|Full text(?: links)?|Free (?:PMC )?article|Free full text|Similar articles|Cited by(?: \d+.*)?|LinkOut.*|Share(?: this.*)?|Save|Cite|Print|Permalink|Download(?: PDF| citation| full text)?|View (?:PDF|article|full text|more)|Log ?in|Sign (?:in|up)|Register|Home|Menu|Search|Back to top|Next|Previous|Show more|Read more|Skip to (?:main )?content|Cookie.{0,30}|Privacy Policy|Figures?|Email|Send to|Display options|Format|Actions)\s?[>»→]?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Furniture();

    // Home > Section > Page
    [GeneratedRegex(@"^(?:首页|首頁|主页|Home)\s?[>»›/].*|^[^>»›<=|]{1,24}(?:\s?[>»›]\s?[^>»›<=|]{1,40}){2,}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Breadcrumb();

    [GeneratedRegex(@"(?<=[.。]\s?)(?<notice>(?:©|Copyright\b|\(c\) \d{4}).{0,300})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tail();
}
