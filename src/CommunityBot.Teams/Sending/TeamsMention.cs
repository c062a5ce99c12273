using CommunityBot.Platforms.Rendering;
using CommunityBot.Teams.Rendering;
using CommunityBot.Teams.Wire.Cards;

namespace CommunityBot.Teams.Sending;

/// <summary>
/// A card that mentions somebody, who is notified by that. It is within the card, as beside a text it would become a
/// message of its own.
/// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format#mention-support-within-adaptive-cards
/// </summary>
internal static class TeamsMention
{
    private const int LongestName = 60;
    private const string Marks = @"<>\`*_[](){}~#&";

    /// <summary>28 KB, less what stands around a card.</summary>
    private const int MostBytes = 28_672;

    /// <summary>The card with a mention at its top; without one where there is no room for it.</summary>
    public static TeamsCard Put(TeamsCard card, string mri, string name)
    {
        var shown = $"<at>{Plain(name)}</at>";
        var mentioning = card.Card with
        {
            Body = [new ElementPayload.TextBlock(shown), .. card.Card.Body],
            Msteams = (card.Card.Msteams ?? CardHostPayload.Wide) with
            {
                Entities = [new(shown, new(mri, Plain(name)))],
            },
        };

        return Weight.Of(mentioning) <= MostBytes ? card with { Card = mentioning } : card;
    }

    // The words in the card and those of the mention have to be the same, so nothing in them may be Markdown.
    private static string Plain(string name)
    {
        var plain = Words
            .Clean(string.Concat(name.Where(letter => !Marks.Contains(letter, StringComparison.Ordinal))))
            .Trim();
        if (plain.Length > LongestName)
            plain = plain[..(char.IsHighSurrogate(plain[LongestName - 1]) ? LongestName - 1 : LongestName)];

        return plain.Length == 0 ? "…" : plain;
    }
}
