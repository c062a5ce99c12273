using System.Globalization;
using System.Text.Json.Nodes;
using CommunityBot.FakeTeams.World;

namespace CommunityBot.FakeTeams.Connector;

/// <summary>Rosters, teams and channels.</summary>
internal sealed class Looking(TeamsWorld world)
{
    private const int ShortestPage = 50;

    public ConnectorReply Members(ConnectorRequest request)
    {
        var people = PeopleOf(request);
        var asked = int.Parse(request.Query("pageSize") ?? "200", CultureInfo.InvariantCulture);
        var size = Math.Min(Math.Max(asked, ShortestPage), world.Options.LongestPage);
        var from = request.Query("continuationToken") is { } token ? FromOf(token) : 0;

        var page = new JsonObject { ["members"] = new JsonArray([.. people.Skip(from).Take(size).Select(Write)]) };
        if (from + size < people.Count)
            page["continuationToken"] = $"next/{from + size}?&=";

        return ConnectorReply.Of(200, page);
    }

    public ConnectorReply Member(ConnectorRequest request)
    {
        var id = request.Part("member");
        return PeopleOf(request).FirstOrDefault(one => one.Mri == id || one.ObjectId == id) is { } member
            ? ConnectorReply.Of(200, Write(member))
            : throw Refusal.Of(404, "MemberNotFoundInConversation");
    }

    public ConnectorReply Team(ConnectorRequest request)
    {
        var team = TeamOf(request);
        return ConnectorReply.Of(
            200,
            new JsonObject
            {
                ["id"] = team.Id,
                ["name"] = team.Name,
                ["memberCount"] = team.People.Count,
            }
        );
    }

    public ConnectorReply Channels(ConnectorRequest request) =>
        ConnectorReply.Of(
            200,
            new JsonObject
            {
                ["conversations"] = new JsonArray([
                    .. TeamOf(request)
                        .Channels.Select(channel => new JsonObject { ["id"] = channel.Id, ["name"] = channel.Name }),
                ]),
            }
        );

    private TeamsTeam TeamOf(ConnectorRequest request) =>
        world.FindTeam(request.Part("team")!) ?? throw Refusal.Of(404, "ConversationNotFound");

    private IList<TeamsUser> PeopleOf(ConnectorRequest request)
    {
        if (world.Find(request.Part("conversation")!) is not { } conversation)
            throw Refusal.Of(404, "ConversationNotFound");

        return conversation.HasBot ? conversation.People : throw Refusal.Of(403, "BotNotInConversationRoster");
    }

    private JsonObject Write(TeamsUser user) =>
        new()
        {
            ["id"] = user.Mri,
            ["name"] = user.ObjectId is null ? null : user.Name,
            ["aadObjectId"] = user.ObjectId,
            ["tenantId"] = user.Tenant ?? world.Options.TenantId,
            ["userRole"] = user.ObjectId is null ? "guest" : "user",
        };

    private static int FromOf(string token) =>
        token.StartsWith("next/", StringComparison.Ordinal) && token.EndsWith("?&=", StringComparison.Ordinal)
            ? int.Parse(token["next/".Length..^"?&=".Length], CultureInfo.InvariantCulture)
            : throw Refusal.Of(400, "BadArgument", "Invalid continuation token");
}
