using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.World;

namespace CommunityBot.FakeSlack.Delivery;

/// <summary>The check of an address. https://docs.slack.dev/reference/events/url_verification</summary>
internal static class Verification
{
    public static async Task<bool> AsksAsync(EventDispatcher dispatcher, CancellationToken cancellationToken)
    {
        var challenge = Ids.Secret(20);
        var question = new JsonObject
        {
            ["token"] = "deprecated",
            ["challenge"] = challenge,
            ["type"] = "url_verification",
        };
        var outcome = await dispatcher.SendAsync(new(ParcelKind.Event, question), cancellationToken);
        return outcome is DeliveryOutcome.Taken taken
            && (taken.Json?["challenge"]?.ToString() ?? taken.Text) == challenge;
    }
}
