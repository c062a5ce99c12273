using System.Text;
using System.Text.Json.Nodes;
using CsCheck;

namespace CommunityBot.Teams.Tests.Inbound;

/// <summary>Changes a good activity so that it isn't quite one any more.</summary>
internal static class Mutation
{
    private static readonly JsonObject[] Seeds =
    [
        Activities.Personal("message", new() { ["text"] = "help" }),
        Activities.InChannel(
            "message",
            new() { ["text"] = "<at>Community Bot</at> status", ["entities"] = new JsonArray(Activities.Mention()) }
        ),
        Activities.BotAddedToTeam(),
        Activities.AboutTeam(
            "teamMemberAdded",
            [],
            new() { ["membersAdded"] = Activities.Members(Activities.BenMri), ["membersRemoved"] = new JsonArray() }
        ),
        Activities.InGroup("installationUpdate", new() { ["action"] = "add" }),
        Activities.AboutTeam("channelRenamed", new() { ["channel"] = new JsonObject { ["id"] = Activities.Channel } }),
        Activities.AboutTeam("channelRestored", new() { ["channel"] = new JsonObject { ["id"] = Activities.Channel } }),
        Activities.Personal("installationUpdate", new() { ["action"] = "add" }),
        Activities.Personal("messageUpdate", new() { ["text"] = "x" }),
        Activities.Execute("refresh", new() { ["view"] = "rhythms.gathering", ["viewOf"] = "g1" }),
        Activities.Execute(
            "rhythms.answer",
            new()
            {
                ["value"] = "yes",
                ["choice"] = "c",
                ["c"] = "1",
            }
        ),
        Activities.Invoke(
            "task/fetch",
            new JsonObject
            {
                ["data"] = new JsonObject { ["action"] = "rhythms.create", ["value"] = "" },
            }
        ),
        Activities.Invoke(
            "task/submit",
            new JsonObject
            {
                ["data"] = new JsonObject
                {
                    ["form"] = "rhythms.create",
                    ["context"] = "x",
                    ["drawn"] = "GxAA",
                    ["text.name"] = "Tea",
                    ["one.unit"] = "week",
                    ["many.days"] = "1,2",
                },
            }
        ),
        Activities.Invoke("application/search", new JsonObject { ["queryText"] = "B", ["dataset"] = "manners.zones" }),
        Activities.Personal(
            "message",
            new()
            {
                ["value"] = new JsonObject { ["action"] = "x.y", ["value"] = "z" },
            }
        ),
    ];

    private static readonly string[] Oddities =
    [
        "null",
        "true",
        "[]",
        "{}",
        "\"\"",
        "-1",
        "1e999",
        "\"\\ud800\"",
        "\"\\u0000\"",
        "\"28:\"",
        "\"19:x;messageid=\"",
        "[[[[[[]]]]]]",
        "{\"id\":{\"id\":[]}}",
        "{\"\\udc00\":1}",
        "\"invoke\"",
        "\"personal\"",
    ];

    private static readonly Gen<string> Odd = Gen.OneOf(
        Gen.Int[0, Oddities.Length - 1].Select(index => Oddities[index]),
        Gen.String.Select(text => JsonValue.Create(text)!.ToJsonString())
    );

    /// <summary>Bodies of requests: good JSON with odd members, members left out, and bytes that were hit.</summary>
    public static Gen<byte[]> Bodies { get; } =
        Gen.Select(Gen.Int[0, Seeds.Length - 1], Gen.Select(Gen.Int[0, 60], Odd).Array[0, 4], Hits)
            .Select((seed, changes, hits) => Hit(Change(Seeds[seed], changes), hits));

    private static Gen<(int At, byte With)[]> Hits =>
        Gen.Frequency(
            (3, Gen.Const(Array.Empty<(int, byte)>())),
            (1, Gen.Select(Gen.Int[0, 5_000], Gen.Byte).Array[1, 3])
        );

    private static byte[] Change(JsonObject seed, (int At, string Odd)[] changes)
    {
        var activity = seed.DeepClone().AsObject();
        for (var change = 0; change < changes.Length; change++)
            Put(activity, changes[change].At, $"ODD{change}");

        var text = activity.ToJsonString();
        for (var change = 0; change < changes.Length; change++)
            text = text.Replace($"\"ODD{change}\"", changes[change].Odd, StringComparison.Ordinal);

        return Encoding.UTF8.GetBytes(text);
    }

    // Counts members in the order they stand in; the one that the count meets is replaced, or left out at the end.
    private static int Put(JsonNode node, int left, string odd)
    {
        var children = node is JsonObject members
            ? members.Select(member => (Key: (object)member.Key, member.Value)).ToList()
            : [.. node.AsArray().Select((item, index) => (Key: (object)index, Value: item))];

        foreach (var (key, value) in children)
        {
            if (left == 0)
            {
                Replace(node, key, odd);
                return -1;
            }

            left--;
            if (value is JsonObject or JsonArray && (left = Put(value, left, odd)) < 0)
                return -1;
        }

        return left;
    }

    private static void Replace(JsonNode node, object key, string odd)
    {
        if (key is string name)
            node[name] = odd;
        else
            node[(int)key] = odd;
    }

    private static byte[] Hit(byte[] body, (int At, byte With)[] hits)
    {
        foreach (var (at, with) in hits)
            body[at % body.Length] = with;

        return body;
    }
}
