using System.Collections.Immutable;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>Somebody asks what they can do here; the answer fits their role.</summary>
public sealed record ShowHelp(Asker Asker, ImmutableArray<HelpLine> Lines) : Command<Member?>
{
    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<Member?> Reading => Member.Reading(Asker.Member);

    public override Outcome Decide(Member? state, Instant now)
    {
        var role = state?.Role ?? Role.Member;
        var lines = Lines.Where(line => line.For <= role).ToImmutableArray();
        var message = new Message(
            CommunityTexts.HelpTitle,
            [
                new Block.Heading(CommunityTexts.HelpTitle),
                .. lines.Select(line => new Block.Paragraph(line.What)),
                new Block.Buttons([.. lines.Select(line => line.Try).DistinctBy(button => button.Action)]),
                new Block.Context(CommunityTexts.HelpWords),
            ]
        );

        return Outcome.Apply.Reply(message);
    }
}
