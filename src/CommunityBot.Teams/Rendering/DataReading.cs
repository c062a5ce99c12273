using System.Collections.Immutable;
using System.Text.Json;

namespace CommunityBot.Teams.Rendering;

/// <summary>Reads what a button brought back: the texts of an object, as far as it is one.</summary>
internal static class DataReading
{
    /// <summary>All members that are texts, or numbers as they are written: clients send either for a number.</summary>
    public static ImmutableDictionary<string, string> Texts(JsonElement data)
    {
        if (data.ValueKind is not JsonValueKind.Object)
            return [];

        var texts = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var member in data.EnumerateObject())
            if (Read(member) is var (name, text))
                texts[name] = text;

        return texts.ToImmutable();
    }

    // Half a surrogate pair, which JSON can write, is no text: reading it throws.
    private static (string Name, string Text)? Read(JsonProperty member)
    {
        try
        {
            return member.Value.ValueKind switch
            {
                JsonValueKind.String => (member.Name, member.Value.GetString()!),
                JsonValueKind.Number => (member.Name, member.Value.GetRawText()),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
