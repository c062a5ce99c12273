using NodaTime;

namespace CommunityBot.Slack.Install;

/// <summary>
/// One process says in the row that it is fetching the next token. It is never released by hand: after
/// <see cref="Length"/> anybody may try, be it that the other died or that Slack didn't answer.
/// </summary>
internal sealed record RefreshClaim(string By, Instant At)
{
    public static Duration Length { get; } = Duration.FromMinutes(1);

    public bool HoldsAt(Instant now) => now < At + Length;
}
