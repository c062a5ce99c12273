using System.Buffers;
using System.Globalization;
using System.Text.Json;
using CommunityBot.Teams.Wire.Connector;

namespace CommunityBot.Teams.Connector;

/// <summary>Reads the code of a refusal, which comes in several forms, or as a gateway's page.</summary>
internal static class ErrorReader
{
    private const int Longest = 60;
    private const int Deepest = 3;

    private static readonly SearchValues<char> Allowed = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."
    );

    /// <summary>The code, the innermost where there are several; null where none is told.</summary>
    public static string? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return Read(JsonSerializer.Deserialize(body, ConnectorJson.Plain.ErrorPayload), Deepest);
        }
        catch (JsonException)
        {
            // A page of a gateway: its status says all there is.
            return null;
        }
    }

    private static string? Read(ErrorPayload? error, int depth) =>
        error is null || depth == 0
            ? null
            : Within(error.Message, depth) ?? Read(error.Error, depth - 1) ?? Code(error.SubCode) ?? Code(error.Code);

    // {"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\", …}"}
    private static string? Within(JsonElement message, int depth)
    {
        if (message.ValueKind is not JsonValueKind.String || message.GetString() is not ['{', ..] text)
            return null;

        try
        {
            return Read(JsonSerializer.Deserialize(text, ConnectorJson.Plain.ErrorPayload), depth - 1);
        }
        catch (JsonException)
        {
            // A sentence that begins so.
            return null;
        }
    }

    // It goes into logs and to coordinators: nothing but what a code is made of.
    private static string? Code(JsonElement told)
    {
        var code = told.ValueKind switch
        {
            JsonValueKind.String => told.GetString()!.Replace(" ", "", StringComparison.Ordinal),
            JsonValueKind.Number when told.TryGetInt32(out var number) => number.ToString(CultureInfo.InvariantCulture),
            _ => null,
        };

        return code is { Length: > 0 and <= Longest } && !code.AsSpan().ContainsAnyExcept(Allowed) ? code : null;
    }
}
