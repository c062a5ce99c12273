namespace CommunityBot.FakeSlack.Delivery;

/// <summary>A way to the app: HTTP or sockets.</summary>
internal interface IRoute
{
    Task<DeliveryOutcome> SendAsync(Parcel parcel, CancellationToken cancellationToken);
}
