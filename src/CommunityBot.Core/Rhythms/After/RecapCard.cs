using CommunityBot.Core.Messaging;

namespace CommunityBot.Core.Rhythms.After;

/// <summary>A recap as it stands in the channel and in the list of the last ones.</summary>
internal static class RecapCard
{
    public static CardId IdOf(GatheringId gathering) => new($"recap|{gathering.Value}");

    public static Message Draw(Recap recap) => new(AfterTexts.RecapOf(recap), [.. Blocks(recap)]);

    public static IEnumerable<Block> Blocks(Recap recap) =>
        [
            new Block.Heading(AfterTexts.RecapOf(recap)),
            new Block.Paragraph(new Phrase.Verbatim(recap.Text)),
            new Block.Context(new Phrase.Span(recap.Start, recap.End)),
            .. recap.By is { } writer
                ? [new Block.Context(AfterTexts.WrittenBy(new Phrase.Person(writer, recap.ByName)))]
                : Array.Empty<Block>(),
        ];
}
