using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>
/// The final decision on a prompt, kept so that the same prompt arriving again isn't taken again. A prompt has either
/// this row or that of a <see cref="WaitingPrompt"/>, never both.
/// </summary>
/// <param name="Prompt">The prompt.</param>
/// <param name="Content">What it said, by <see cref="PromptContent"/>.</param>
/// <param name="UsefulUntil">Until when it would have been of use.</param>
/// <param name="At">When it was decided.</param>
/// <param name="Fate">What became of it.</param>
public sealed record PromptDecision(PromptId Prompt, string Content, Instant UsefulUntil, Instant At, PromptFate Fate)
    : IRow
{
    /// <summary>The first part of the keys of decisions.</summary>
    public const string Prefix = "decision|";

    private static readonly Duration Remembered = Duration.FromDays(30);

    public string RowKey => Key(Prompt);

    /// <summary>
    /// The key of the decision on a prompt. It begins with a hash, so that its neighbours are strangers of any age: who
    /// looks at a few of them each time forgets all old ones in the long run.
    /// </summary>
    public static string Key(PromptId prompt) =>
        $"{Prefix}{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(prompt.Value)).AsSpan(0, 4))}|{prompt.Value}";

    /// <summary>Whether it has been kept for 30 days and the prompt can't come again.</summary>
    internal bool CanBeForgotten(Instant now) => At + Remembered < now && UsefulUntil <= now;

    internal static PromptDecision On(Prompt prompt, Instant now, PromptFate fate) =>
        new(prompt.Id, PromptContent.Of(prompt), prompt.UsefulUntil, now, fate);
}
