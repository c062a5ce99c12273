using System.Collections.Immutable;
using System.Globalization;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms.Importing;

/// <summary>A coordinator says that what their calendar file holds is to be set up; it is done page by page.</summary>
/// <param name="Asker">Who does.</param>
/// <param name="Stamp">Which file, by when it was read.</param>
public sealed record ConfirmImport(Asker Asker, string Stamp) : Command<ConfirmImport.State>
{
    /// <summary>Who asks, and the pages of their file.</summary>
    public sealed record State(Member? By, ImmutableArray<ImportPage> Pages);

    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<State> Reading =>
        Member.Reading(Asker.Member).With(ImportPage.Reading(Asker.Member), (by, pages) => new State(by, pages));

    public override Outcome Decide(State state, Instant now)
    {
        if (CoordinatorsOnly.Refusal(state.By) is { } refusal)
            return Outcome.Refuse(refusal);
        if (state.Pages is not [var first, ..] || !IsOf(first, Stamp))
            return Outcome.Refuse(NotWaiting);
        if (first.ConfirmedAt is not null)
            return Outcome.AsItWas;

        return state
            .Pages.Aggregate(Outcome.Apply, (outcome, page) => outcome.Put(page with { ConfirmedAt = now }))
            .ReplyInPlace(Message.Of(ImportTexts.SettingUp).With(new Block.Buttons([RhythmButtons.AllRhythms])));
    }

    /// <summary>What is said when a button belongs to a file that doesn't wait any more.</summary>
    internal static Message NotWaiting =>
        Message.Of(ImportTexts.NotWaiting).With(new Block.Buttons([RhythmButtons.AllRhythms, RhythmButtons.Import]));

    /// <summary>Whether a page belongs to the file of that stamp.</summary>
    internal static bool IsOf(ImportPage page, string stamp) =>
        page.ReadAt.ToUnixTimeTicks().ToString(CultureInfo.InvariantCulture) == stamp;
}
