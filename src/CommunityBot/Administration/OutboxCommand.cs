using System.Globalization;
using CommunityBot.Pipeline;
using NodaTime.Text;

namespace CommunityBot.Administration;

/// <summary><c>outbox list</c> and <c>outbox replay</c>: what was set aside, by ids, kinds and counts, never by words.</summary>
internal sealed class OutboxCommand(SetAsides asides)
{
    public Task<int> RunAsync(
        string[] args,
        TextWriter output,
        TextWriter error,
        CancellationToken cancellationToken
    ) =>
        args switch
        {
            ["list"] => ListAsync(output, cancellationToken),
            ["replay", "--all"] => ReplayAsync(_ => true, null, output, error, cancellationToken),
            ["replay", var id] => ReplayAsync(found => found.Id == id, id, output, error, cancellationToken),
            _ => RefuseAsync(error),
        };

    private async Task<int> ListAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var found in asides.AllAsync(cancellationToken))
        {
            count++;
            await output.WriteLineAsync(Line(found));
        }

        if (count == 0)
            await output.WriteLineAsync(AdministrationTexts.NothingAside);

        return AdministrationCommand.Done;
    }

    private async Task<int> ReplayAsync(
        Func<SetAsides.Located, bool> isMeant,
        string? id,
        TextWriter output,
        TextWriter error,
        CancellationToken cancellationToken
    )
    {
        var meant = new List<SetAsides.Located>();
        await foreach (var found in asides.AllAsync(cancellationToken))
        {
            if (isMeant(found))
                meant.Add(found);
        }

        if (meant.Count == 0 && id is not null)
        {
            await error.WriteLineAsync(AdministrationTexts.NotAside(id));
            return AdministrationCommand.NotFound;
        }

        var replayed = 0;
        foreach (var found in meant)
        {
            if (await asides.ReplayAsync(found, cancellationToken))
                replayed++;
            else
                await error.WriteLineAsync(AdministrationTexts.NotReplayed(found.Id));
        }

        await output.WriteLineAsync(AdministrationTexts.Replayed(replayed));
        return replayed == meant.Count ? AdministrationCommand.Done : AdministrationCommand.NotFound;
    }

    private static async Task<int> RefuseAsync(TextWriter error)
    {
        await error.WriteLineAsync(AdministrationTexts.Help);
        return AdministrationCommand.Refused;
    }

    private static string Line(SetAsides.Located found) =>
        found.Aside is { } aside
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{found.Id}\t{InstantPattern.General.Format(aside.At)}\t{aside.Kind}\t{aside.Attempts} tries\t{found.Partition}"
            )
            : $"{found.Id}\t-\t{SetAside.Unreadable}\t-\t{found.Partition}";
}
