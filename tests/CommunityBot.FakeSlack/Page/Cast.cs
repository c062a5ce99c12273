using CommunityBot.FakeSlack.People;

namespace CommunityBot.FakeSlack.Page;

/// <summary>Finds people, channels and workspaces by id or name, for those who control the fake from outside.</summary>
internal sealed class Cast(Stage stage)
{
    public SlackPerson Person(string name) =>
        stage.Look(world =>
        {
            var user =
                world.Users.GetValueOrDefault(name)
                ?? world.Users.Values.FirstOrDefault(one => IsSame(one.Name, name) || IsSame(one.RealName, name))
                ?? throw new InvalidOperationException($"Nobody is called {name}.");
            return new SlackPerson(stage, user.Id, user.TeamId);
        });

    /// <summary>A channel by id or name; <c>bot</c> is the direct message of that person with the app.</summary>
    public string Channel(string name, SlackPerson? person) =>
        name == "bot"
            ? (person ?? throw new InvalidOperationException("Whose direct message?")).DirectMessage
            : stage.Look(world =>
                world.Conversations.ContainsKey(name)
                    ? name
                    : world.Conversations.Values.FirstOrDefault(one => IsSame(one.Name, name.TrimStart('#')))?.Id
                        ?? throw new InvalidOperationException($"No channel is called {name}.")
            );

    public SlackWorkspace Workspace(string? id) =>
        stage.Look(world => new SlackWorkspace(stage, id is null ? world.Teams[0].Id : world.Team(id).Id));

    public SlackChannel ChannelOf(string id) => new(stage, id);

    private static bool IsSame(string one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
