using Microsoft.Extensions.Options;

namespace CommunityBot.Privacy;

/// <summary>Says at start which number of days can't be, and what can.</summary>
internal sealed class RetentionOptionsValidation : IValidateOptions<RetentionOptions>
{
    public ValidateOptionsResult Validate(string? name, RetentionOptions options)
    {
        (string Setting, int Days, int Least)[] all =
        [
            (nameof(options.Answers), options.Answers, 1),
            (nameof(options.Decisions), options.Decisions, 30),
            (nameof(options.Ledger), options.Ledger, 28),
            (nameof(options.SetAside), options.SetAside, 1),
        ];
        var wrong = all.Where(one => one.Days < one.Least || one.Days > RetentionOptions.Most)
            .Select(one =>
                $"{RetentionOptions.Section}:{one.Setting} is {one.Days}. Set it to {one.Least} to {RetentionOptions.Most} days."
            )
            .ToList();

        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
