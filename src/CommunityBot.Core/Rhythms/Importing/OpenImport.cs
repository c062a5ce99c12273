using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms.Importing;

/// <summary>The form that takes a calendar file.</summary>
public sealed record OpenImport(Asker Asker) : FormOpening<Member?>
{
    /// <summary>The form's one input.</summary>
    public const string File = "file";

    private const int MaxBytes = 200_000;

    public override PartitionKey Partition => Asker.Community.Partition;

    public override Reading<Member?> Reading => Member.Reading(Asker.Member);

    public override Step Open(Member? state, Instant now) =>
        CoordinatorsOnly.Refusal(state) is { } refusal
            ? new Step.Say(refusal)
            : new Step.Show(
                new Form(
                    RhythmActions.Import,
                    ImportTexts.Title,
                    [new Input.File(File, ImportTexts.File, ".ics", MaxBytes) { Hint = ImportTexts.FileHint }],
                    ImportTexts.Look,
                    ""
                )
            );
}
