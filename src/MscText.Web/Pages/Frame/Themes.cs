using Microsoft.AspNetCore.Http;

namespace MscText.Web;

/// <summary>Finds out whether a user wants light or dark pages: the parameter <c>theme</c>, which a cookie remembers, or else what the browser prefers.</summary>
internal static class Themes
{
    public const string Parameter = "theme";

    // Scripts write it too, so that the page need not be loaded again.
    private const string Cookie = "msctext-theme";

    public static string NameOf(Theme theme) => theme == Theme.Dark ? "dark" : "light";

    public static Theme Of(HttpContext http, string basePath)
    {
        Theme asked = Parse(http.Request.Query[Parameter]);
        if (asked != Theme.Automatic)
        {
            http.Response.Cookies.Append(Cookie, NameOf(asked), new CookieOptions
            {
                IsEssential = true,
                MaxAge = TimeSpan.FromDays(365),
                Path = basePath.Length == 0 ? "/" : basePath,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
            });
            return asked;
        }

        return Parse(http.Request.Cookies[Cookie]);
    }

    private static Theme Parse(string? name) => name switch
    {
        "light" => Theme.Light,
        "dark" => Theme.Dark,
        _ => Theme.Automatic,
    };
}
