namespace CommunityBot.Teams.Rendering;

/// <summary>Where a card is shown, which decides what its buttons are.</summary>
internal enum Surface
{
    /// <summary>A message: buttons ask the bot, or open a dialog.</summary>
    Message,

    /// <summary>A dialog: every button sends it off.</summary>
    Dialog,
}
