using System.Collections.Immutable;
using System.Resources;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>The one door through which everything unasked passes on its way to a person.</summary>
public static class MannersCapability
{
    /// <summary>The capability.</summary>
    public static Capability Capability { get; } =
        new("manners", MannersJson.Default)
        {
            Texts = ImmutableDictionary<string, ResourceManager>.Empty.Add(MannersTexts.File, MannersTexts.Resources),
            Rows = ImmutableDictionary<string, Type>
                .Empty.Add("person", typeof(Person))
                .Add("mailbox", typeof(Mailbox))
                .Add("waiting", typeof(WaitingPrompt))
                .Add("decision", typeof(PromptDecision))
                .Add("ledger", typeof(LedgerEntry))
                .Add("kept", typeof(Kept))
                .Add("settling", typeof(Settling)),
            Holdings = ImmutableDictionary<string, Holding>
                .Empty.Add("person", Holding.OfRow<Person>("settings"))
                .Add("mailbox", Holding.OfRow<Mailbox>("what messages were about lately"))
                .Add("waiting", Holding.OfRow<WaitingPrompt>("messages that wait"))
                .Add("decision", Holding.OfRow<PromptDecision>("what became of messages"))
                .Add("ledger", Holding.OfRow<LedgerEntry>("unasked messages"))
                .Add("kept", Holding.OfRow<Kept>("linked accounts"))
                .Add("settling", Holding.OfRow<Settling>("what is being linked")),
            Private = ["waiting"],
            Lifetimes = ImmutableDictionary<string, Lifetime>
                .Empty.Add(
                    "decision",
                    new(
                        "Decisions",
                        row =>
                            row is PromptDecision decision
                                ? Instant.Max(decision.At, decision.UsefulUntil)
                                : Instant.MaxValue,
                        (partition, key, _) => new EraseRow<PromptDecision>(partition, key)
                    )
                )
                .Add(
                    "ledger",
                    new(
                        "Ledger",
                        row => row is LedgerEntry entry ? entry.At : Instant.MaxValue,
                        (partition, key, _) => new EraseRow<LedgerEntry>(partition, key)
                    )
                ),
            Dues = ImmutableDictionary<string, Func<PartitionKey, string, ICommand>>
                .Empty.Add("mailbox", (partition, _) => new MailboxDue(PersonOf(partition)))
                .Add("settling", (partition, _) => new SettlingDue(PersonOf(partition))),
            Actions = Actions(),
            Forms = ImmutableDictionary<string, Func<Asker, string, FormValues, Step>>.Empty.Add(
                SettingsForm.Id,
                (asker, _, values) => SettingsForm.Take(asker.Person, values)
            ),
            Words =
            [
                new(MannersTexts.SettingsAsked, (asker, _) => new Step.Run(new ShowSettings(asker.Person))),
                new(MannersTexts.ResumeAsked, (asker, _) => new Step.Run(new ResumePrompts(asker.Person))),
                new(MannersTexts.SnoozeAsked, Snooze),
                new(MannersTexts.StopAsked, (asker, _) => new Step.Run(new StopPrompts(asker.Person))),
                new(MannersTexts.MuteAsked, (asker, name) => new Step.Run(new MuteByName(asker.Person, name))),
            ],
            Suggestions = ImmutableDictionary<string, Func<string, ImmutableArray<string>>>.Empty.Add(
                ZoneNames.Suggestions,
                ZoneNames.Suggest
            ),
            Home = [asker => new SettingsAtHome(asker.Person)],
            Help = [new(Role.Member, MannersTexts.HelpSettings, MannersButtons.Settings)],
        };

    private static PersonId PersonOf(PartitionKey partition) => new(partition.Value.Split(':', 2)[1]);

    private static ImmutableDictionary<string, Func<Asker, string, Step>> Actions() =>
        new Dictionary<string, Func<Asker, string, Step>>(StringComparer.Ordinal)
        {
            [MannersButtons.SnoozeAction] = Snooze,
            [MannersButtons.StopAction] = (asker, _) => new Step.Run(new StopPrompts(asker.Person)),
            [MannersButtons.ResumeAction] = (asker, _) => new Step.Run(new ResumePrompts(asker.Person)),
            [MannersButtons.MuteAction] = (asker, topic) =>
                new Step.Run(new MuteTopic(asker.Person, MannersButtons.Topic(topic))),
            [MannersButtons.UnmuteAction] = (asker, topic) =>
                new Step.Run(new UnmuteTopic(asker.Person, MannersButtons.Topic(topic))),
            [MannersButtons.MuteCommunityAction] = (asker, community) =>
                new Step.Run(new MuteCommunity(asker.Person, MannersButtons.Community(community))),
            [MannersButtons.UnmuteCommunityAction] = (asker, community) =>
                new Step.Run(new UnmuteCommunity(asker.Person, MannersButtons.Community(community))),
            [MannersButtons.SettingsAction] = (asker, _) => new Step.Open(new OpenSettings(asker.Person)),
        }.ToImmutableDictionary();

    private static Step Snooze(Asker asker, string howLong) =>
        SnoozeWords.Parse(howLong, asker.Reader.Culture) is { } length
            ? new Step.Run(new SnoozePrompts(asker.Person, length))
            : new Step.Say(MannersTexts.HowLong);
}
