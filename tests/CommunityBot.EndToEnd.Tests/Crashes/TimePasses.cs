namespace CommunityBot.EndToEnd.Tests.Crashes;

/// <summary>The clock moves to a moment; a second time it is there already.</summary>
internal sealed record TimePasses(DateTimeOffset To) : IStep
{
    // Killed between the move and its answer, the bot is there already, and would refuse to go back.
    public async Task DoAsync(SandboxClient bot, CancellationToken cancellationToken)
    {
        if (await bot.NowAsync(cancellationToken) < To)
            await bot.MoveToAsync(To, cancellationToken);
    }
}
