using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;

namespace CommunityBot.Slack.WebApi;

/// <summary>Arguments as a method reads them. What is null isn't sent. https://docs.slack.dev/apis/web-api#post-bodies</summary>
internal static class RequestBody
{
    public static HttpContent Of<TArguments, TBody>(SlackMethod<TArguments, TBody> method, TArguments arguments)
        where TBody : class =>
        method.WrittenAs switch
        {
            WrittenAs.Json => new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(arguments, method.Arguments))
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") },
            },
            WrittenAs.Form => new FormUrlEncodedContent(
                JsonSerializer
                    .SerializeToElement(arguments, method.Arguments)
                    .EnumerateObject()
                    .Select(argument => KeyValuePair.Create(argument.Name, FormValue(argument.Value)))
            ),
            _ => throw new UnreachableException(),
        };

    // Texts as they are; numbers, truth values and whatever is nested as JSON.
    private static string FormValue(JsonElement value) =>
        value.ValueKind is JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
