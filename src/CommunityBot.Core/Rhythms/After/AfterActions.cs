namespace CommunityBot.Core.Rhythms.After;

/// <summary>The actions and forms of what goes on after a gathering.</summary>
internal static class AfterActions
{
    public const string WasThere = "rhythms.was-there";
    public const string WasNotThere = "rhythms.was-not-there";
    public const string Pulse = "rhythms.pulse";
    public const string Recap = "rhythms.recap";
    public const string Recaps = "rhythms.recaps";
}
