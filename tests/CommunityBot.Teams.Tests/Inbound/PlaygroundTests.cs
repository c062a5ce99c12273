using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CommunityBot.Platforms;

namespace CommunityBot.Teams.Tests.Inbound;

/// <summary>What the Agents Playground 0.2.28 sent when it was opened, recorded.</summary>
public sealed class PlaygroundTests
{
    private const string Installed = """
        {
          "type": "installationUpdate",
          "id": "637cdcec-0710-435f-86fa-6b8925d0709c",
          "from": {
            "id": "user-id-0",
            "aadObjectId": "00000000-0000-0000-0000-0000000000020"
          },
          "timestamp": "2026-11-24T10:18:47.835Z",
          "serviceUrl": "http://localhost:56177/_connector",
          "conversation": {
            "conversationType": "personal",
            "tenantId": "00000000-0000-0000-0000-0000000000001",
            "id": "b300c601-3f80-426f-980d-f77930ee2aa5"
          },
          "recipient": {
            "id": "00000000-0000-0000-0000-00000000000011",
            "name": "Test Bot"
          },
          "locale": "en-US",
          "entities": [
            {
              "type": "clientInfo",
              "locale": "en-US"
            }
          ],
          "channelData": {
            "tenant": {
              "id": "00000000-0000-0000-0000-0000000000001"
            },
            "source": {
              "name": "message"
            },
            "settings": {
              "selectedChannel": {
                "id": "b300c601-3f80-426f-980d-f77930ee2aa5"
              }
            }
          },
          "action": "add",
          "channelId": "msteams"
        }
        """;

    private const string Added = """
        {
          "type": "conversationUpdate",
          "id": "e34832ee-5d4c-435b-8d37-01a316cfe4d7",
          "from": {
            "id": "user-id-0",
            "aadObjectId": "00000000-0000-0000-0000-0000000000020"
          },
          "timestamp": "2026-11-24T10:18:47.838Z",
          "serviceUrl": "http://localhost:56177/_connector",
          "conversation": {
            "conversationType": "personal",
            "tenantId": "00000000-0000-0000-0000-0000000000001",
            "id": "b300c601-3f80-426f-980d-f77930ee2aa5"
          },
          "recipient": {
            "id": "00000000-0000-0000-0000-00000000000011",
            "name": "Test Bot"
          },
          "membersAdded": [
            {
              "id": "user-id-0",
              "aadObjectId": "00000000-0000-0000-0000-0000000000020"
            },
            {
              "id": "00000000-0000-0000-0000-00000000000011"
            }
          ],
          "channelData": {
            "tenant": {
              "id": "00000000-0000-0000-0000-0000000000001"
            }
          },
          "channelId": "msteams"
        }
        """;

    private const string User = "00000000-0000-0000-0000-0000000000020";

    [Fact]
    public async Task It_tells_where_its_person_is_reached_who_is_greeted()
    {
        await using var host = await TeamsHost.StartAsync(new(), "Development");

        foreach (var sent in new[] { Installed, Added })
        {
            using var response = await host.SendAsync(Encoding.UTF8.GetBytes(sent), token: null);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        Assert.Equal(2, host.Tenant.Remembered.Count);
        Assert.All(host.Tenant.Remembered, reference => Assert.Equal(new("user-id-0", User), reference.User));
        Assert.Equal(new InboundContent.Installed(), host.Inbox.Only.Content);
    }

    [Fact]
    public async Task Its_bot_has_an_id_without_a_prefix_and_comes_into_a_chat_all_the_same()
    {
        await using var host = await TeamsHost.StartAsync(new(), "Development");
        var added = JsonNode.Parse(Added)!.AsObject();
        added["conversation"]!["conversationType"] = "groupChat";
        host.Tenant.People[User] = new(User, new("Alex Wilber", "UTC", "en"));

        await host.SendAsync(added, token: null);

        Assert.Equal(["Joined", "BotAdded"], host.Inbox.Taken.Select(taken => taken.Content.GetType().Name));
    }
}
