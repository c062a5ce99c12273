namespace CommunityBot.EndToEnd.Tests.Crashes;

/// <summary>The clock moves to a moment; a second time it is there already.</summary>
internal sealed record TimePasses(DateTimeOffset To) : IStep
{
    public Task DoAsync(SandboxClient bot, CancellationToken cancellationToken) =>
        bot.MoveToAsync(To, cancellationToken);
}
