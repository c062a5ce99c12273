using CommunityBot.Core;
using CommunityBot.Core.Communities;

namespace CommunityBot.Pipeline;

/// <summary>Names the conversation that an outbox row goes to: within a lane order is kept, and a wait holds all of it.</summary>
internal static class Lane
{
    public static string Of(OutboxRow row) =>
        row.Dispatch switch
        {
            Dispatch.Post or Dispatch.Redraw when row.To is { } channel => $"channel:{ConnectedChannel.Id(channel)}",
            Dispatch.Post or Dispatch.Redraw => "channel",
            Dispatch.Pass => "errand",
            Dispatch.ToPerson => "person",
            Dispatch.ToMember to => $"member:{to.Member.Value}",
            Dispatch.TakeBack back => $"member:{back.Member.Value}",
            Dispatch.Disclose => "person",
            Dispatch.Forget forget => $"erasure:{forget.Leaver.Person.Value}",
            Dispatch.Erase erase => $"erasure:{erase.Departure.Leaver.Person.Value}",
            _ => $"account:{row.Origin?.From.User}",
        };
}
