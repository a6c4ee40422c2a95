using Microsoft.AspNetCore.Http;

namespace MscText.Web;

/// <summary>Adding documents.</summary>
internal sealed class UploadApi(UploadService upload, CheckService check, MscTextOptions options)
{
    private readonly TextParameter _name = new("name", "What to call the file in errors, and documents that carry no id.", 200);

    public IEnumerable<ApiEndpoint> Endpoints =>
    [
        new(HttpMethods.Post, "/api/v1/documents", "addDocuments", "Adds documents, or replaces those with the same ids; they are found at once.", AddAsync)
        {
            Query = [_name],
            Bodies = [new ApiBody(ApiResponses.Json), .. FileTypes.Documents.MediaTypes.Select(t => new ApiBody(t))],
            Response = ApiJson.Readable.ApiUploadResult,
            Problems = [ProblemKind.BadParameter, ProblemKind.Unreadable, ProblemKind.ReadOnly, ProblemKind.Locked, ProblemKind.TooLarge, ProblemKind.WrongMediaType],
            IsLong = true,
        },
    ];

    private async Task<Problem?> AddAsync(HttpContext http)
    {
        if (UploadService.Refuse(options) is { } refused)
        {
            return refused;
        }

        var reader = new ParameterReader(http.Request.Query);
        string name = NameOf(_name.Read(reader));
        if (reader.Problem is not null)
        {
            return reader.Problem;
        }

        // One record as a JSON object is a file of one line, if it has no line breaks.
        string? file = http.Request.HasJsonContentType() ? name + ".jsonl" : FileTypes.Documents.NameOf(http.Request.ContentType, name);
        if (file is null)
        {
            return ApiBodies.WrongType(http, [ApiResponses.Json, .. FileTypes.Documents.MediaTypes]);
        }

        (Stream? body, Problem? problem) = await ApiBodies.ReadFileAsync(http, options.MaximumUploadBytes).ConfigureAwait(false);
        if (body is null)
        {
            return problem;
        }

        using IDisposable? turn = await check.EnterAsync(http.RequestAborted).ConfigureAwait(false);
        if (turn is null)
        {
            return RequestPipeline.TooMany(http, TimeSpan.FromSeconds(1));
        }

        UploadResult result = upload.Add(body, file, http.RequestAborted);
        if (result.Count == 0)
        {
            return new Problem(ProblemKind.Unreadable, result.Failed == 0
                ? "The body holds no document. Send at least one."
                : FormattableString.Invariant($"Nothing was added: {result.Errors[0]}{(result.Failed > 1 ? $" The same or other errors were found in {result.Failed - 1} more." : string.Empty)}"));
        }

        var answer = new ApiUploadResult
        {
            Added = result.Count,
            Failed = result.Failed,
            Ids = result.Added,
            Errors = result.Errors,
            Documents = result.Documents,
        };
        await ApiResponses.WriteAsync(http, answer, ApiJson.Readable.ApiUploadResult).ConfigureAwait(false);
        return null;
    }

    // Only the last part of a path, and no ending: it is told by the media type.
    private static string NameOf(string? name) => Path.GetFileNameWithoutExtension(name?.Replace('\\', '/')) is { Length: > 0 } plain ? plain : "upload";
}
