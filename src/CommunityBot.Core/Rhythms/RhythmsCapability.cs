using System.Collections.Immutable;
using System.Resources;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Rhythms.After;
using CommunityBot.Core.Rhythms.Feeds;
using CommunityBot.Core.Rhythms.Importing;
using CommunityBot.Core.Rhythms.Learning;
using CommunityBot.Core.Rhythms.Schedules;

namespace CommunityBot.Core.Rhythms;

/// <summary>Gatherings and their rhythms: set up, announced, answered, reminded of, moved, and thanked for.</summary>
public static class RhythmsCapability
{
    /// <summary>All that the shell needs to know.</summary>
    public static Capability Capability { get; } =
        new("rhythms", RhythmsJson.Default)
        {
            Texts = ImmutableDictionary
                .Create<string, ResourceManager>()
                .Add("gatherings", GatheringTexts.Resources)
                .Add("rhythms", RhythmTexts.Resources)
                .Add("rhythm-form", RhythmFormTexts.Resources)
                .Add("seats", SeatTexts.Resources)
                .Add("quorum", QuorumTexts.Resources)
                .Add("import", ImportTexts.Resources)
                .Add("after", AfterTexts.Resources)
                .Add("learning", LearningTexts.Resources)
                .Add("feeds", FeedTexts.Resources)
                .Add("schedule", ScheduleTexts.Resources),
            Rows = AfterRows
                .Rows.AddRange(LearningRoutes.Rows)
                .Add("rhythm", typeof(Rhythm))
                .Add("gathering", typeof(Gathering))
                .Add("past", typeof(PastGathering))
                .Add("answer", typeof(Attendance))
                .Add("answers-of", typeof(AnswersOf))
                .Add("seats", typeof(Seats))
                .Add("quorum", typeof(QuorumCheck))
                .Add("redraw", typeof(CardRedraw))
                .Add("telling", typeof(Telling))
                .Add("import", typeof(ImportPage))
                .Add("merging", typeof(AnswerMerge))
                .Add("feed", typeof(Feed)),
            Holdings = AfterRows
                .Holdings.Add(
                    "answer",
                    new Holding.Own("answers to gatherings", (_, partition, key) => EraseAnswer.Of(partition, key))
                )
                .Add("answers-of", Holding.OfRow<AnswersOf>("latest answers"))
                .Add(
                    "seats",
                    new Holding.Own(
                        "places and waiting lists",
                        (leaver, partition, key) => new EraseSeat(partition, key, leaver)
                    )
                )
                .Add("import", Holding.OfRow<ImportPage>("calendar file that waits"))
                .Add("feed", Holding.OfRow<Feed>("calendar to subscribe to"))
                .Add(
                    "telling",
                    Holding.OfProgress<Telling>(
                        "how far a change has been told",
                        telling => telling with { After = "" }
                    )
                )
                .Add(
                    "rhythm",
                    new Holding.Own("what you set up", (_, partition, key) => new EraseOrigin(partition, key))
                )
                .Add("merging", Holding.OfRow<AnswerMerge>("answers that become one")),
            Lifetimes = AfterRows
                .Lifetimes.Add(
                    "seats",
                    new("Answers", ExpireSeats.Since, (partition, key, _) => new ExpireSeats(partition, key))
                )
                .Add(
                    "answer",
                    new("Answers", ExpireAnswer.Since, (partition, key, _) => new ExpireAnswer(partition, key))
                )
                .Add(
                    "answers-of",
                    new(
                        "Answers",
                        ExpireAnswersOf.Since,
                        (partition, key, before) => new ExpireAnswersOf(partition, key, before)
                    )
                ),
            Dues = AfterRows
                .Dues.AddRange(LearningRoutes.Dues)
                .Add("rhythm", (partition, key) => new RhythmDue(partition, new(IdIn(key))))
                .Add("gathering", (partition, key) => new GatheringDue(partition, new(IdIn(key))))
                .Add("seats", (partition, key) => new SeatsDue(partition, new(IdIn(key))))
                .Add("quorum", (partition, key) => new QuorumDue(partition, new(IdIn(key))))
                .Add("redraw", (partition, key) => new CardRedrawDue(partition, new(IdIn(key))))
                .Add("telling", (partition, key) => new TellingDue(partition, key))
                .Add("import", (partition, key) => new ImportPageDue(partition, key))
                .Add("merging", (partition, key) => new AnswerMergeDue(partition, key)),
            Affairs = [Rhythm.Prefix, Gathering.Prefix],
            Merges =
            [
                members => new MergeAnswers(members),
                members => new MergeWords(members),
                // Whoever goes asks for nothing any more, and so couldn't end it.
                members => new EraseRow<Feed>(members.From.Partition, Feed.Key),
            ],
            Actions = RhythmRoutes
                .Actions.AddRange(AfterRoutes.Actions)
                .AddRange(LearningRoutes.Actions)
                .AddRange(FeedRoutes.Actions),
            Forms = RhythmRoutes.Forms.AddRange(AfterRoutes.Forms),
            Words =
            [
                Words(AfterTexts.RecapsAsked, asker => new Step.Run(new ShowRecaps(asker))),
                Words(RhythmTexts.NextAsked, asker => new Step.Run(new ShowNext(asker))),
                .. FeedRoutes.Words,
                Words(RhythmTexts.CalendarFileAsked, asker => new Step.Run(new ShowCalendarFile(asker))),
                Words(RhythmTexts.UpcomingAsked, asker => new Step.Run(new ShowUpcoming(asker))),
                Words(RhythmTexts.NewAsked, asker => new Step.Open(new OpenNewRhythm(asker))),
                Words(RhythmTexts.ImportAsked, asker => new Step.Open(new OpenImport(asker))),
                Words(RhythmTexts.ListAsked, asker => new Step.Run(new ListRhythms(asker, ""))),
            ],
            Home = [asker => new UpcomingAtHome(asker), asker => new RhythmsAtHome(asker)],
            Views = ImmutableDictionary
                .Create<string, Func<Asker, string, IPersonalView?>>()
                .Add(GatheringCard.View, GatheringView.Of),
            Help =
            [
                new(Role.Member, RhythmTexts.HelpUpcoming, RhythmButtons.Upcoming),
                new(Role.Member, RhythmTexts.HelpNext, RhythmButtons.Next),
                new(Role.Member, RhythmTexts.HelpCalendarFile, RhythmButtons.CalendarFile),
                new(Role.Member, AfterTexts.HelpRecaps, AfterButtons.Recaps),
                new(Role.Member, FeedTexts.HelpMine, FeedMessages.Mine),
                new(Role.Coordinator, RhythmTexts.HelpNew, RhythmButtons.NewRhythm),
                new(Role.Coordinator, RhythmTexts.HelpList, RhythmButtons.AllRhythms),
                new(Role.Coordinator, RhythmTexts.HelpImport, RhythmButtons.Import),
                new(Role.Coordinator, FeedTexts.HelpOurs, FeedMessages.Ours),
            ],
        };

    private static string IdIn(string rowKey) => rowKey[(rowKey.IndexOf('|') + 1)..];

    private static KeyValuePair<string, Func<Asker, string, Step>> Words(string key, Func<Asker, Step> step) =>
        new(key, (asker, _) => step(asker));
}
