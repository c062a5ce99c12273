using System.Globalization;

namespace CommunityBot.Administration;

/// <summary>What the command line says to administrators, in English like the documentation.</summary>
internal static class AdministrationTexts
{
    public const string Help = """
        CommunityBot forget --account PLATFORM:WORKSPACE:USER [--delete-works]
            Erases a person, for instance slack:T024BE7LD:U2147483697 or teams:TENANT:OBJECT-ID.
        CommunityBot outbox list
            Shows the messages and events that failed every time and are set aside.
        CommunityBot outbox replay ID|--all
            Has them tried again, each in its place. A running bot does so within half a minute.
        """;

    public const string NothingAside = "Nothing is set aside.";
    public const string NoAccount =
        "Name the account: --account PLATFORM:WORKSPACE:USER, for instance slack:T024BE7LD:U2147483697.";
    public const string Forgotten =
        "Erased. The bot looks once more within two minutes, or when it next starts, and then the note of this request goes too.";

    public static string NotAside(string id) => $"Nothing is set aside as {id}. See: CommunityBot outbox list";

    public static string Replayed(int count) => string.Create(CultureInfo.InvariantCulture, $"Replayed: {count}.");

    public static string NotReplayed(string id) =>
        $"{id} can't be replayed: this version can't read it, or somebody else was quicker.";
}
