using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace MscText.Web;

/// <summary>How often and how much at once a remote address may ask.</summary>
internal sealed class RequestLimits : IDisposable
{
    private const int BurstSeconds = 5;
    private const int ChecksWaiting = 16;

    private readonly PartitionedRateLimiter<HttpContext>? _rate;
    private readonly ConcurrencyLimiter _checks;

    public RequestLimits(IOptions<MscTextOptions> options)
    {
        int perSecond = options.Value.RequestsPerSecond;
        _rate = perSecond == 0 ? null : PartitionedRateLimiter.Create<HttpContext, string>(http =>
            RateLimitPartition.GetTokenBucketLimiter(PartitionOf(http.Connection.RemoteIpAddress), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = perSecond * BurstSeconds,
                TokensPerPeriod = perSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            }));
        _checks = new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = options.Value.ConcurrentChecks,
            QueueLimit = ChecksWaiting * options.Value.ConcurrentChecks,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
    }

    /// <summary>Counts a request. False where its address has made too many, with the time after which it may ask again.</summary>
    public bool TryCount(HttpContext http, out TimeSpan retryAfter)
    {
        retryAfter = TimeSpan.Zero;
        if (_rate is null)
        {
            return true;
        }

        using RateLimitLease lease = _rate.AttemptAcquire(http);
        if (!lease.IsAcquired && !lease.TryGetMetadata(MetadataName.RetryAfter, out retryAfter))
        {
            retryAfter = TimeSpan.FromSeconds(1);
        }

        return lease.IsAcquired;
    }

    /// <summary>Waits until a text may be checked; the lease is to be disposed after. Not acquired where too many wait already.</summary>
    public ValueTask<RateLimitLease> EnterCheckAsync(CancellationToken cancellationToken) => _checks.AcquireAsync(1, cancellationToken);

    public void Dispose()
    {
        _rate?.Dispose();
        _checks.Dispose();
    }

    // One user has a whole /64 of IPv6 addresses.
    private static string PartitionOf(IPAddress? address)
    {
        if (address is null)
        {
            return string.Empty;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4().ToString();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
