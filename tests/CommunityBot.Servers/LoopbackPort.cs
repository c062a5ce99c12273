using System.Net;
using System.Net.Sockets;

namespace CommunityBot.Servers;

internal static class LoopbackPort
{
    /// <summary>A port that nobody listens on just now. Another may take it: whoever starts a server on it tries again.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
