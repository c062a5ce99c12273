namespace CommunityBot.Core.Rhythms;

/// <summary>The actions of this capability's buttons and the ids of its forms.</summary>
internal static class RhythmActions
{
    public const string Answer = "rhythms.answer";
    public const string Remind = "rhythms.remind";
    public const string Upcoming = "rhythms.upcoming";
    public const string Next = "rhythms.next";
    public const string CalendarFile = "rhythms.calendar-file";
    public const string Beats = "rhythms.beats";
    public const string List = "rhythms.list";
    public const string Create = "rhythms.create";
    public const string Edit = "rhythms.edit";
    public const string Reopen = "rhythms.reopen";
    public const string Confirm = "rhythms.confirm";
    public const string Pause = "rhythms.pause";
    public const string Resume = "rhythms.resume";
    public const string End = "rhythms.end";
    public const string Move = "rhythms.move";
    public const string GoAhead = "rhythms.go-ahead";
    public const string Cancel = "rhythms.cancel";
    public const string Add = "rhythms.add";
    public const string Import = "rhythms.import";
    public const string ImportThese = "rhythms.import-these";
    public const string LeaveImport = "rhythms.leave-import";
}
