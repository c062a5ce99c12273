using System.Text.Json.Nodes;

namespace CommunityBot.EndToEnd.Tests.Crashes;

/// <summary>
/// Six weeks of a community: it is found, gets two rhythms, people answer, want reminders, change their minds; a gathering
/// moves, one is called off, a rhythm pauses and goes on.
/// </summary>
internal sealed class Story
{
    /// <summary>A Monday morning, where the Sandbox's clock begins.</summary>
    public const string Start = "2026-03-02T08:00:00Z";

    public static readonly string[] People = ["ana", "ben", "chandra", "greta", "mei"];

    private readonly List<IStep> _steps = [];

    private Story() { }

    public static IReadOnlyList<IStep> Steps()
    {
        var story = new Story();
        story.Arrive();
        story.SetUp("Lean Coffee", "leancoffee", "tuesday", "2026-03-10", "16:00");
        story.SetUp("Clinic", "problemsolving", "thursday", "2026-03-12", "11:00");
        story.Live();
        return story._steps;
    }

    private void Arrive()
    {
        Do("ana", "channel", "bot-added", true);
        foreach (var person in People.Skip(1))
            Do(person, "channel", "joined", true);
    }

    private void SetUp(string name, string type, string day, string date, string time)
    {
        // The context of the preview form: its stamp, then the values in the order of the form.
        string[] values =
        [
            "new:17000000000000000" + _steps.Count,
            name,
            "So that we learn.",
            type,
            "",
            "weekly",
            day,
            "1",
            "",
            "",
            "",
            date,
            time,
            "Europe/Berlin",
            "60",
            "Library",
            "",
            "2880",
            "60",
        ];

        Do(
            "ana",
            "dm-ana",
            "submitted",
            new JsonObject
            {
                ["form"] = "rhythms.confirm",
                ["context"] = string.Join('¦', values),
                ["values"] = new JsonObject(),
            }
        );
    }

    private void Live()
    {
        Until("2026-03-09T09:00:00Z");
        foreach (var person in People)
            Answer(person, "lean-coffee|2026-03-10T15:00:00Z", person == "greta" ? "maybe" : "yes");
        foreach (var person in People.Take(4))
            Press(person, "rhythms.remind", "lean-coffee|2026-03-10T15:00:00Z;wanted");
        Answer("ben", "lean-coffee|2026-03-10T15:00:00Z", "no");
        Until("2026-03-10T10:30:00Z");
        Answer("chandra", "clinic|2026-03-12T10:00:00Z", "yes");
        Press("chandra", "rhythms.remind", "clinic|2026-03-12T10:00:00Z;wanted");
        CallOff("clinic|2026-03-12T10:00:00Z");
        Until("2026-03-10T18:00:00Z");
        Say("mei", "upcoming");
        Until("2026-03-16T08:00:00Z");
        Press("ana", "rhythms.pause", "clinic");
        foreach (var person in People)
            Answer(person, "lean-coffee|2026-03-17T15:00:00Z", "yes");
        foreach (var person in People)
            Press(person, "rhythms.remind", "lean-coffee|2026-03-17T15:00:00Z;wanted");
        Move("lean-coffee|2026-03-17T15:00:00Z", "2026-03-18", "17:00");
        Until("2026-03-18T15:30:00Z");
        Say("greta", "wann ist das nächste?");
        Until("2026-03-23T08:00:00Z");
        Press("ana", "rhythms.resume", "clinic");
        Do("mei", "channel", "words", "@CommunityBot upcoming");
        foreach (var moment in new[] { "2026-03-29T00:30:00Z", "2026-04-02T12:00:00Z", "2026-04-12T12:00:00Z" })
            Until(moment);
        foreach (var person in People)
            Say(person, "upcoming");
        Say("ana", "rhythms");
    }

    private void Answer(string person, string gathering, string answer) =>
        Press(person, "rhythms.answer", $"{gathering};{answer}");

    private void Press(string person, string action, string value) =>
        Do(person, $"dm-{person}", "pressed", new JsonObject { ["action"] = action, ["value"] = value });

    private void CallOff(string gathering) =>
        Submit("rhythms.cancel", $"{gathering};0", new JsonObject { ["note"] = new JsonArray("The room is flooded.") });

    private void Move(string gathering, string date, string time) =>
        Submit(
            "rhythms.move",
            $"{gathering};0",
            new JsonObject
            {
                ["date"] = new JsonArray(date),
                ["time"] = new JsonArray(time),
                ["length"] = new JsonArray("60"),
            }
        );

    private void Submit(string form, string context, JsonObject values) =>
        Do(
            "ana",
            "dm-ana",
            "submitted",
            new JsonObject
            {
                ["form"] = form,
                ["context"] = context,
                ["values"] = values,
            }
        );

    private void Say(string person, string words) => Do(person, $"dm-{person}", "words", words);

    private void Do(string person, string where, string kind, JsonNode what) =>
        _steps.Add(new Happens($"story-{_steps.Count}", person, where, kind, what));

    private void Until(string moment) =>
        _steps.Add(new TimePasses(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture)));
}
