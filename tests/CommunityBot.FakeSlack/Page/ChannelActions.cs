namespace CommunityBot.FakeSlack.Page;

/// <summary>What is done to a channel by name: join, leave, invite-bot, remove-bot, archive, unarchive, rename, delete.</summary>
internal static class ChannelActions
{
    public static Task ActAsync(Wish wish)
    {
        var channel = wish.Cast.ChannelOf(wish.Channel);
        return wish.Text("action") switch
        {
            "join" => channel.JoinAsync(wish.Person),
            "leave" => channel.LeaveAsync(wish.Person),
            "invite-bot" => channel.InviteBotAsync(wish.Person),
            "remove-bot" => channel.RemoveBotAsync(wish.Person),
            "archive" => channel.ArchiveAsync(wish.Person),
            "unarchive" => channel.UnarchiveAsync(wish.Person),
            "rename" => channel.RenameAsync(wish.Text("name")),
            "delete" => channel.DeleteAsync(wish.Person),
            var other => throw new InvalidOperationException($"Nothing is called {other}."),
        };
    }
}
