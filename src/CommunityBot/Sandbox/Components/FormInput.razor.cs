using System.Collections.Immutable;
using CommunityBot.Core.Messaging;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace CommunityBot.Sandbox.Components;

/// <summary>One input of the open form.</summary>
public sealed partial class FormInput
{
    /// <summary>Up to so many options stand there all at once.</summary>
    private const int Few = 6;

    /// <summary>The length of a time like 18:00.</summary>
    private const int HourAndMinute = 5;

    [Parameter, EditorRequired]
    public Input Input { get; set; } = default!;

    [Parameter, EditorRequired]
    public OpenForm Open { get; set; } = default!;

    private string Id => $"input-{Input.Name}";

    private string? Width => Input is Input.Date or Input.Time or Input.Number ? "short" : null;

    private string Typed => Open.Values.All(Input.Name) is [var first, ..] ? first : "";

    private string? Invalid => Open.Errors.ContainsKey(Input.Name) ? "true" : null;

    private string? Required => Input.Optional ? null : "true";

    private string? DescribedBy =>
        (Input.Hint, Invalid) switch
        {
            (null, null) => null,
            (_, null) => $"{Id}-hint",
            (null, _) => $"{Id}-mend",
            _ => $"{Id}-hint {Id}-mend",
        };

    private ImmutableArray<Option> Options =>
        Input switch
        {
            Input.One one => one.Options,
            Input.Several several => several.Options,
            _ => [],
        };

    private bool IsTaken(Option option) => Open.Values.All(Input.Name).Contains(option.Value);

    private void Type(ChangeEventArgs change) => Open.Put(Input.Name, Written(change.Value as string ?? ""));

    // Blazor adds seconds to every time; Slack and Teams send it as the input shows it.
    private string Written(string typed) =>
        Input is Input.Time && typed.Length > HourAndMinute ? typed[..HourAndMinute] : typed;

    private void Take(Option option, ChangeEventArgs change)
    {
        var taken = Open.Values.All(Input.Name);

        Open.Put(
            Input.Name,
            (Input, change.Value) switch
            {
                (Input.One, _) => [option.Value],
                (_, true) => taken.Contains(option.Value) ? taken : taken.Add(option.Value),
                _ => taken.Remove(option.Value),
            }
        );
    }

    private async Task ReadAsync(InputFileChangeEventArgs change)
    {
        var wanted = (Input.File)Input;

        if (!change.File.Name.EndsWith(wanted.Extension, StringComparison.OrdinalIgnoreCase))
        {
            Open.Refuse(Input.Name, SandboxTexts.MendFileKind(wanted.Extension));
            return;
        }

        if (change.File.Size > wanted.MaxBytes)
        {
            Open.Refuse(Input.Name, SandboxTexts.MendFileSize(wanted.MaxBytes / 1000));
            return;
        }

        using var reader = new StreamReader(change.File.OpenReadStream(wanted.MaxBytes));
        Open.Put(Input.Name, await reader.ReadToEndAsync());
    }
}
