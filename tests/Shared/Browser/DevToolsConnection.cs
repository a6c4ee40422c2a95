using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MscText.Testing;

/// <summary>A connection that speaks the DevTools protocol: commands and their results, and events.</summary>
internal sealed class DevToolsConnection : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _waiting = new();
    private readonly CancellationTokenSource _closing = new();
    private Task _receiving = Task.CompletedTask;
    private int _last;

    /// <summary>An event: session, method, parameters. Raised one after the other.</summary>
    public event Action<string?, string, JsonElement>? Received;

    public static async Task<DevToolsConnection> OpenAsync(Uri address, CancellationToken cancellationToken)
    {
        var connection = new DevToolsConnection();
        await connection._socket.ConnectAsync(address, cancellationToken);
        connection._receiving = connection.ReceiveAsync();
        return connection;
    }

    /// <summary>Sends a command and waits for its result.</summary>
    /// <exception cref="InvalidOperationException">The browser refused the command or ended.</exception>
    public async Task<JsonElement> SendAsync(string method, JsonObject? parameters, string? session, CancellationToken cancellationToken)
    {
        int id = Interlocked.Increment(ref _last);
        var completion = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[id] = completion;
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] };
        if (session is not null)
        {
            message["sessionId"] = session;
        }

        await _sending.WaitAsync(cancellationToken);
        try
        {
            await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, true, cancellationToken);
        }
        finally
        {
            _sending.Release();
        }

        return await completion.Task.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _receiving;
        _socket.Dispose();
        _sending.Dispose();
        _closing.Dispose();
    }

    private async Task ReceiveAsync()
    {
        var buffer = new MemoryStream();
        byte[] part = new byte[1 << 16];
        try
        {
            while (true)
            {
                ValueWebSocketReceiveResult received = await _socket.ReceiveAsync(part.AsMemory(), _closing.Token);
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }

                buffer.Write(part, 0, received.Count);
                if (received.EndOfMessage)
                {
                    Take(JsonDocument.Parse(buffer.ToArray()).RootElement);
                    buffer.SetLength(0);
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // The end of the connection; whoever still waits is told below.
        }

        foreach (TaskCompletionSource<JsonElement> waiting in _waiting.Values)
        {
            waiting.TrySetException(new InvalidOperationException("The browser ended."));
        }
    }

    private void Take(JsonElement message)
    {
        if (!message.TryGetProperty("id", out JsonElement id))
        {
            string? session = message.TryGetProperty("sessionId", out JsonElement s) ? s.GetString() : null;
            Received?.Invoke(session, message.GetProperty("method").GetString()!, message.GetProperty("params"));
        }
        else if (_waiting.TryRemove(id.GetInt32(), out TaskCompletionSource<JsonElement>? waiting))
        {
            if (message.TryGetProperty("error", out JsonElement error))
            {
                waiting.SetException(new InvalidOperationException(error.GetProperty("message").GetString()));
            }
            else
            {
                waiting.SetResult(message.GetProperty("result"));
            }
        }
    }
}
