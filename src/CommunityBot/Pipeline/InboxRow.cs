using CommunityBot.Platforms;
using NodaTime;

namespace CommunityBot.Pipeline;

/// <summary>An event that was taken and not handled yet. It is gone, with people's words, as soon as it is handled.</summary>
internal sealed record InboxRow(Inbound Inbound, Instant TakenAt)
{
    public const string Prefix = "inbox|";

    public int Attempts { get; init; }

    public string RowKey => Key(Inbound.Id);

    public static string Key(string id) => $"{Prefix}{id}";
}
