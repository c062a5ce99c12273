using System.Collections.Immutable;
using System.Globalization;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>The inputs for one gathering's time and place, in the forms that move one or add one.</summary>
internal static class GatheringInputs
{
    public const string Date = "date";
    public const string Time = "time";
    public const string Length = "length";
    public const string Place = "place";
    public const string Link = "link";
    public const string Places = "places";
    public const string Note = "note";
    public const int MaxNote = 300;

    /// <summary>The inputs with a wish in them; the hint names the zone that the times are in.</summary>
    public static IEnumerable<Input> For(GatheringWish wish, string zone) =>
        [
            new Input.Date(Date, RhythmFormTexts.Day)
            {
                Values = [wish.Start.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)],
            },
            new Input.Time(Time, RhythmFormTexts.Time)
            {
                Hint = RhythmFormTexts.TimeInZone(zone),
                Values = [wish.Start.TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture)],
            },
            new Input.Number(Length, RhythmFormTexts.Length, RhythmForm.MinMinutes, RhythmForm.MaxMinutes)
            {
                Values = [((long)wish.Length.TotalMinutes).ToString(CultureInfo.InvariantCulture)],
            },
            new Input.Text(Place, RhythmFormTexts.Place, RhythmForm.MaxPlace)
            {
                Optional = true,
                Values = Typed(wish.Place),
            },
            new Input.Text(Link, RhythmFormTexts.Link, RhythmForm.MaxLink)
            {
                Hint = RhythmFormTexts.LinkHint,
                Optional = true,
                Values = Typed(wish.Link?.OriginalString ?? ""),
            },
            new Input.Number(Places, SeatTexts.Places, 1, Seats.Most)
            {
                Hint = SeatTexts.PlacesHint,
                Optional = true,
                Values = Typed(wish.Places?.ToString(CultureInfo.InvariantCulture) ?? ""),
            },
        ];

    /// <summary>A word to everybody.</summary>
    public static Input NoteToAll { get; } =
        new Input.Text(Note, RhythmFormTexts.Note, MaxNote)
        {
            Hint = RhythmFormTexts.NoteHint,
            Multiline = true,
            Optional = true,
        };

    /// <summary>What was typed; null where something is to be mended.</summary>
    public static GatheringWish? Read(FormReading form)
    {
        var length = form.Number(Length, RhythmForm.MinMinutes, RhythmForm.MaxMinutes, whenEmpty: 60);
        var place = form.Text(Place, RhythmForm.MaxPlace);
        var link = form.Link(Link);
        var places = form.Number(Places, 1, Seats.Most);
        var note = form.Text(Note, MaxNote);

        return form.Moment(Date, Time) is { } start && form.Errors.IsEmpty
            ? new(start, Duration.FromMinutes(length))
            {
                Place = place,
                Link = link,
                Places = places,
                Note = note,
            }
            : null;
    }

    private static ImmutableArray<string> Typed(string value) => value.Length == 0 ? [] : [value];
}
