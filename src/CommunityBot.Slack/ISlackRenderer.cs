using System.Text.Json;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Slack;

/// <summary>Writes messages for Slack, within its limits.</summary>
internal interface ISlackRenderer
{
    SlackMessage Render(Message message, Reader reader);

    JsonElement RenderHome(Message page, Reader reader);
}
