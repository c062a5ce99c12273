using CommunityBot.Core.Communities;
using CommunityBot.Storage;
using CommunityBot.Storage.Keys;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Moving;

/// <summary>
/// <c>export</c>, <c>import</c>, <c>migrate</c> and <c>verify</c>: an administrator's commands on stores, while no bot runs
/// on them. Progress and trouble go to the error writer; the output has what <c>verify</c> found.
/// </summary>
internal sealed class MovingCommand(IConfiguration settings, TimeProvider time, TextWriter output, TextWriter error)
{
    private const int Done = 0;
    private const int Found = 1;
    private const int Refused = 2;
    private const int Failed = 3;

    /// <summary>Does it, and gives the exit code: 0 done, 1 something doesn't fit, 2 not understood, 3 failed.</summary>
    public async Task<int> RunAsync(string command, IReadOnlyList<string> args, CancellationToken cancellationToken)
    {
        if (args.Any(arg => arg is "--help" or "-h"))
        {
            await output.WriteLineAsync(MovingTexts.Help);
            return Done;
        }

        return MovingArguments.Parse(command, args) switch
        {
            MovingArguments.Wrong wrong => Tell($"{wrong.Why}{Environment.NewLine}{MovingTexts.Usage}", Refused),
            MovingArguments.Right right => await TryAsync(command, right, cancellationToken),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async Task<int> TryAsync(string command, MovingArguments.Right asked, CancellationToken cancellationToken)
    {
        try
        {
            return command switch
            {
                "export" => await ExportAsync(asked, cancellationToken),
                "import" => await ImportAsync(asked, cancellationToken),
                "migrate" => await MigrateAsync(asked, cancellationToken),
                _ => await VerifyAsync(asked, cancellationToken),
            };
        }
        catch (System.ComponentModel.DataAnnotations.ValidationException unset)
        {
            return Tell(unset.Message, Refused);
        }
        catch (Exception trouble)
            when (trouble
                    is MoveFailedException
                        or StoreUnavailableException
                        or NewerSchemaException
                        or KeyCertificateException
                        or CommitFailedException
                        or CommitUncertainException
                        or IOException
                        or UnauthorizedAccessException
            )
        {
            return Tell(trouble.Message, Failed);
        }
        // The outermost place of the command: whatever a store's client throws, or a bug, ends with words and a code.
        catch (Exception unforeseen) when (unforeseen is not OperationCanceledException)
        {
            return Tell(unforeseen.ToString(), Failed);
        }
    }

    private async Task<int> ExportAsync(MovingArguments.Right asked, CancellationToken cancellationToken)
    {
        await using var from = await OpenAsync(asked, "--from", cancellationToken);
        var selection = SelectionOf(asked);
        if (selection is Selection.Of of && !await HasAsync(from.Table, of.Community, cancellationToken))
            throw new MoveFailedException(MovingTexts.NoCommunity(of.Community.Value));

        var progress = new MoveProgress(error);
        var id = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        var source = new StoreSource(from.Table, from.Opened.Table, id, selection);
        await new ExportWriter(asked.File, id, selection.ToString()).WriteAsync(source, progress, cancellationToken);
        progress.Say();
        return source.LeftBehind is 0 ? Done : Tell(MovingTexts.LeftBehind(source.LeftBehind), Found);
    }

    private async Task<int> ImportAsync(MovingArguments.Right asked, CancellationToken cancellationToken)
    {
        var file = await ExportFile.OpenAsync(asked.File, cancellationToken);
        await using var to = await OpenAsync(asked, "--to", cancellationToken);
        var progress = new MoveProgress(error);

        var kept = await new Mover(file, to.Table, to.Opened.Table, progress).MoveAsync(cancellationToken);
        progress.Say();
        return kept is 0 ? Done : Tell(MovingTexts.Kept(kept), Found);
    }

    private async Task<int> MigrateAsync(MovingArguments.Right asked, CancellationToken cancellationToken)
    {
        await using var from = await OpenAsync(asked, "--from", cancellationToken);
        await using var to = await OpenAsync(asked, "--to", cancellationToken);
        var progress = new MoveProgress(error);
        var source = new StoreSource(from.Table, from.Opened.Table, from.Name, new Selection.Everything());
        var mover = new Mover(source, to.Table, to.Opened.Table, progress);

        if (
            await mover.BegunAsync(cancellationToken) is null
            && await new PartitionWalk(to.Table).PartitionsAsync(cancellationToken).AnyAsync(cancellationToken)
        )
            throw new MoveFailedException(MovingTexts.NotEmpty(to.Name));

        await mover.MoveAsync(cancellationToken);
        progress.Say();

        await error.WriteLineAsync(MovingTexts.Comparing);
        var differences = await new Comparison(from.Table, to.Table).DifferencesAsync(cancellationToken);
        return differences is 0 ? Tell(MovingTexts.Same, Done) : Tell(MovingTexts.Different(differences), Found);
    }

    private async Task<int> VerifyAsync(MovingArguments.Right asked, CancellationToken cancellationToken)
    {
        await using var at = await OpenAsync(asked, "--at", cancellationToken);
        var progress = new MoveProgress(error);
        var (found, repaired) = (0, 0);

        await foreach (var finding in new StoreCheck(at.Opened.Table).FindAsync(progress, cancellationToken))
        {
            await output.WriteLineAsync($"{finding.Partition}\t{finding.RowKey}\t{finding.Kind}");
            found++;
            if (
                asked.Switches.Contains("--repair")
                && finding.Repair is { } repair
                && await at.Table.CommitAsync(finding.Partition, [repair], cancellationToken) is CommitResult.Committed
            )
                repaired++;
        }

        progress.Say();
        return found is 0 ? Tell(MovingTexts.AllFits, Done) : Tell(MovingTexts.Findings(found, repaired), Found);
    }

    private async Task<OpenStore> OpenAsync(
        MovingArguments.Right asked,
        string option,
        CancellationToken cancellationToken
    )
    {
        var choice = asked.Values.TryGetValue(option, out var address)
            ? StoreChoice.OfAddress(address) ?? throw new MoveFailedException(MovingTexts.NoAddress(option))
            : StoreChoice.Of(settings);

        var table = await choice.OpenAsync(cancellationToken);
        return new(choice.Name, table, new(table, settings.Keys()));
    }

    private static Selection SelectionOf(MovingArguments.Right asked) =>
        asked.Values.TryGetValue("--community", out var community) ? new Selection.Of(new(community))
        : asked.Switches.Contains("--with-secrets") ? new Selection.Everything()
        : new Selection.AllButSecrets();

    private static async Task<bool> HasAsync(
        ITable table,
        CommunityId community,
        CancellationToken cancellationToken
    ) => await table.GetAsync(community.Partition, Community.Key, cancellationToken) is not null;

    private int Tell(string what, int code)
    {
        error.WriteLine(what);
        return code;
    }

    private sealed record OpenStore(string Name, ITable Table, OpenedRows Opened) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Opened.DisposeAsync();
            if (Table is IAsyncDisposable open)
                await open.DisposeAsync();
        }
    }
}
