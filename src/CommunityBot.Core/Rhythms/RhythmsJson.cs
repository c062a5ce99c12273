using System.Text.Json.Serialization;
using CommunityBot.Core.Rhythms.After;
using CommunityBot.Core.Rhythms.Calendars;
using CommunityBot.Core.Rhythms.Feeds;
using CommunityBot.Core.Rhythms.Importing;
using CommunityBot.Core.Rhythms.Learning;

namespace CommunityBot.Core.Rhythms;

/// <summary>How the rows of this capability are written.</summary>
[JsonSerializable(typeof(Rhythm))]
[JsonSerializable(typeof(Gathering))]
[JsonSerializable(typeof(PastGathering))]
[JsonSerializable(typeof(Attendance))]
[JsonSerializable(typeof(AnswersOf))]
[JsonSerializable(typeof(Seats))]
[JsonSerializable(typeof(QuorumCheck))]
[JsonSerializable(typeof(CardRedraw))]
[JsonSerializable(typeof(Telling))]
[JsonSerializable(typeof(ImportPage))]
[JsonSerializable(typeof(AnswerMerge))]
[JsonSerializable(typeof(Aftermath))]
[JsonSerializable(typeof(ThanksRedraw))]
[JsonSerializable(typeof(WasThere))]
[JsonSerializable(typeof(Pulse))]
[JsonSerializable(typeof(PulseGiven))]
[JsonSerializable(typeof(Recap))]
[JsonSerializable(typeof(Held))]
[JsonSerializable(typeof(Lesson))]
[JsonSerializable(typeof(AdviceDesk))]
[JsonSerializable(typeof(Feed))]
[JsonSerializable(typeof(ImportedChange.Cancelled), TypeInfoPropertyName = "ImportedChangeCancelled")]
public sealed partial class RhythmsJson : JsonSerializerContext;
