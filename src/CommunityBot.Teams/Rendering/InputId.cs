using System.Collections.Immutable;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Teams.Rendering;

/// <summary>
/// The ids of a form's inputs. They come back beside the members of <see cref="Wire.Cards.ActionDataPayload"/>, so none is
/// called like one of those; what is written in one value and what in several is told apart by them too.
/// </summary>
internal static class InputId
{
    private const string OfOne = "one.";
    private const string OfMany = "many.";
    private const string OfText = "text.";

    public static string Of(Input input) =>
        input switch
        {
            Input.Several => OfMany + input.Name,
            Input.One or Input.Text { Suggestions: not null } => OfOne + input.Name,
            _ => OfText + input.Name,
        };

    /// <summary>Whether it is the id of that input, whatever its kind.</summary>
    public static bool IsOf(string id, string input) =>
        id == OfOne + input || id == OfMany + input || id == OfText + input;

    /// <summary>The input's name and its values by what came back; null for an id that isn't an input's.</summary>
    public static (string Input, ImmutableArray<string> Values)? Read(string id, string text) =>
        (id, text) switch
        {
            _ when NameAfter(OfText, id) is { } name => (name, text.Length > 0 ? [text] : []),
            _ when NameAfter(OfOne, id) is { } name => (name, text.Length > 0 ? [OptionCode.Read(text)] : []),
            _ when NameAfter(OfMany, id) is { } name => (name, OptionCode.ReadMany(text)),
            _ => null,
        };

    private static string? NameAfter(string kind, string id) =>
        id.StartsWith(kind, StringComparison.Ordinal) ? id[kind.Length..] : null;
}
