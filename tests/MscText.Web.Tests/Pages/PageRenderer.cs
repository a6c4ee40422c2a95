using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace MscText.Web.Tests;

/// <summary>Writes pages without a server.</summary>
internal static class PageRenderer
{
    private static readonly AssetTable s_assets = new();

    public static string Render<T>(
        Action<HtmlWriter, PageContext, T> write, T model, InterfaceLanguage language = InterfaceLanguage.English, string basePath = "", bool allowUpload = true)
    {
        var page = new HtmlWriter();
        write(page, Context(language, basePath, allowUpload), model);
        return page.ToString();
    }

    public static PageContext Context(InterfaceLanguage language = InterfaceLanguage.English, string basePath = "", bool allowUpload = true)
    {
        var http = new DefaultHttpContext();
        http.Request.Method = "GET";
        http.Request.Path = basePath + "/search";
        return new PageContext(http, new Forms(), s_assets, new MscTextOptions { AllowUpload = allowUpload }, basePath, language);
    }

    private sealed class Forms : IAntiforgery
    {
        public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => new("token", "cookie", "__token", null);

        public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => GetAndStoreTokens(httpContext);

        public Task<bool> IsRequestValidAsync(HttpContext httpContext) => Task.FromResult(true);

        public Task ValidateRequestAsync(HttpContext httpContext) => Task.CompletedTask;

        public void SetCookieTokenAndHeader(HttpContext httpContext)
        {
        }
    }
}
