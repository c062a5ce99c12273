using System.Collections.Immutable;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Slack.Files;

namespace CommunityBot.Slack.WaysIn;

/// <summary>Puts the texts of a form's files in the places of their ids.</summary>
internal sealed class SubmittedFiles(ISlackFiles files)
{
    /// <summary>The most that a file may have: as much as any form of ours takes, and a row of the inbox bears.</summary>
    public const int MaxBytes = 200_000;

    /// <summary>The gesture with the files' texts; null where one of them can't be read.</summary>
    public async Task<Gesture.Acted?> FetchAsync(Gesture.Acted acted, CancellationToken cancellationToken)
    {
        if (acted.Files is [] || acted.Inbound.Content is not InboundContent.Submitted submitted)
            return acted;

        var values = submitted.Values.ByInput;
        foreach (var byInput in acted.Files.GroupBy(file => file.Input))
        {
            var texts = ImmutableArray.CreateBuilder<string>();
            foreach (var file in byInput)
            {
                if (file.Size > MaxBytes || await DownloadAsync(acted, file.Id, cancellationToken) is not { } text)
                    return null;

                texts.Add(text);
            }

            values = values.SetItem(byInput.Key, texts.ToImmutable());
        }

        var complete = submitted with { Values = new FormValues(values) };
        return acted with { Inbound = acted.Inbound with { Content = complete }, Files = [] };
    }

    private Task<string?> DownloadAsync(Gesture.Acted acted, string file, CancellationToken cancellationToken) =>
        SlackId.IsGood(file)
            ? files.DownloadTextAsync(acted.Inbound.In.Installation, file, MaxBytes, cancellationToken)
            : Task.FromResult<string?>(null);
}
