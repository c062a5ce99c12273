using System.Buffers;
using System.IO.Pipelines;
using CommunityBot.Slack.Wire.Inbound;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace CommunityBot.Slack.WaysIn;

/// <summary>The fields of a form that Slack sent.</summary>
internal sealed class SlackForm
{
    private const int MostFields = 64;

    private readonly Dictionary<string, StringValues> _fields;

    private SlackForm(Dictionary<string, StringValues> fields) => _fields = fields;

    /// <summary>The first value of a field; null where there is none.</summary>
    public string? this[string field] => _fields.TryGetValue(field, out var values) ? values[0] : null;

    /// <summary>The form; null where it isn't one.</summary>
    public static async ValueTask<SlackForm?> ReadAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (body.IsEmpty)
            return null;

        var reader = new FormPipeReader(PipeReader.Create(new ReadOnlySequence<byte>(body)))
        {
            ValueCountLimit = MostFields,
            ValueLengthLimit = RawBody.MaxLength,
        };

        try
        {
            return new(await reader.ReadFormAsync(cancellationToken));
        }
        catch (InvalidDataException)
        {
            // Told by the status code.
            return null;
        }
    }

    /// <summary>The slash command that the form is.</summary>
    public CommandPayload ToCommand() =>
        new()
        {
            Command = this["command"],
            Text = this["text"],
            UserId = this["user_id"],
            ChannelId = this["channel_id"],
            TeamId = this["team_id"],
            EnterpriseId = this["enterprise_id"],
            ApiAppId = this["api_app_id"],
            TriggerId = this["trigger_id"],
            ResponseUrl = this["response_url"],
            SslCheck = this["ssl_check"],
        };
}
