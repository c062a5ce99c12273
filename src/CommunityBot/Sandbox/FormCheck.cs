using System.Globalization;
using System.Text;
using CommunityBot.Core.Messaging;
using NodaTime.Text;

namespace CommunityBot.Sandbox;

/// <summary>What a chat platform itself demands of a filled-in form before the bot sees it.</summary>
internal static class FormCheck
{
    private const int Kilobyte = 1000;

    public static IEnumerable<InputError> Errors(Form form, FormValues values) =>
        form
            .Inputs.Select(input => (input.Name, Mend: Mend(input, values)))
            .Where(one => one.Mend is not null)
            .Select(one => new InputError(one.Name, one.Mend!));

    private static Phrase? Mend(Input input, FormValues values) =>
        (values[input.Name], input) switch
        {
            ("", { Optional: true }) => null,
            ("", Input.One or Input.Several) => SandboxTexts.MendChoose,
            ("", _) => SandboxTexts.MendEmpty,
            (var typed, Input.Text text) when typed.Length > text.MaxLength => SandboxTexts.MendLong(
                typed.Length - text.MaxLength,
                text.MaxLength
            ),
            (var typed, Input.Number number) when !IsWithin(typed, number) => SandboxTexts.MendNumber(
                number.Min,
                number.Max
            ),
            (var typed, Input.Date) when !LocalDatePattern.Iso.Parse(typed).Success => SandboxTexts.MendDate,
            (var typed, Input.Time) when !LocalTimePattern.HourMinuteIso.Parse(typed).Success => SandboxTexts.MendTime,
            (var typed, Input.File file) when Encoding.UTF8.GetByteCount(typed) > file.MaxBytes =>
                SandboxTexts.MendFileSize(file.MaxBytes / Kilobyte),
            _ => null,
        };

    private static bool IsWithin(string typed, Input.Number number) =>
        int.TryParse(typed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
        && value >= number.Min
        && value <= number.Max;
}
