using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace CommunityBot.Servers;

internal static class LoopbackPort
{
    // Below those that the system gives to whoever connects somewhere, so that none of them takes it while a server restarts.
    private const int First = 20_000;
    private const int Last = 32_000;

    /// <summary>A port that nobody listens on just now. Another may take it: whoever starts a server on it tries again.</summary>
    public static int Free()
    {
        while (true)
        {
            var port = RandomNumberGenerator.GetInt32(First, Last);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken; the next.
            }
        }
    }
}
