using System.Collections.Immutable;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Core.Rhythms.Feeds;

/// <summary>What people hear about calendars to subscribe to.</summary>
internal static class FeedMessages
{
    /// <summary>Nobody has said at which address people reach the bot.</summary>
    public static Message NoSite { get; } =
        Message.Of(FeedTexts.NoSite).With(new Block.Buttons([RhythmButtons.CalendarFile]));

    /// <summary>The button that asks for one's own.</summary>
    public static Button Mine { get; } = new(FeedTexts.MineButton, FeedRoutes.Mine, "");

    /// <summary>The button that asks for the community's.</summary>
    public static Button Ours { get; } = new(FeedTexts.OursButton, FeedRoutes.Ours, "");

    /// <summary>The kind no to a member who asks for the community's.</summary>
    public static Message AskCoordinators { get; } =
        Message.Of(FeedTexts.OursByCoordinators).With(new Block.Buttons([Mine]));

    /// <summary>What somebody can have who has none yet.</summary>
    public static Message Offer(FeedOwner owner) =>
        owner is FeedOwner.OfCommunity
            ? Message.Of(FeedTexts.OfferOurs).With(new Block.Buttons([Renew(owner, FeedChoice.All, FeedTexts.GiveIt)]))
            : Message
                .Of(FeedTexts.OfferMine)
                .With(
                    new Block.Buttons([
                        Renew(owner, FeedChoice.Accepted, FeedTexts.OnlyAccepted),
                        Renew(owner, FeedChoice.All, FeedTexts.Everything),
                    ])
                );

    /// <summary>That somebody has one, since when, and what they can do with it.</summary>
    public static Message There(FeedOwner owner, Feed feed) =>
        Message
            .Of(FeedTexts.There(owner, feed))
            .With(new Block.Buttons([Renew(owner, feed.Shows, FeedTexts.NewAddress), .. Others(owner, feed)]));

    /// <summary>The address, this once.</summary>
    public static Message Address(FeedOwner owner, Feed feed, Uri address, bool isFirst) =>
        Message
            .Of(FeedTexts.HereItIs)
            .With(
                new Block.Paragraph(new Phrase.Verbatim(address.AbsoluteUri)),
                new Block.Paragraph(FeedTexts.ShownOnce(owner)),
                new Block.Context(isFirst ? FeedTexts.Shows(owner, feed) : FeedTexts.OldOneEnded),
                new Block.Buttons(Others(owner, feed))
            ) with
        {
            Secrecy = Secrecy.OneAlone,
        };

    /// <summary>That there is none any more.</summary>
    public static Message Ended(FeedOwner owner) =>
        Message.Of(FeedTexts.Ended).With(new Block.Buttons([Renew(owner, FeedChoice.All, FeedTexts.NewAddress)]));

    private static ImmutableArray<Button> Others(FeedOwner owner, Feed feed)
    {
        var end = new Button(FeedTexts.EndIt, FeedRoutes.End, FeedRoutes.ValueOf(owner)) { Style = ButtonStyle.Danger };

        return (owner, feed.Shows) switch
        {
            (FeedOwner.OfCommunity, _) => [end],
            (_, FeedChoice.All) => [Choose(owner, FeedChoice.Accepted, FeedTexts.OnlyAccepted), end],
            _ => [Choose(owner, FeedChoice.All, FeedTexts.Everything), end],
        };
    }

    private static Button Renew(FeedOwner owner, FeedChoice shows, Phrase label) =>
        new(label, FeedRoutes.Renew, FeedRoutes.ValueOf(owner, shows));

    private static Button Choose(FeedOwner owner, FeedChoice shows, Phrase label) =>
        new(label, FeedRoutes.Choose, FeedRoutes.ValueOf(owner, shows));
}
