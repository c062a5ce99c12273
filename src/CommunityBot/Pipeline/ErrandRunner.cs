using CommunityBot.Core;
using CommunityBot.Core.Privacy;

namespace CommunityBot.Pipeline;

/// <summary>Takes what one partition asks of another at the other side. Each of its commands leaves a marker of its own.</summary>
internal sealed class ErrandRunner(CommandHandler commands, Capabilities capabilities)
{
    public Task RunAsync(Errand errand, Cause.Relayed cause, CancellationToken cancellationToken) =>
        errand switch
        {
            Errand.Merge merge => MergeAsync(merge, cause, cancellationToken),
            Errand.Withdraw => WithdrawAsync(errand, cause, cancellationToken),
            Errand.LetGo letGo => commands.HandleAsync(
                new ForgetPerson(letGo.Person, letGo.Works),
                cause,
                cancellationToken
            ),
            _ => commands.HandleAsync(errand.ToCommand(), cause, cancellationToken),
        };

    // What two members have in the capabilities becomes one's there; only the capabilities know what that is.
    private async Task MergeAsync(Errand.Merge merge, Cause.Relayed cause, CancellationToken cancellationToken)
    {
        await commands.HandleAsync(merge.ToCommand(), cause, cancellationToken);
        foreach (var (index, follows) in capabilities.Merges.Index())
            await commands.HandleAsync(follows(merge.Members), cause.Part($"{index}"), cancellationToken);
    }

    // In steps, as a commit holds only so much.
    private async Task WithdrawAsync(Errand errand, Cause.Relayed cause, CancellationToken cancellationToken)
    {
        var step = 0;
        while (
            await commands.HandleAsync(errand.ToCommand(), cause.Part($"{step}"), cancellationToken) is Outcome.Applied
        )
            step++;
    }
}
