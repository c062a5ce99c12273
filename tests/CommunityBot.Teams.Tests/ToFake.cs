namespace CommunityBot.Teams.Tests;

/// <summary>Takes requests for Entra to the fake one, under the names of its hosts.</summary>
internal sealed class ToFake(Uri fake) : DelegatingHandler(new SocketsHttpHandler { UseProxy = false })
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var meant = request.RequestUri!;
        request.RequestUri = new Uri(fake, $"{meant.Host}{meant.PathAndQuery}");
        request.Headers.Host = null;
        return base.SendAsync(request, cancellationToken);
    }
}
