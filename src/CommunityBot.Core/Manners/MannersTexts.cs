using System.Collections.Immutable;
using System.Globalization;
using System.Resources;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>What the bot says about when it speaks and when it is silent.</summary>
public static class MannersTexts
{
    /// <summary>The first part of the keys.</summary>
    public const string File = "manners";

    internal const string SettingsAsked = $"{File}.words-settings";
    internal const string SnoozeAsked = $"{File}.words-snooze";
    internal const string StopAsked = $"{File}.words-stop";
    internal const string ResumeAsked = $"{File}.words-resume";
    internal const string MuteAsked = $"{File}.words-mute";

    /// <summary>The resource files.</summary>
    public static ResourceManager Resources { get; } = new(typeof(MannersTexts));

    internal static Phrase SnoozeADay => Text("snooze-a-day");

    internal static Phrase SnoozeAWeek => Text("snooze-a-week");

    internal static Phrase SnoozeFourWeeks => Text("snooze-four-weeks");

    internal static Phrase Stop => Text("stop");

    internal static Phrase Resume => Text("resume");

    internal static Phrase Change => Text("change");

    internal static Phrase Save => Text("save");

    internal static Phrase HelpSettings => Text("help-settings");

    internal static Phrase SettingsTitle => Text("settings-title");

    internal static Phrase SettingsSaved => Text("settings-saved");

    internal static Phrase UnaskedLabel => Text("unasked-label");

    internal static Phrase QuietLabel => Text("quiet-label");

    internal static Phrase QuietFromLabel => Text("quiet-from-label");

    internal static Phrase QuietToLabel => Text("quiet-to-label");

    internal static Phrase ZoneLabel => Text("zone-label");

    internal static Phrase LanguageLabel => Text("language-label");

    internal static Phrase BudgetHint => Text("budget-hint");

    internal static Phrase QuietHint => Text("quiet-hint");

    internal static Phrase ZoneHint => Text("zone-hint");

    internal static Phrase MendBudget => Text("mend-budget", new Phrase.Number(Person.LargestBudget));

    internal static Phrase MendTime => Text("mend-time");

    internal static Phrase MendLanguage => Text("mend-language");

    internal static Message Stopped => Message.Of(Text("stopped")).With(new Block.Buttons([MannersButtons.Resume]));

    internal static Message HowLong => Message.Of(Text("how-long")).With(new Block.Buttons(MannersButtons.Snoozes));

    internal static Message WhichToMute => Message.Of(Text("which-to-mute"));

    internal static Message NothingToMute =>
        Message
            .Of(Text("nothing-to-mute"))
            .With(new Block.Buttons([MannersButtons.Snooze, MannersButtons.Stop, MannersButtons.Settings]));

    internal static Phrase DigestTitle(int count) => Plural("digest-title", count);

    internal static Phrase PromisedTitle(int count) => Plural("promised-title", count);

    internal static Phrase DigestLine(Phrase line) => Text("digest-line", line);

    internal static Phrase DigestLineFrom(string community, Phrase line) =>
        Text("digest-line-from", new Phrase.Verbatim(community), line);

    internal static Phrase AndMore(int count) => Plural("and-more", count);

    internal static Phrase Mute(string name) => Text("mute", new Phrase.Verbatim(name));

    internal static Phrase Unmute(string name) => Text("unmute", new Phrase.Verbatim(name));

    internal static Phrase MutedList(ImmutableArray<Phrase> names) => Text("muted-list", new Phrase.List(names));

    internal static Phrase Language(string language) => Text($"language-{language}");

    internal static Phrase Quiet(QuietHours hours) =>
        hours.Start == hours.End
            ? Text("quiet-never")
            : Text("quiet-hours", new Phrase.Clock(hours.Start), new Phrase.Clock(hours.End));

    internal static Phrase Unasked(Person person, Instant now) =>
        person switch
        {
            { Speech: Speech.Stopped } => Text("unasked-stopped"),
            { SnoozedUntil: { } until } when until > now => Text("unasked-snoozed", Moment(until)),
            _ => Budget(person.WeeklyBudget),
        };

    internal static Phrase MendZone(ImmutableArray<string> near) =>
        near is [] ? Text("mend-zone") : Text("mend-zone-near", new Phrase.Verbatim(string.Join(", ", near)));

    internal static Message Snoozed(Instant until) =>
        Message.Of(Text("snoozed", Moment(until))).With(new Block.Buttons([MannersButtons.Resume]));

    internal static Message Resumed(int budget) =>
        Message
            .Of(budget == 0 ? Text("resumed-none") : Plural("resumed", budget))
            .With(new Block.Buttons([MannersButtons.Settings]));

    internal static Message Muted(PromptTopic topic) =>
        Message
            .Of(Text("muted", new Phrase.Verbatim(topic.Name)))
            .With(new Block.Buttons([MannersButtons.Unmute(topic)]));

    internal static Message Muted(MutedCommunity community) =>
        Message
            .Of(Text("muted-community", new Phrase.Verbatim(community.Name)))
            .With(new Block.Buttons([MannersButtons.Unmute(community)]));

    internal static Message MutedEnough(Button unmute) =>
        Message
            .Of(Text("muted-enough", new Phrase.Number(MutedLimits.Most)))
            .With(new Block.Buttons([unmute, MannersButtons.Settings, MannersButtons.Stop]));

    internal static Message Unmuted(string name) => Message.Of(Text("unmuted", new Phrase.Verbatim(name)));

    internal static string[] DayWords(CultureInfo culture) => Words("day-words", culture);

    internal static string[] WeekWords(CultureInfo culture) => Words("week-words", culture);

    internal static string[] MonthWords(CultureInfo culture) => Words("month-words", culture);

    internal static string[] TomorrowWords(CultureInfo culture) => Words("tomorrow-words", culture);

    /// <summary>The words for one, two, three, …, in that order.</summary>
    internal static string[] NumberWords(CultureInfo culture) => Words("number-words", culture);

    private static Phrase Budget(int budget) => budget == 0 ? Text("budget-none") : Plural("budget", budget);

    private static Phrase.Moment Moment(Instant at) => new(at, MomentStyle.DayAndTime);

    private static string[] Words(string name, CultureInfo culture) =>
        (Resources.GetString(name, culture) ?? throw new MissingTextException($"{File}.{name}", culture.Name)).Split(
            '|'
        );

    private static Phrase.Plural Plural(string name, int count) => new($"{File}.{name}", count, []);

    private static Phrase.Text Text(string name, params ReadOnlySpan<Phrase> slots) =>
        new($"{File}.{name}", [.. slots]);
}
