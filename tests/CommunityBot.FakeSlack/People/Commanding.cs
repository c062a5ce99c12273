using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.Delivery;
using CommunityBot.FakeSlack.WebApi;

namespace CommunityBot.FakeSlack.People;

/// <summary>Slash commands and shortcuts. https://docs.slack.dev/interactivity/implementing-slash-commands</summary>
internal sealed class Commanding(Stage stage, string userId)
{
    public async Task<DeliveryOutcome> CommandAsync(
        string channel,
        string command,
        string text,
        CancellationToken cancellationToken
    )
    {
        if (!stage.World.Options.Commands.Contains(command))
            throw new InvalidOperationException($"{command} is no command of this app.");

        var payload = stage.Look(world =>
            Payloads.Command(world, world.Users[userId], world.Conversations[channel], command, text)
        );
        var outcome = await stage.SendAsync(ParcelKind.Command, payload, cancellationToken);
        if (outcome is DeliveryOutcome.Taken { Text.Length: > 0 } taken)
            await stage.ActAsync(happenings => Show(happenings, channel, taken));
        return outcome;
    }

    public Task<DeliveryOutcome> ShortcutAsync(string teamId, string callbackId, CancellationToken cancellationToken)
    {
        var payload = stage.Look(world =>
        {
            var shortcut = Payloads.Of(world, "shortcut", world.Users[userId], world.Team(teamId));
            shortcut["callback_id"] = callbackId;
            shortcut["action_ts"] = world.NextTs();
            return shortcut;
        });
        return stage.SendAsync(ParcelKind.Interaction, payload, cancellationToken);
    }

    public Task<DeliveryOutcome> MessageShortcutAsync(
        string channel,
        string ts,
        string callbackId,
        CancellationToken cancellationToken
    )
    {
        var payload = stage.Look(world =>
        {
            var where = world.Conversations[channel];
            var message = where.Find(ts) ?? throw new InvalidOperationException($"No message {ts}.");
            var action = Payloads.Of(world, "message_action", world.Users[userId], world.Team(where.TeamId));
            action["callback_id"] = callbackId;
            action["action_ts"] = world.NextTs();
            action["message_ts"] = ts;
            action["channel"] = where.ToShortJson();
            action["message"] = message.ToJson(withMetadata: true);
            action["response_url"] = world.NewReturnUrl("app", where, userId, original: null).ToString();
            return action;
        });
        return stage.SendAsync(ParcelKind.Interaction, payload, cancellationToken);
    }

    /// <summary>Plain text is for the person alone; JSON says for whom.</summary>
    private void Show(Happenings happenings, string channel, DeliveryOutcome.Taken taken)
    {
        var world = stage.World;
        var where = world.Conversations[channel];
        var team = world.Team(where.TeamId);
        var answer = taken.Json as JsonObject ?? new JsonObject { ["text"] = taken.Text };
        var isForAll = answer["response_type"]?.ToString() == "in_channel";
        if (!answer.ContainsKey("text") && !answer.ContainsKey("blocks"))
            return;

        try
        {
            var content = MessageContent.Read(new(answer));
            var reader = isForAll ? null : userId;
            var message = Posting.Add(world, world.InstallationIn(team)!, where, content, thread: null, reader);
            if (isForAll)
                MessageNews.Posted(happenings, team, where, message);
        }
        catch (Refusal refusal)
        {
            stage.Errors.Add($"answer to a command: {refusal.Code} {refusal.More.ToJsonString()}");
        }
    }
}
