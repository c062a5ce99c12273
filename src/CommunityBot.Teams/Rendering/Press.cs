using System.Collections.Immutable;
using System.Text.Json;

namespace CommunityBot.Teams.Rendering;

/// <summary>A button that was pressed or an option that was taken, in neutral terms.</summary>
internal sealed record Press(string Action, string Value)
{
    /// <summary>
    /// What is meant by the <c>verb</c> and <c>data</c> of an <c>adaptiveCard/action</c>; null where nothing is, for
    /// instance by a set of choices of which none was taken.
    /// </summary>
    public static Press? OfExecute(string? verb, JsonElement data) => Of(verb, DataReading.Texts(data));

    /// <summary>What is meant by the <c>data</c> of a <c>task/fetch</c>.</summary>
    public static Press? OfFetch(JsonElement data) => OfSubmit(DataReading.Texts(data));

    /// <summary>What is meant by a button of a dialog that sends off no form.</summary>
    public static Press? OfSubmit(ImmutableDictionary<string, string> data) =>
        Of(data.GetValueOrDefault("action"), data);

    private static Press? Of(string? action, ImmutableDictionary<string, string> data) =>
        string.IsNullOrEmpty(action) || Taken(data) is not { } value ? null : new(action, value);

    private static string? Taken(ImmutableDictionary<string, string> data) =>
        data.GetValueOrDefault("choice") is { } set
            ? data.GetValueOrDefault(set) is { Length: > 0 } code
                ? OptionCode.Read(code)
                : null
            : data.GetValueOrDefault("value", "");
}
