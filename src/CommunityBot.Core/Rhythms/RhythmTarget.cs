using System.Diagnostics;
using System.Globalization;

namespace CommunityBot.Core.Rhythms;

/// <summary>What a rhythm form is for; stands at the beginning of its context. Closed.</summary>
public abstract record RhythmTarget
{
    private RhythmTarget() { }

    /// <summary>The text of it: <c>new:17000000000</c> or <c>edit:lean-coffee:3</c>.</summary>
    public string Text =>
        this switch
        {
            Fresh target => $"new:{target.Stamp}",
            Existing target => string.Create(CultureInfo.InvariantCulture, $"edit:{target.Id.Value}:{target.Version}"),
            _ => throw new UnreachableException(),
        };

    /// <summary>What a text stands for; null where it stands for nothing.</summary>
    public static RhythmTarget? Parse(string text) =>
        text.Split(':') switch
        {
            ["new", var stamp] => new Fresh(stamp),
            ["edit", var id, var version]
                when RhythmId.Parse(id) is { } rhythm
                    && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) =>
                new Existing(rhythm, number),
            _ => null,
        };

    /// <summary>A new rhythm; the stamp is the form's, so that the same form makes one rhythm however often it is sent.</summary>
    public sealed record Fresh(string Stamp) : RhythmTarget;

    /// <summary>A rhythm as it was in that version.</summary>
    public sealed record Existing(RhythmId Id, int Version) : RhythmTarget;
}
