using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace MscText.Web;

/// <summary>Reads forms: only of the right type, not larger than allowed, and with a valid token.</summary>
internal sealed class FormReader(IAntiforgery antiforgery, MscTextOptions options)
{
    private const int MaximumFields = 16;

    // What the fields and their boundaries add to the file.
    private const int Overhead = 64 * 1024;

    /// <summary>The form, or why it is none.</summary>
    public async Task<(IFormCollection? Form, Problem? Problem)> ReadAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType)
        {
            return (null, new Problem(ProblemKind.WrongMediaType, "Send the form as multipart/form-data."));
        }

        SetMaximum(http, options.MaximumUploadBytes + Overhead);
        var feature = new FormFeature(http.Request, new FormOptions
        {
            MultipartBodyLengthLimit = options.MaximumUploadBytes,
            ValueCountLimit = MaximumFields,
            ValueLengthLimit = MaximumUtf8(options.MaximumTextLength),
            KeyLengthLimit = 256,
        });
        http.Features.Set<IFormFeature>(feature);
        try
        {
            IFormCollection form = await feature.ReadFormAsync(http.RequestAborted).ConfigureAwait(false);
            return await antiforgery.IsRequestValidAsync(http).ConfigureAwait(false)
                ? (form, null)
                : (null, new Problem(ProblemKind.Forged, "The form carries no valid token. Open the page again and send it from there; cookies must be allowed."));
        }
        catch (InvalidDataException exception)
        {
            bool limit = exception.Message.Contains("limit", StringComparison.Ordinal);
            return (null, limit
                ? new Problem(ProblemKind.TooLarge, FormattableString.Invariant($"A file may have {options.MaximumUploadBytes} bytes, a text {options.MaximumTextLength} characters. Send less at once."))
                : new Problem(ProblemKind.Unreadable, "The form can't be read: " + exception.Message));
        }
    }

    /// <summary>Bounds the body of a request where the server can.</summary>
    public static void SetMaximum(HttpContext http, long bytes)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = bytes;
        }
    }

    private static int MaximumUtf8(int characters) => (int)Math.Min(int.MaxValue, characters * 3L);
}
