using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;

namespace CommunityBot.Simulation.World;

/// <summary>One of the people of a run, as the platform has them, and what they have before their eyes.</summary>
internal sealed class Persona(string id, string zone, string language)
{
    private const int MostSeen = 12;

    private readonly List<SeenMessage> _seen = [];

    public string Id => id;

    public string Name { get; set; } = $"Name of {id}";

    public string Zone { get; set; } = zone;

    public string Language => language;

    public Account Account => new(Workspace.Platform, Workspace.Installation, id);

    public PersonId Person => new($"{Workspace.Platform}.{Workspace.Installation}.{id}");

    public MemberId Member => new(Person.Value);

    public Profile Profile => new(Name, Zone, Language);

    /// <summary>Their direct messages with the bot.</summary>
    public Place Direct => new(Workspace.Platform, Workspace.Installation, $"dm-{id}");

    public IReadOnlyList<SeenMessage> Seen => _seen;

    public void See(SeenMessage message)
    {
        _seen.Add(message);
        if (_seen.Count > MostSeen)
            _seen.RemoveAt(0);
    }

    public void SeeAnew(MessageRef message, Message redrawn)
    {
        var at = _seen.FindIndex(seen => seen.Ref.Id == message.Id);
        if (at >= 0)
            _seen[at] = _seen[at] with { Message = redrawn };
    }
}
