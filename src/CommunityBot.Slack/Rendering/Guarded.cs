namespace CommunityBot.Slack.Rendering;

/// <summary>
/// Keeps the white space around a value. Whether Slack trims the values of buttons and options is written nowhere, and a
/// community's mark before an empty value ends in a space: such a value stands between two <c>=</c>.
/// </summary>
internal static class Guarded
{
    private const char Guard = '=';

    public static string Write(string value) =>
        value is [Guard, ..] || value.Trim().Length != value.Length ? $"{Guard}{value}{Guard}" : value;

    public static string Read(string code) => code is [Guard, .. var value, Guard] ? value : code;
}
