namespace CommunityBot.FakeTeams.Connector;

/// <summary>Why a call isn't done.</summary>
internal sealed class Refusal(int status, string body) : Exception(body)
{
    public int Status => status;

    public string Body => Message;

    public int? RetryAfter { get; init; }

    public static Refusal Of(int status, string code, string message = "") =>
        new(status, $$$"""{"error":{"code":"{{{code}}}","message":"{{{message}}}" } }""");

    /// <summary>As it is said of whoever has blocked the app: JSON in a text.</summary>
    public static Refusal Blocked { get; } =
        new(
            403,
            """{"errorCode":209,"message":"{\r\n  \"subCode\": \"MessageWritesBlocked\",\r\n  \"details\": \"Thread is blocked for message writes\"\r\n}"}"""
        );
}
