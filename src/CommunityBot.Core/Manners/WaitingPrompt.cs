using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>A prompt that may not be sent yet; this row is the decision that it waits.</summary>
/// <param name="Prompt">The prompt, as it was last wanted.</param>
/// <param name="Since">When it came, under this id, for the first time.</param>
public sealed record WaitingPrompt(Prompt Prompt, Instant Since) : IRow
{
    /// <summary>The first part of the keys of waiting prompts.</summary>
    public const string Prefix = "waiting|";

    public string RowKey => $"{Prefix}{Prompt.Id.Value}";
}
