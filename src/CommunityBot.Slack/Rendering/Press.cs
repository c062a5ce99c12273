namespace CommunityBot.Slack.Rendering;

/// <summary>A button that was pressed or an option that was taken, in neutral terms.</summary>
internal sealed record Press(string Action, string Value)
{
    /// <summary>
    /// What is meant by the <c>action_id</c> and the <c>value</c> of a button, or by the <c>action_id</c> and the value of
    /// the selected option of a menu.
    /// </summary>
    public static Press Read(string actionId, string? value) =>
        ActionId.Read(actionId) switch
        {
            (var action, null) => new(action, Guarded.Read(value ?? "")),
            var (action, prefix) => new(action, OptionCode.Read(prefix, value ?? "", table: [])),
        };
}
