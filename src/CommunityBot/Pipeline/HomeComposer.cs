using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using NodaTime.Extensions;

namespace CommunityBot.Pipeline;

/// <summary>Composes somebody's home page of what the capabilities have for them, over all their communities.</summary>
internal sealed class HomeComposer(
    Capabilities capabilities,
    InstallationDirectory directory,
    PartitionReader rows,
    Readers readers,
    TimeProvider time
)
{
    public async Task<(Message Page, Reader Reader)> ComposeAsync(Account account, CancellationToken cancellationToken)
    {
        if (await directory.FindAsync(account, cancellationToken) is not { Communities: [_, ..] } link)
            return (CommunityTexts.NoCommunity, await readers.OfAsync(account, cancellationToken));

        var reader = await readers.OfAsync(link.Person, cancellationToken);
        var askers = link.Communities.Select(community => new Asker(
            community,
            new(link.Person.Value),
            link.Person,
            reader
        ));
        var parts = capabilities.Home.SelectMany(part => askers.Select(part)).Distinct();

        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var part in parts)
            blocks.AddRange(await ComposeAsync(part, cancellationToken));

        return (new(CommunityTexts.HomeTitle, blocks.ToImmutable()), reader);
    }

    private async Task<ImmutableArray<Block>> ComposeAsync(IHomePart part, CancellationToken cancellationToken)
    {
        var loaded = await rows.LoadAsync(part.Partition, part.Reads, cancellationToken);
        var blocks = part.Compose(loaded.Rows, time.GetCurrentInstant());

        return CommunityMark.Put(new Message(CommunityTexts.HomeTitle, blocks), part.Partition).Blocks;
    }
}
