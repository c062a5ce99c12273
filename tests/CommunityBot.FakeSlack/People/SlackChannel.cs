using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.Delivery;
using CommunityBot.FakeSlack.World;

namespace CommunityBot.FakeSlack.People;

/// <summary>A channel, and what is done to it.</summary>
public sealed class SlackChannel
{
    private readonly Stage _stage;

    internal SlackChannel(Stage stage, string id)
    {
        _stage = stage;
        Id = id;
    }

    /// <summary>C…</summary>
    public string Id { get; }

    /// <summary>Who is in it, bots too.</summary>
    public IReadOnlyList<string> Members => _stage.Look(_ => Conversation.Members.ToList());

    /// <summary>Somebody comes in.</summary>
    public Task JoinAsync(SlackPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return JoinAsync(person.Id, inviter: null);
    }

    /// <summary>Somebody goes.</summary>
    public Task LeaveAsync(SlackPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return _stage.ActAsync(happenings =>
        {
            Conversation.Members.Remove(person.Id);
            Tell(happenings, "member_left_channel", Membership("member_left_channel", person.Id));
        });
    }

    /// <summary>Somebody invites the app.</summary>
    public Task InviteBotAsync(SlackPerson inviter)
    {
        ArgumentNullException.ThrowIfNull(inviter);
        return JoinAsync(Bot.BotUserId, inviter.Id);
    }

    /// <summary>Somebody removes the app.</summary>
    public Task RemoveBotAsync(SlackPerson by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return _stage.ActAsync(happenings =>
        {
            Conversation.Members.Remove(Bot.BotUserId);
            Tell(happenings, $"{Prefix}_left", new() { ["channel"] = Id, ["actor_id"] = by.Id });
        });
    }

    /// <summary>Archives it.</summary>
    public Task ArchiveAsync(SlackPerson by) => SetArchivedAsync(by, true, "archive");

    /// <summary>Takes it out of the archive.</summary>
    public Task UnarchiveAsync(SlackPerson by) => SetArchivedAsync(by, false, "unarchive");

    /// <summary>Gives it another name.</summary>
    public Task RenameAsync(string name) =>
        _stage.ActAsync(happenings =>
        {
            Conversation.Name = name;
            var told = new JsonObject
            {
                ["channel"] = new JsonObject
                {
                    ["id"] = Id,
                    ["name"] = name,
                    ["name_normalized"] = name,
                    ["created"] = 1_700_000_000,
                    ["is_channel"] = Conversation.Kind is ConversationKind.Channel,
                    ["is_mpim"] = false,
                },
            };
            Tell(happenings, $"{Prefix}_rename", told);
        });

    /// <summary>Deletes it for good.</summary>
    public Task DeleteAsync(SlackPerson by) =>
        _stage.ActAsync(happenings =>
        {
            var told = new JsonObject
            {
                ["channel"] = Id,
                ["actor_id"] = by.Id,
                ["date_deleted"] = _stage.World.Now.ToUnixTimeSeconds(),
            };
            Tell(happenings, $"{Prefix}_deleted", told);
            Conversation.IsDeleted = true;
        });

    /// <summary>From now on only some may post: the app gets restricted_action.</summary>
    public void MakeReadOnly() => _stage.Look(_ => Conversation.IsReadOnly = true);

    /// <summary>Shares it with another organisation.</summary>
    public void Share() => _stage.Look(_ => Conversation.IsShared = true);

    private Conversation Conversation => _stage.World.Conversations[Id];

    private Team Team => _stage.World.Team(Conversation.TeamId);

    private Installation Bot =>
        _stage.World.InstallationIn(Team) ?? throw new InvalidOperationException("The app isn't installed there.");

    private string Prefix => Conversation.Kind is ConversationKind.Channel ? "channel" : "group";

    private Task JoinAsync(string userId, string? inviter) =>
        _stage.ActAsync(happenings =>
        {
            if (Conversation.Members.Contains(userId))
                return;

            Conversation.Members.Add(userId);
            var told = Membership("member_joined_channel", userId);
            if (inviter is not null)
                told["inviter"] = inviter;
            Tell(happenings, "member_joined_channel", told);
        });

    private Task SetArchivedAsync(SlackPerson by, bool isArchived, string what)
    {
        ArgumentNullException.ThrowIfNull(by);
        return _stage.ActAsync(happenings =>
        {
            Conversation.IsArchived = isArchived;
            var told = new JsonObject { ["channel"] = Id, ["user"] = by.Id };
            if (isArchived)
                told["is_moved"] = 0;
            else
                told["actor_id"] = by.Id;
            Tell(happenings, $"{Prefix}_{what}", told);
        });
    }

    private JsonObject Membership(string type, string userId) =>
        new()
        {
            ["type"] = type,
            ["user"] = userId,
            ["channel"] = Id,
            ["channel_type"] = Conversation.Kind is ConversationKind.Channel ? "C" : "G",
            ["team"] = Team.Id,
        };

    private void Tell(Happenings happenings, string name, JsonObject told)
    {
        told["type"] = name;
        happenings.Tell(Team, name, told, Conversation);
    }
}
