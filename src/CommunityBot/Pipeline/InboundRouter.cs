using System.Diagnostics;
using System.Security.Cryptography;
using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Web;
using Microsoft.Extensions.Options;

namespace CommunityBot.Pipeline;

/// <summary>Finds out who acted, in which community, and which capability is meant.</summary>
internal sealed class InboundRouter(
    Capabilities capabilities,
    InstallationDirectory directory,
    Readers readers,
    IOptions<PagesOptions> pages
)
{
    private const int SeedBytes = 16;

    private readonly WordMatcher _words = new(capabilities.Texts);

    public async Task<Routed> RouteAsync(Inbound inbound, CancellationToken cancellationToken)
    {
        var marked = inbound.Content switch
        {
            InboundContent.Pressed pressed => CommunityMark.Take(pressed.Value),
            InboundContent.Submitted form => CommunityMark.Take(form.Context),
            _ => new(null, ""),
        };

        return await FindAskerAsync(inbound.From, inbound.In, marked.Community, cancellationToken) is { } asker
            ? new(asker, Drawn(StepFor(asker, inbound.Content, marked.Value)))
            : new(null, new Step.Say(CommunityTexts.NoCommunity));
    }

    /// <summary>How somebody reads, who may be a stranger.</summary>
    public Task<Reader> ReaderOfAsync(Account account, CancellationToken cancellationToken) =>
        readers.OfAsync(account, cancellationToken);

    /// <summary>Who that is, in the community that is meant; null where they are a stranger to it.</summary>
    /// <param name="from">Who.</param>
    /// <param name="place">Where.</param>
    /// <param name="marked">The community that a button or a form names; null where none does.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<Asker?> FindAskerAsync(
        Account from,
        Place place,
        CommunityId? marked,
        CancellationToken cancellationToken
    )
    {
        var account = await directory.FindAsync(from, cancellationToken);
        var channel = await directory.FindAsync(place, cancellationToken);
        if (account is null)
            return null;

        // In direct messages, without a mark, the community joined first is meant: the person's home base.
        CommunityId? home = account.Communities is [var first, ..] ? first : null;
        if ((channel?.Community ?? marked ?? home) is not { } community)
            return null;

        return await BelongsAsync(account, community, cancellationToken)
            ? new(
                community,
                new(account.Person.Value),
                account.Person,
                await readers.OfAsync(account.Person, cancellationToken)
            )
            {
                Channel = channel is null ? null : place with { Thread = null },
                Account = new(from.Platform, from.Installation, from.User),
                Site = pages.Value.Address,
            }
            : null;
    }

    // What somebody is told by one account they may be in by another one.
    private async Task<bool> BelongsAsync(
        AccountLink account,
        CommunityId community,
        CancellationToken cancellationToken
    ) =>
        account.Communities.Contains(community)
        || await directory.FindMemberAsync(community, account.Person, cancellationToken) is not null;

    private static Step Drawn(Step step) =>
        step is Step.Draw draw
            ? new Step.Run(draw.Command(new(BitConverter.ToUInt128(RandomNumberGenerator.GetBytes(SeedBytes)))))
            : step;

    private Step StepFor(Asker asker, InboundContent content, string value) =>
        content switch
        {
            InboundContent.Words words => ForWords(asker, words.Text),
            InboundContent.Pressed { Action: CommunitiesCapability.SayAction } => ForWords(asker, value),
            InboundContent.Pressed pressed => capabilities.Actions.TryGetValue(pressed.Action, out var act)
                ? act(asker, value)
                : new Step.Say(CommunityTexts.ButtonIsOld),
            InboundContent.Submitted form => capabilities.Forms.TryGetValue(form.Form, out var take)
                ? take(asker, value, form.Values)
                : new Step.Say(CommunityTexts.ButtonIsOld),
            _ => throw new UnreachableException(),
        };

    private Step ForWords(Asker asker, string said)
    {
        if (_words.Match(said, capabilities.Words.Select(entry => entry.Key), asker.Reader.Culture) is not { } match)
            return new Step.Say(CommunityTexts.NotUnderstood);

        return capabilities.Words.First(entry => entry.Key == match.Intent).Value(asker, match.Remainder);
    }
}
