using System.Text.RegularExpressions;
using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Pipeline;
using CommunityBot.Platforms;
using CommunityBot.Simulation.Planted;
using CommunityBot.Simulation.World;

namespace CommunityBot.Simulation.Checks;

/// <summary>
/// What belongs to one community is never in another's rows, in its channel, or before the eyes of somebody who was never
/// in it. Everything that people type or name in a run has the id of its community in it.
/// </summary>
internal sealed partial class NothingCrosses : Check
{
    private readonly HashSet<(string User, string Channel)> _members = [];

    public override void Committed(Commit commit)
    {
        if (CommunityId.Of(commit.Partition) is not { } community || World.Workspace.Channel(community) is not { } own)
            return;

        foreach (var (key, row) in commit.Written)
        {
            if ((Strange(key, own) ?? Strange(WithoutOrigin(row), own)) is { } strange)
                Violated($"{key} of {own.Id} speaks of {strange}: {row}");

            if (key.StartsWith(Member.Prefix, StringComparison.Ordinal))
                _members.Add((key.Split('.')[^1], own.Id));
        }
    }

    public override void Delivered(Delivery delivery)
    {
        var message = Plant.Json.Write(
            new OutboxRow(new Dispatch.Reply(delivery.Outgoing.Message, ReplyPlace.NewMessage), null)
        );

        if (delivery.Outgoing.To is Audience.Channel { Place: var place })
        {
            if (Strange(message, World.Workspace.Channel(place.Conversation)!) is { } strange)
                Violated($"In {place.Conversation} is said: {message}, of {strange}.");

            return;
        }

        var user = delivery.Outgoing.To switch
        {
            Audience.Direct direct => direct.Account.User,
            Audience.OneOf one => one.Account.User,
            _ => "",
        };
        foreach (var channel in World.Workspace.Channels)
        {
            if (!_members.Contains((user, channel.Id)) && Speaks(message, channel))
                Violated($"{user} never was in {channel.Id}, and is told {message}.");
        }
    }

    // Who isn't in a channel of a community of theirs, and asks there, is answered by the first of their communities.
    private static string WithoutOrigin(string row) =>
        row.LastIndexOf("\"origin\"", StringComparison.Ordinal) is > 0 and var at ? row[..at] : row;

    private string? Strange(string text, Channel own) =>
        World.Workspace.Channels.FirstOrDefault(channel => channel != own && Speaks(text, channel))?.Id;

    private static bool Speaks(string text, Channel channel)
    {
        foreach (var match in Ids().EnumerateMatches(text))
        {
            if (text.AsSpan(match.Index, match.Length).Equals(channel.Id, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    [GeneratedRegex("(?<![A-Za-z0-9])[Cc][0-9](?![A-Za-z0-9])", RegexOptions.None, 5_000)]
    private static partial Regex Ids();
}
