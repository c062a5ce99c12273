using System.Collections.Immutable;
using CommunityBot.Core.Manners;
using CommunityBot.Core.Messaging;
using CommunityBot.Core.Rhythms.Schedules;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>Checks what was typed into a rhythm form. Closed: a plan, or what is to be mended.</summary>
internal abstract record RhythmCheck
{
    private RhythmCheck() { }

    /// <summary>Nothing is to be mended.</summary>
    public sealed record Fine(RhythmPlan Plan) : RhythmCheck;

    /// <summary>Something is, at the inputs that are named.</summary>
    public sealed record ToMend(ImmutableArray<InputError> Errors) : RhythmCheck;

    /// <summary>The check of a draft.</summary>
    public static RhythmCheck Of(RhythmDraft draft)
    {
        var form = new FormReading(draft.Values);
        var (details, leads, schedule) = (ReadDetails(form), ReadLeads(form), ReadSchedule(form));
        if (details.Minimum > details.Places)
            form.Mend(RhythmInputs.Minimum, QuorumTexts.MoreThanPlaces);
        if (form.Errors.IsEmpty && draft.Text.Length > RhythmDraft.MaxLength)
            form.Mend(RhythmInputs.Purpose, RhythmFormTexts.TooLongTogether(draft.Text.Length - RhythmDraft.MaxLength));

        return form.Errors.IsEmpty && schedule is not null
            ? new Fine(new(details, schedule, leads))
            : new ToMend(form.Errors);
    }

    private static Details ReadDetails(FormReading form)
    {
        var type = RhythmChoices.TypeOf(form[RhythmInputs.Type]);
        if (type is null)
            form.Mend(RhythmInputs.Type, RhythmFormTexts.ChooseOne);

        return new(
            form.Needed(RhythmInputs.Name, RhythmForm.MaxName, RhythmFormTexts.NameMissing),
            type ?? GatheringType.Own
        )
        {
            OwnType = form.Text(RhythmInputs.OwnType, RhythmForm.MaxOwnType),
            Purpose = form.Text(RhythmInputs.Purpose, RhythmForm.MaxPurpose),
            Place = form.Text(RhythmInputs.Place, RhythmForm.MaxPlace),
            Link = form.Link(RhythmInputs.Link),
            Places = form.Number(RhythmInputs.Places, 1, Seats.Most),
            Minimum = form.Number(RhythmInputs.Minimum, 1, Seats.Most),
        };
    }

    private static LeadTimes ReadLeads(FormReading form)
    {
        var announce = RhythmChoices.BeforeOf(form[RhythmInputs.Announce], RhythmChoices.Announce);
        var remind = RhythmChoices.BeforeOf(form[RhythmInputs.Remind], RhythmChoices.Remind);
        if (announce is null)
            form.Mend(RhythmInputs.Announce, RhythmFormTexts.ChooseOne);
        if (remind is null)
            form.Mend(RhythmInputs.Remind, RhythmFormTexts.ChooseOne);
        if (remind >= announce)
            form.Mend(RhythmInputs.Remind, RhythmFormTexts.RemindAfterAnnouncing);

        return new(announce ?? LeadTimes.Usual.Announce, remind ?? LeadTimes.Usual.Remind);
    }

    private static Schedule? ReadSchedule(FormReading form)
    {
        var zone = ReadZone(form);
        var length = form.Number(RhythmInputs.Length, RhythmForm.MinMinutes, RhythmForm.MaxMinutes, whenEmpty: 60);
        if (form.Moment(RhythmInputs.Date, RhythmInputs.Time) is not { } start)
            return null;

        var repeat = RepeatInputs.Read(form, start);
        var first = RepeatInputs.FirstDay(repeat, start.Date) + start.TimeOfDay;

        return form.Errors.IsEmpty && zone is not null
            ? new(first, zone, Duration.FromMinutes(length), repeat.Rules)
            : null;
    }

    private static string? ReadZone(FormReading form)
    {
        var typed = form.Text(RhythmInputs.Zone, RhythmForm.MaxZone);
        if (typed.Length > RhythmForm.MaxZone)
            return null;

        var zone = ZoneNames.Find(typed);
        if (zone is null)
            form.Mend(RhythmInputs.Zone, RhythmFormTexts.UnknownZone(typed, ZoneNames.Near(typed)));

        return zone;
    }
}
