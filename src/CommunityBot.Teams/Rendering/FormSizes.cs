using System.Collections.Immutable;

namespace CommunityBot.Teams.Rendering;

/// <summary>How much room the parts of a form may take.</summary>
/// <param name="Intro">Bytes of what stands above the inputs.</param>
/// <param name="Label">Characters of a label.</param>
/// <param name="Hint">Characters of a hint.</param>
/// <param name="Choices">Bytes of the choices of one input.</param>
internal sealed record FormSizes(int Intro, int Label, int Hint, int Choices)
{
    /// <summary>From what a form may wish for down to what always leaves room for some inputs.</summary>
    public static ImmutableArray<FormSizes> All { get; } =
    [new(9_000, 300, 600, 12_000), new(4_000, 150, 300, 5_000), new(2_000, 80, 80, 1_500), new(0, 30, 0, 400)];
}
