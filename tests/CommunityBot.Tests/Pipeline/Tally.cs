using CommunityBot.Core;
using NodaTime;

namespace CommunityBot.Tests.Pipeline;

/// <summary>The state of the smallest capability there is: a count, and perhaps a moment at which it grows by itself.</summary>
public sealed record Tally(string Name, int Count, Instant? NextDue) : IWakeable
{
    public string RowKey => Key(Name);

    public static string Key(string name) => $"tally|{name}";
}
