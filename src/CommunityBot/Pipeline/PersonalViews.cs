using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using NodaTime.Extensions;

namespace CommunityBot.Pipeline;

/// <summary>Asks the capability that a view belongs to.</summary>
internal sealed class PersonalViews(
    Capabilities capabilities,
    InboundRouter router,
    PartitionReader rows,
    TimeProvider time
) : IPersonalViews
{
    public async Task<PersonalMessage?> FindAsync(
        Account account,
        Place place,
        ViewRef view,
        CancellationToken cancellationToken
    )
    {
        if (
            !capabilities.Views.TryGetValue(view.Name, out var find)
            || await router.FindAskerAsync(account, place, marked: null, cancellationToken) is not { } asker
            || find(asker, view.Value) is not { } found
        )
            return null;

        var loaded = await rows.LoadAsync(found.Partition, found.Reads, cancellationToken);

        return found.Draw(loaded.Rows, time.GetCurrentInstant()) is { } message
            ? new(CommunityMark.Put(message, found.Partition), asker.Reader)
            : null;
    }
}
