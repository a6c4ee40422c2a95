using Microsoft.Extensions.Logging;

namespace MscText.Web;

/// <summary>What is logged. Queries and texts of users never are.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "A {Method} request failed.")]
    public static partial void RequestFailed(ILogger log, string method, Exception exception);

    [LoggerMessage(2, LogLevel.Error, "The index can't be searched.")]
    public static partial void IndexFailed(ILogger log, Exception exception);

    [LoggerMessage(3, LogLevel.Information, "{Added} documents added, {Failed} could not be read; the index has {Documents}.")]
    public static partial void Uploaded(ILogger log, int added, int failed, int documents);
}
