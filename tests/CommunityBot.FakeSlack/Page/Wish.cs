using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.People;

namespace CommunityBot.FakeSlack.Page;

/// <summary>What somebody outside asks the fake for: a few named texts.</summary>
internal sealed class Wish(JsonObject given, Cast cast)
{
    public Cast Cast { get; } = cast;

    public SlackPerson Person => Cast.Person(Text("person"));

    public string Channel => Cast.Channel(Text("channel"), May("person") is null ? null : Person);

    public JsonObject? Object(string name) => given[name] as JsonObject;

    public string Text(string name) => May(name) ?? throw new InvalidOperationException($"\"{name}\" is missing.");

    public string? May(string name) => given[name]?.ToString() is { Length: > 0 } text ? text : null;

    public bool Flag(string name) => May(name) is "true" or "True" or "on" or "1";

    public IReadOnlyList<string> Several(string name) =>
        May(name)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>The message of that person's that is meant.</summary>
    public SeenMessage Message =>
        Person.Reads(Channel).FirstOrDefault(message => message.Ts == Text("ts"))
        ?? throw new InvalidOperationException($"No message {Text("ts")}.");

    /// <summary>The view that is named, or the message.</summary>
    public Surface Surface =>
        May("view") is { } view ? new Surface.InView(view) : new Surface.InMessage(Channel, Text("ts"));
}
