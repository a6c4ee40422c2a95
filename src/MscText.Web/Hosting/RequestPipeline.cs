using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MscText.Lucene;
using MscText.Search;

namespace MscText.Web;

/// <summary>
/// What happens around every handler: headers, the host name, rate, time, and an answer where the handler has none. It is part
/// of the endpoints themselves, so that an application needs no middleware of its own for them to hold.
/// </summary>
internal sealed class RequestPipeline(IServiceProvider services, Func<HttpContext, Problem, Task> writeProblem)
{
    private readonly MscTextOptions _options = services.GetRequiredService<IOptions<MscTextOptions>>().Value;
    private readonly RequestLimits _limits = services.GetRequiredService<RequestLimits>();
    private readonly MscTextMetrics _metrics = services.GetRequiredService<MscTextMetrics>();
    private readonly ILogger _log = services.GetRequiredService<ILoggerFactory>().CreateLogger("MscText.Web");

    /// <summary>A handler with everything around it.</summary>
    /// <param name="route">The name under which it is measured.</param>
    /// <param name="handler">Writes the response, or returns why it can't before it has written anything.</param>
    /// <param name="timeout">How long it may take; its token is <see cref="HttpContext.RequestAborted"/>.</param>
    /// <param name="isCounted">Whether the request counts against the limit of its address.</param>
    public RequestDelegate Around(string route, Func<HttpContext, Task<Problem?>> handler, TimeSpan timeout, bool isCounted = true) => async http =>
    {
        long started = Stopwatch.GetTimestamp();
        SecurityHeaders.Set(http.Response.Headers);
        Problem? problem = RequestOrigin.Check(http, _options);
        if (problem is null && isCounted && !_limits.TryCount(http, out TimeSpan wait))
        {
            problem = TooMany(http, wait);
        }

        problem ??= await RunAsync(http, handler, timeout).ConfigureAwait(false);
        if (problem is not null && !http.Response.HasStarted)
        {
            http.Response.StatusCode = problem.Status;
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Headers.Remove("ETag");
            await writeProblem(http, problem).ConfigureAwait(false);
        }

        _metrics.Answered(route, http.Response.StatusCode, Stopwatch.GetElapsedTime(started));
    };

    /// <summary>The problem of an address that asks too often.</summary>
    public static Problem TooMany(HttpContext http, TimeSpan wait)
    {
        int seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return new Problem(ProblemKind.TooMany, FormattableString.Invariant($"The server is asked more often than it may be. Try again in {seconds} s."));
    }

    private async Task<Problem?> RunAsync(HttpContext http, Func<HttpContext, Task<Problem?>> handler, TimeSpan timeout)
    {
        CancellationToken client = http.RequestAborted;
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(client);
        limited.CancelAfter(timeout);
        http.RequestAborted = limited.Token;
        try
        {
            return await handler(http).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (client.IsCancellationRequested)
        {
            // Nobody waits for an answer any more.
            return null;
        }
        catch (OperationCanceledException) when (limited.IsCancellationRequested)
        {
            return new Problem(ProblemKind.TimedOut, FormattableString.Invariant($"It was ended after {timeout.TotalSeconds:0.###} s. Ask for less at once."));
        }
        catch (BadHttpRequestException exception)
        {
            return new Problem(
                exception.StatusCode == StatusCodes.Status413PayloadTooLarge ? ProblemKind.TooLarge : ProblemKind.Unreadable, exception.Message);
        }
        catch (IndexLockedException exception)
        {
            return new Problem(ProblemKind.Locked, exception.Message);
        }
        catch (Exception exception) when (exception is IndexSchemaException or IndexNotFoundException)
        {
            Log.IndexFailed(_log, exception);
            return new Problem(ProblemKind.NotReady, exception.Message);
        }
        catch (Exception exception) when (!http.Response.HasStarted)
        {
            Log.RequestFailed(_log, http.Request.Method, exception);
            return new Problem(ProblemKind.Failure, "The server failed to answer; its log says why.");
        }
        finally
        {
            http.RequestAborted = client;
        }
    }
}
