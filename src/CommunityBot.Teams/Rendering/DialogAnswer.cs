using System.Collections.Immutable;
using System.Text.Json;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Teams.Rendering;

/// <summary>What a dialog sent off. Closed.</summary>
internal abstract record DialogAnswer
{
    private DialogAnswer() { }

    /// <summary>What is meant by the <c>data</c> of a <c>task/submit</c>; null where it is none of ours.</summary>
    public static DialogAnswer? Read(JsonElement data)
    {
        var texts = DataReading.Texts(data);

        return texts.GetValueOrDefault("form") is { } form ? Submission(form, texts)
            : Press.OfSubmit(texts) is { } press ? new Pressed(press)
            : null;
    }

    private static Submitted Submission(string form, ImmutableDictionary<string, string> texts) =>
        new(form, texts.GetValueOrDefault("context", ""), ValuesIn(texts))
        {
            Metadata = new()
            {
                Message = texts.GetValueOrDefault("message"),
                Conversation = texts.GetValueOrDefault("conversation"),
                Thread = texts.GetValueOrDefault("thread"),
            },
            Drawn = texts.GetValueOrDefault("drawn"),
        };

    private static FormValues ValuesIn(ImmutableDictionary<string, string> texts)
    {
        var values = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>();
        foreach (var (id, text) in texts)
            if (InputId.Read(id, text) is var (input, all))
                values[input] = all;

        return new(values.ToImmutable());
    }

    /// <summary>Another button than the one that sends the form off.</summary>
    public sealed record Pressed(Press Press) : DialogAnswer;

    /// <summary>A form.</summary>
    public sealed record Submitted(string Form, string Context, FormValues Values) : DialogAnswer
    {
        /// <summary>Where it was opened from.</summary>
        public FormMetadata Metadata { get; init; } = new();

        /// <summary>The form as it was drawn, packed (<see cref="PackedForm"/>); null where it was too large.</summary>
        public string? Drawn { get; init; }
    }
}
