using System.Threading.Channels;

namespace CommunityBot.Pipeline;

/// <summary>Handles the backlog, each queue in its order.</summary>
internal sealed class BacklogWork(Backlog backlog, Inbox inbox, Rush rush) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(backlog.Readers.Select(queue => WorkOffAsync(queue, stoppingToken)));

    private async Task WorkOffAsync(ChannelReader<AcceptedEvent> queue, CancellationToken stoppingToken)
    {
        while (true)
        {
            var accepted = await queue.ReadAsync(stoppingToken);
            try
            {
                await rush.GiveWayAsync(stoppingToken);
                await inbox.HandleAcceptedAsync(accepted, stoppingToken);
            }
            finally
            {
                backlog.Done(accepted);
            }
        }
    }
}
