using System.Diagnostics;
using CommunityBot.Platforms;
using CommunityBot.Slack.WebApi;
using NodaTime;

namespace CommunityBot.Slack.Sending;

/// <summary>
/// What Slack's answers mean for a message.
/// https://docs.slack.dev/reference/methods/chat.postMessage#errors and chat.update, conversations.open
/// </summary>
internal static class Outcome
{
    private static readonly Duration AWhile = Duration.FromMinutes(1);
    private static readonly Duration Long = Duration.FromMinutes(30);

    /// <summary>What became of a send; <paramref name="sent"/> is where the message is when it was done.</summary>
    /// <exception cref="HttpRequestException">Slack failed, and what was asked may have been done.</exception>
    public static SendResult Of<TBody>(SlackAnswer<TBody> answer, Func<TBody, MessageRef> sent)
        where TBody : class =>
        answer switch
        {
            SlackAnswer<TBody>.Ok ok => new SendResult.Sent(sent(ok.Body)),
            SlackAnswer<TBody>.Failed failed => Of(failed.Code),
            SlackAnswer<TBody>.Limited limited => new SendResult.Later(limited.Wait),
            _ => throw new UnreachableException(),
        };

    /// <summary>
    /// What an error code means. The codes that pass by themselves are few and known. Any other is a refusal, one that
    /// we have never heard of too: Slack has understood and doesn't want to, and to try again for a day would hold up
    /// whatever else is to be said in that conversation. The coordinator hears of a refusal, and the log has the code.
    /// </summary>
    /// <exception cref="HttpRequestException">Slack failed, and what was asked may have been done.</exception>
    public static SendResult Of(string code) =>
        code switch
        {
            // "Some aspect of the operation may have succeeded": the outbox tries again, and we look for it first.
            "internal_error" or "fatal_error" or "service_unavailable" or "request_timeout" =>
                throw new HttpRequestException($"Slack failed: {code}."),

            "token_expired" or "ratelimited" or "rate_limited" or "update_failed" => new SendResult.Later(AWhile),

            // The workspace moves into an organisation, or a channel to another, or has used up its quota.
            "team_added_to_org" or "org_login_required" or "external_channel_migrating" or "message_limit_exceeded" =>
                new SendResult.Later(Long),

            _ => new SendResult.Refused(code),
        };
}
