using System.Collections.Immutable;
using CommunityBot.Core.Messaging;
using CommunityBot.Slack.Wire.Blocks;

namespace CommunityBot.Slack.Rendering;

/// <summary>Reads what stands in the inputs of a view.</summary>
internal static class StateReading
{
    public static FormValues Values(ViewStatePayload state, FormMetadata metadata) =>
        new(
            state.Values.ToImmutableDictionary(
                block => InputId.NameIn(block.Key),
                block => block.Value.SelectMany(one => Values(one.Key, one.Value, metadata)).ToImmutableArray()
            )
        );

    public static ImmutableArray<AttachedFile> Files(ViewStatePayload state) =>
        [
            .. from block in state.Values
            from element in block.Value.Values
            from file in element.Files ?? []
            select new AttachedFile(InputId.NameIn(block.Key), file.Id, file.Size)
            {
                Download = Uri.TryCreate(file.UrlPrivateDownload, UriKind.Absolute, out var address) ? address : null,
            },
        ];

    private static IEnumerable<string> Values(string actionId, ElementStatePayload state, FormMetadata metadata)
    {
        // What was suggested while somebody typed is written as it is.
        string Option(SelectedOptionPayload option) =>
            ActionId.Read(actionId).Prefix is { } prefix
                ? OptionCode.Read(prefix, option.Value, metadata.Table)
                : option.Value;

        return state switch
        {
            { SelectedOption: { } option } => [Option(option)],
            { SelectedOptions: { } options } => options.Select(Option),
            { SelectedDate: { } date } => [date],
            { SelectedTime: { } time } => [time],
            { Files: { } files } => files.Select(file => file.Id),
            { Value: { } value } => [value],
            _ => [],
        };
    }
}
