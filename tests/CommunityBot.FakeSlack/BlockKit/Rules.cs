using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CommunityBot.FakeSlack.BlockKit;

/// <summary>The rules that the shapes of Block Kit are put together from. Lengths are in UTF-16 code units.</summary>
internal static partial class Rules
{
    public static Rule Anything { get; } = (_, _, _) => { };

    public static Rule Flag { get; } =
        (value, pointer, findings) =>
        {
            if (value?.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False))
                findings.Add(new("must be a boolean", pointer));
        };

    public static Rule Id { get; } = Text(0, 255);

    public static Rule Url { get; } = Text(1, 3000) + Matching(UrlPattern(), "must be a valid URL");

    public static Rule Date { get; } = Matching(DatePattern(), "must be a date, YYYY-MM-DD");

    public static Rule Time { get; } = Matching(TimePattern(), "must be a time, HH:mm");

    public static Rule Number { get; } = Matching(NumberPattern(), "must be a number in a string");

    public static Rule Text(int minimum, int maximum) =>
        (value, pointer, findings) =>
        {
            if (value?.GetValueKind() is not JsonValueKind.String)
                findings.Add(new("must be a string", pointer));
            else if (value.GetValue<string>().Length < minimum)
                findings.Add(new($"must be more than {minimum - 1} characters", pointer));
            else if (value.GetValue<string>().Length > maximum)
                findings.Add(new($"must be less than {maximum + 1} characters", pointer));
        };

    public static Rule Whole(long minimum, long maximum) =>
        (value, pointer, findings) =>
        {
            var isWhole = value?.GetValueKind() is JsonValueKind.Number && value.AsValue().TryGetValue<long>(out _);
            if (!isWhole || value!.GetValue<long>() < minimum || value.GetValue<long>() > maximum)
                findings.Add(new($"must be a whole number from {minimum} to {maximum}", pointer));
        };

    public static Rule OneOf(params string[] words) =>
        (value, pointer, findings) =>
        {
            if (value?.GetValueKind() is not JsonValueKind.String || !words.Contains(value.GetValue<string>()))
                findings.Add(new($"must be one of: {string.Join(", ", words)}", pointer));
        };

    public static Rule Items(int minimum, int maximum, Rule each) =>
        (value, pointer, findings) =>
        {
            if (value is not JsonArray items)
            {
                findings.Add(new("must be an array", pointer));
                return;
            }

            if (items.Count < minimum)
                findings.Add(new($"no fewer than {minimum} items allowed", pointer));
            if (items.Count > maximum)
                findings.Add(new($"no more than {maximum} items allowed", pointer));
            for (var at = 0; at < items.Count; at++)
                each(items[at], string.Create(CultureInfo.InvariantCulture, $"{pointer}/{at}"), findings);
        };

    /// <summary>An object of one of these types, by its member <c>type</c>.</summary>
    public static Rule Typed(IReadOnlyDictionary<string, Shape> shapes) =>
        (value, pointer, findings) =>
        {
            var type = (value as JsonObject)?["type"];
            if (type?.GetValueKind() is not JsonValueKind.String)
                findings.Add(new("missing required field: type", pointer));
            else if (shapes.TryGetValue(type.GetValue<string>(), out var shape))
                shape.Check(value, pointer, findings);
            else
                findings.Add(new($"unsupported type: {type}", $"{pointer}/type"));
        };

    /// <summary>At least one of these members, or, where <paramref name="most"/> is 1, exactly one.</summary>
    public static Rule SomeOf(int most, params string[] names) =>
        (value, pointer, findings) =>
        {
            var given = names.Count(value!.AsObject().ContainsKey);
            if (given == 0)
                findings.Add(new($"missing required field: {string.Join(" or ", names)}", pointer));
            else if (given > most)
                findings.Add(new($"only one of these is allowed: {string.Join(", ", names)}", pointer));
        };

    private static Rule Matching(Regex pattern, string otherwise) =>
        (value, pointer, findings) =>
        {
            if (value?.GetValueKind() is not JsonValueKind.String || !pattern.IsMatch(value.GetValue<string>()))
                findings.Add(new(otherwise, pointer));
        };

    [GeneratedRegex("^(https?|mailto|tel|slack):", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UrlPattern();

    [GeneratedRegex("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DatePattern();

    [GeneratedRegex("^([01][0-9]|2[0-3]):[0-5][0-9]$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TimePattern();

    [GeneratedRegex(@"^-?[0-9]+(\.[0-9]+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumberPattern();
}
