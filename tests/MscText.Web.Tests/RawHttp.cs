using System.Net.Sockets;
using System.Text;

namespace MscText.Web.Tests;

/// <summary>Sends bytes that no well-behaved client would.</summary>
internal static class RawHttp
{
    /// <summary>Sends a request and reads the response to its end.</summary>
    /// <param name="server">The server.</param>
    /// <param name="request">The request, with LF line ends; Latin-1, so that any byte can be sent.</param>
    public static async Task<string> SendAsync(WebServer server, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Root.Host, server.Root.Port);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request.ReplaceLineEndings("\r\n")));
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }

    /// <summary>A GET of a target as it is written.</summary>
    public static Task<string> GetAsync(WebServer server, string target, string? host = null) =>
        SendAsync(server, $"GET {target} HTTP/1.1\nHost: {host ?? server.Root.Authority}\nConnection: close\n\n");
}
