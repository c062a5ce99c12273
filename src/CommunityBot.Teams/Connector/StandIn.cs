namespace CommunityBot.Teams.Connector;

/// <summary>
/// Takes what is meant for Microsoft's servers to one that stands in for them on this machine, below the name of the host
/// that was meant. In Development alone, see <see cref="TeamsOptions.StandInAddress"/>.
/// </summary>
internal sealed class StandIn(Uri address, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>Where there something is that Microsoft has at that address.</summary>
    public static Uri Below(Uri standIn, Uri meant) => new(standIn, $"{meant.Host}{meant.PathAndQuery}");

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        request.RequestUri = Below(address, request.RequestUri!);
        request.Headers.Host = null;

        return base.SendAsync(request, cancellationToken);
    }
}
