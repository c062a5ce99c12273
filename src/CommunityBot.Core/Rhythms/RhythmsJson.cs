using System.Text.Json.Serialization;
using CommunityBot.Core.Rhythms.Calendars;
using CommunityBot.Core.Rhythms.Feeds;
using CommunityBot.Core.Rhythms.Importing;

namespace CommunityBot.Core.Rhythms;

/// <summary>How the rows of this capability are written.</summary>
[JsonSerializable(typeof(Rhythm))]
[JsonSerializable(typeof(Gathering))]
[JsonSerializable(typeof(PastGathering))]
[JsonSerializable(typeof(Attendance))]
[JsonSerializable(typeof(AnswersOf))]
[JsonSerializable(typeof(CardRedraw))]
[JsonSerializable(typeof(Telling))]
[JsonSerializable(typeof(ImportPage))]
[JsonSerializable(typeof(AnswerMerge))]
[JsonSerializable(typeof(Feed))]
[JsonSerializable(typeof(ImportedChange.Cancelled), TypeInfoPropertyName = "ImportedChangeCancelled")]
public sealed partial class RhythmsJson : JsonSerializerContext;
