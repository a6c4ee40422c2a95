using Microsoft.AspNetCore.Http;
using MscText.Checking;
using MscText.Segmentation;
using MscText.Terms;

namespace MscText.Web;

/// <summary>What the engines say about texts that a client sends.</summary>
internal sealed class TextApi(CheckService check, TermMatcher terms, MscTextOptions options)
{
    public IEnumerable<ApiEndpoint> Endpoints =>
    [
        new(HttpMethods.Post, "/api/v1/check", "check", "Checks a translation, a single text, or documents of a file.", CheckAsync)
        {
            Bodies = [new ApiBody(ApiResponses.Json, ApiJson.Readable.ApiCheckRequest), .. FileTypes.Checked.MediaTypes.Select(t => new ApiBody(t))],
            Response = ApiJson.Readable.ApiCheckResult,
            Problems = [ProblemKind.BadParameter, ProblemKind.TooLarge, ProblemKind.WrongMediaType],
            IsLong = true,
        },
        new(HttpMethods.Post, "/api/v1/align", "align", "Aligns a text with its translation, sentence by sentence.", AlignAsync)
        {
            Bodies = [new ApiBody(ApiResponses.Json, ApiJson.Readable.ApiPair)],
            Response = ApiJson.Readable.ApiAlignment,
            Problems = [ProblemKind.Unreadable, ProblemKind.TooLarge, ProblemKind.WrongMediaType],
            IsLong = true,
        },
        new(HttpMethods.Post, "/api/v1/segment", "segment", "Splits a text into words, numbers and names.", SegmentAsync)
        {
            Bodies = [new ApiBody(ApiResponses.Json, ApiJson.Readable.ApiText)],
            Response = ApiJson.Readable.ApiTokens,
            Problems = [ProblemKind.Unreadable, ProblemKind.TooLarge, ProblemKind.WrongMediaType],
        },
        new(HttpMethods.Post, "/api/v1/terms", "terms", "Finds the terms of the biomedical dictionary in a text.", TermsAsync)
        {
            Bodies = [new ApiBody(ApiResponses.Json, ApiJson.Readable.ApiText)],
            Response = ApiJson.Readable.ApiTerms,
            Problems = [ProblemKind.Unreadable, ProblemKind.TooLarge, ProblemKind.WrongMediaType],
        },
    ];

    private async Task<Problem?> CheckAsync(HttpContext http)
    {
        if (FileTypes.Checked.NameOf(http.Request.ContentType, "body") is { } name)
        {
            return await CheckFileAsync(http, name).ConfigureAwait(false);
        }

        (ApiCheckRequest? request, Problem? problem) =
            await ApiBodies.ReadJsonAsync(http, ApiJson.Readable.ApiCheckRequest, options.MaximumTextLength).ConfigureAwait(false);
        if (request is null)
        {
            return http.Request.HasJsonContentType() ? problem : ApiBodies.WrongType(http, [ApiResponses.Json, .. FileTypes.Checked.MediaTypes]);
        }

        bool isPair = request.En is not null && request.Zh is not null && request.Text is null;
        bool isText = request.En is null && request.Zh is null && request.Text is not null;
        if (isPair == isText)
        {
            return new Problem(ProblemKind.BadParameter, "Give 'en' and 'zh', or 'text' alone.", request.Text is not null ? "text" : request.En is null ? "en" : "zh");
        }

        problem = check.Refuse(("en", request.En ?? string.Empty), ("zh", request.Zh ?? string.Empty), ("text", request.Text ?? string.Empty));
        if (problem is not null)
        {
            return problem;
        }

        using IDisposable? turn = await check.EnterAsync(http.RequestAborted).ConfigureAwait(false);
        if (turn is null)
        {
            return RequestPipeline.TooMany(http, TimeSpan.FromSeconds(1));
        }

        CheckedDocument document = isPair
            ? check.CheckPair(request.En!, request.Zh!, http.RequestAborted)
            : check.CheckText(request.Text!, http.RequestAborted);
        var result = new ApiCheckResult { Documents = [ApiMapping.Of(document)], Unreadable = [], Cut = false };
        await ApiResponses.WriteAsync(http, result, ApiJson.Readable.ApiCheckResult).ConfigureAwait(false);
        return null;
    }

    private async Task<Problem?> CheckFileAsync(HttpContext http, string name)
    {
        (Stream? file, Problem? problem) = await ApiBodies.ReadFileAsync(http, options.MaximumUploadBytes).ConfigureAwait(false);
        if (file is null)
        {
            return problem;
        }

        using IDisposable? turn = await check.EnterAsync(http.RequestAborted).ConfigureAwait(false);
        if (turn is null)
        {
            return RequestPipeline.TooMany(http, TimeSpan.FromSeconds(1));
        }

        CheckedFile result = check.CheckFile(file, name, http.RequestAborted);
        var body = new ApiCheckResult { Documents = [.. result.Documents.Select(ApiMapping.Of)], Unreadable = result.Errors, Cut = result.IsCut };
        await ApiResponses.WriteAsync(http, body, ApiJson.Readable.ApiCheckResult).ConfigureAwait(false);
        return null;
    }

    private async Task<Problem?> AlignAsync(HttpContext http)
    {
        (ApiPair? pair, Problem? problem) =
            await ApiBodies.ReadJsonAsync(http, ApiJson.Readable.ApiPair, options.MaximumTextLength).ConfigureAwait(false);
        problem ??= check.Refuse(("en", pair!.En), ("zh", pair.Zh));
        if (problem is not null)
        {
            return problem;
        }

        using IDisposable? turn = await check.EnterAsync(http.RequestAborted).ConfigureAwait(false);
        if (turn is null)
        {
            return RequestPipeline.TooMany(http, TimeSpan.FromSeconds(1));
        }

        ApiAlignment result = ApiMapping.Of(check.Align(pair!.En, pair.Zh, http.RequestAborted));
        await ApiResponses.WriteAsync(http, result, ApiJson.Readable.ApiAlignment).ConfigureAwait(false);
        return null;
    }

    private async Task<Problem?> SegmentAsync(HttpContext http)
    {
        (string? text, Problem? problem) = await ReadTextAsync(http).ConfigureAwait(false);
        if (text is null)
        {
            return problem;
        }

        var result = new ApiTokens { Tokens = [.. TextSegmenter.Default.Segment(text).Select(t => ApiMapping.Of(t, text))] };
        await ApiResponses.WriteAsync(http, result, ApiJson.Readable.ApiTokens).ConfigureAwait(false);
        return null;
    }

    private async Task<Problem?> TermsAsync(HttpContext http)
    {
        (string? text, Problem? problem) = await ReadTextAsync(http).ConfigureAwait(false);
        if (text is null)
        {
            return problem;
        }

        var result = new ApiTerms { Terms = [.. terms.Find(text).Select(m => ApiMapping.Of(m, text))] };
        await ApiResponses.WriteAsync(http, result, ApiJson.Readable.ApiTerms).ConfigureAwait(false);
        return null;
    }

    private async Task<(string? Text, Problem? Problem)> ReadTextAsync(HttpContext http)
    {
        (ApiText? body, Problem? problem) =
            await ApiBodies.ReadJsonAsync(http, ApiJson.Readable.ApiText, options.MaximumTextLength).ConfigureAwait(false);
        problem ??= check.Refuse(("text", body!.Text));
        return problem is null ? (body!.Text, null) : (null, problem);
    }
}
