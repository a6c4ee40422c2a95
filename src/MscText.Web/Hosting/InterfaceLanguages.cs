using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace MscText.Web;

/// <summary>Finds out in which language a user wants the pages: the parameter <c>ui</c>, which a cookie remembers, or what the browser prefers.</summary>
internal static class InterfaceLanguages
{
    public const string Parameter = "ui";
    private const string Cookie = "msctext-ui";

    public static string TagOf(InterfaceLanguage language) => language == InterfaceLanguage.Chinese ? "zh" : "en";

    public static InterfaceLanguage Of(HttpContext http, string basePath)
    {
        if (Parse(http.Request.Query[Parameter]) is { } asked)
        {
            http.Response.Cookies.Append(Cookie, TagOf(asked), new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = TimeSpan.FromDays(365),
                Path = basePath.Length == 0 ? "/" : basePath,
                SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
            });
            return asked;
        }

        return Parse(http.Request.Cookies[Cookie]) ?? Preferred(http.Request);
    }

    private static InterfaceLanguage? Parse(string? tag) => tag switch
    {
        "en" => InterfaceLanguage.English,
        "zh" => InterfaceLanguage.Chinese,
        _ => null,
    };

    private static InterfaceLanguage Preferred(HttpRequest request)
    {
        IList<StringWithQualityHeaderValue> wanted = request.GetTypedHeaders().AcceptLanguage;
        foreach (StringWithQualityHeaderValue language in wanted.OrderByDescending(l => l.Quality ?? 1))
        {
            ReadOnlySpan<char> primary = language.Value.AsSpan();
            primary = primary.IndexOf('-') is >= 0 and int dash ? primary[..dash] : primary;
            if (primary.Equals("zh", StringComparison.OrdinalIgnoreCase))
            {
                return InterfaceLanguage.Chinese;
            }

            if (primary.Equals("en", StringComparison.OrdinalIgnoreCase))
            {
                return InterfaceLanguage.English;
            }
        }

        return InterfaceLanguage.English;
    }
}
