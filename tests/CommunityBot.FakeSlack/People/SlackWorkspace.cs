using CommunityBot.FakeSlack.World;

namespace CommunityBot.FakeSlack.People;

/// <summary>A workspace: its people, its channels, and the app in it.</summary>
public sealed class SlackWorkspace
{
    private readonly Stage _stage;

    internal SlackWorkspace(Stage stage, string id)
    {
        _stage = stage;
        Id = id;
    }

    /// <summary>T…</summary>
    public string Id { get; }

    /// <summary>The app's token of now.</summary>
    public string BotToken => _stage.Look(_ => Bot.Tokens[^1].Value);

    /// <summary>The refresh token of now, where tokens rotate.</summary>
    public string? RefreshToken => _stage.Look(_ => Bot.RefreshTokens.LastOrDefault()?.Value);

    /// <summary>U… of the app.</summary>
    public string BotUser => _stage.Look(_ => Bot.BotUserId);

    /// <summary>B… of the app.</summary>
    public string BotId => _stage.Look(_ => Bot.BotId);

    /// <summary>Somebody who has been there all along.</summary>
    public SlackPerson AddPerson(string name, PersonDetails? details = null) =>
        new(_stage, _stage.Look(world => Add(world, name, details ?? new()).Id), Id);

    /// <summary>Somebody new comes to the workspace, and the app hears of it.</summary>
    public async Task<SlackPerson> JoinAsync(string name, PersonDetails? details = null)
    {
        var id = await _stage.ActAsync(happenings =>
        {
            var user = Add(_stage.World, name, details ?? new());
            happenings.Tell(Team, "team_join", Changing.Joined(_stage.World, user));
            return user.Id;
        });
        return new(_stage, id, Id);
    }

    /// <summary>A channel with these people in it, and the app where it is to be.</summary>
    public SlackChannel AddChannel(string name, bool isPrivate, bool withBot, params SlackPerson[] members) =>
        new(
            _stage,
            _stage.Look(world =>
            {
                var ids = members.Select(member => member.Id).Concat(withBot ? [Bot.BotUserId] : []);
                var kind = isPrivate ? ConversationKind.Group : ConversationKind.Channel;
                return world.AddConversation(Team, kind, name, [.. ids]).Id;
            })
        );

    /// <summary>A direct message of several people, the app among them.</summary>
    public string AddGroupMessage(params SlackPerson[] members) =>
        _stage.Look(world =>
            world
                .AddConversation(
                    Team,
                    ConversationKind.Mpim,
                    "mpdm-some-1",
                    [.. members.Select(member => member.Id), Bot.BotUserId]
                )
                .Id
        );

    /// <summary>Installs the app, here or in the whole organisation.</summary>
    public SlackWorkspace Install(bool isOrgWide = false, IReadOnlyList<string>? scopes = null)
    {
        _stage.Look(world => new Installing(world).Install(Team, isOrgWide, scopes ?? world.Options.Scopes));
        return this;
    }

    /// <summary>Somebody removes the app.</summary>
    public Task UninstallAsync() => _stage.ActAsync(happenings => new Installing(_stage.World).Remove(Bot, happenings));

    /// <summary>The app's tokens aren't good any more; nothing is told.</summary>
    public void RevokeTokens() =>
        _stage.Look(_ =>
        {
            Bot.Tokens.ForEach(token => token.IsRevoked = true);
            return true;
        });

    /// <summary>The app's rotating tokens are past their time.</summary>
    public void ExpireTokens() =>
        _stage.Look(world =>
        {
            Bot.Tokens.ForEach(token => token.Expires = world.Now);
            return true;
        });

    private Team Team => _stage.World.Team(Id);

    private Installation Bot =>
        _stage.World.InstallationIn(Team) ?? throw new InvalidOperationException($"The app isn't installed in {Id}.");

    private User Add(SlackWorld world, string name, PersonDetails details)
    {
        var plain = new User(world.Ids.Next("U"), Id, name.ToLowerInvariant())
        {
            RealName = name,
            DisplayName = name,
            Updated = world.Now.ToUnixTimeSeconds(),
        };
        var user = Changing.With(plain, details);
        world.Users.Add(user.Id, user);
        return user;
    }
}
