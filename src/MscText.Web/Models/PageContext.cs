using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using MscText.Search;

namespace MscText.Web;

/// <summary>What every page knows about the request it answers.</summary>
internal sealed class PageContext(
    HttpContext http,
    IAntiforgery antiforgery,
    AssetTable assets,
    MscTextOptions options,
    string basePath,
    InterfaceLanguage language)
{
    private AntiforgeryTokenSet? _tokens;

    /// <summary>The language of the interface.</summary>
    public InterfaceLanguage Language => language;

    /// <summary>Whether the user wants light or dark pages.</summary>
    public Theme Theme { get; } = Themes.Of(http, basePath);

    /// <summary>What the pages may do and their limits.</summary>
    public MscTextOptions Options => options;

    /// <summary>
    /// The name of the hidden field that every form with <c>method="post"</c> must carry, with <see cref="AntiforgeryToken"/> as its value.
    /// </summary>
    public string AntiforgeryField => Tokens.FormFieldName;

    /// <summary>The token of forms; asking for it sets a cookie.</summary>
    public string AntiforgeryToken => Tokens.RequestToken!;

    /// <summary>The address of an asset by its plain name, such as <c>site.css</c>.</summary>
    /// <exception cref="ArgumentException">There is no such asset.</exception>
    public string Asset(string name) => $"{basePath}/assets/{assets.NameOf(name)}";

    /// <summary>An address of this application.</summary>
    /// <param name="path">Its path below the prefix, with a slash in front; escaped where it holds text (<see cref="Uri.EscapeDataString(string)"/>).</param>
    /// <param name="parameters">The parameters; those with null are left out.</param>
    public string Link(string path, params ReadOnlySpan<(string Name, string? Value)> parameters)
    {
        var link = new StringBuilder(basePath).Append(path);
        char separator = '?';
        foreach ((string name, string? value) in parameters)
        {
            if (value is not null)
            {
                link.Append(separator).Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
                separator = '&';
            }
        }

        return link.ToString();
    }

    /// <summary>The address of a document's page.</summary>
    public string DocumentLink(string id) => Link("/documents/" + Uri.EscapeDataString(id));

    /// <summary>The address of a search.</summary>
    public string SearchLink(SearchRequest request) => Link("/search", [.. SearchParameters.Write(request)]);

    /// <summary>The address of this page with the interface in another language. After a form was sent, that of the empty form.</summary>
    public string LinkIn(InterfaceLanguage other) => LinkHere(InterfaceLanguages.Parameter, InterfaceLanguages.TagOf(other));

    /// <summary>The address of this page, light or dark. After a form was sent, that of the empty form.</summary>
    public string LinkIn(Theme other) => LinkHere(Themes.Parameter, Themes.NameOf(other));

    private string LinkHere(string parameter, string value)
    {
        var parameters = new List<(string, string?)>();
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        {
            foreach ((string name, StringValues values) in http.Request.Query)
            {
                if (name is not (InterfaceLanguages.Parameter or Themes.Parameter))
                {
                    parameters.AddRange(values.Select(v => (name, v)));
                }
            }
        }

        parameters.Add((parameter, value));
        string path = (http.Request.PathBase + http.Request.Path).ToUriComponent();
        return Link(path.StartsWith(basePath, StringComparison.Ordinal) ? path[basePath.Length..] : "/", [.. parameters]);
    }

    private AntiforgeryTokenSet Tokens => _tokens ??= antiforgery.GetAndStoreTokens(http);
}
