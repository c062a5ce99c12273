using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CommunityBot.Sandbox.Components;

/// <summary>Shows the open form and leads the focus: into it, to what is to be mended, and back.</summary>
public sealed partial class FormDialog
{
    private ElementReference _dialog;
    private IJSObjectReference? _script;
    private OpenForm? _shown;
    private bool _submitted;

    /// <summary>The open form; null while none is.</summary>
    [Parameter, EditorRequired]
    public OpenForm? Open { get; set; }

    [Parameter, EditorRequired]
    public Viewer Viewer { get; set; } = default!;

    private bool Busy => Session.IsDoing(new Doing.Submit());

    [Inject]
    private IJSRuntime Script { get; set; } = default!;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_shown != Open)
        {
            _shown = Open;
            await CallAsync(Open is null ? "closeDialog" : "openDialog");
        }

        if (_submitted && Open is { Errors.IsEmpty: false } && !Busy)
        {
            _submitted = false;
            await CallAsync("focusOnMistake");
        }
    }

    private static string OtherErrors(OpenForm open) =>
        string.Join(
            ' ',
            open.Errors.Where(error => open.Form.Inputs.All(input => input.Name != error.Key))
                .Select(error => error.Value)
        );

    private async Task SubmitAsync()
    {
        await Session.SubmitAsync();
        _submitted = true;
    }

    private async Task CallAsync(string function)
    {
        _script ??= await Script.InvokeAsync<IJSObjectReference>("import", "./" + Assets["sandbox.js"]);
        await _script.InvokeVoidAsync(function, _dialog);
    }
}
