using System.Text.Encodings.Web;
using System.Text.Json;

namespace CommunityBot.FakeTeams.Connector;

/// <summary>How JSON is written: letters stay letters.</summary>
internal static class Written
{
    public static JsonSerializerOptions Plain { get; } =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
