using System.ComponentModel.DataAnnotations;

namespace CommunityBot.Storage.AzureTables;

/// <summary>Where the Azure Tables store lives.</summary>
public sealed class AzureTablesOptions
{
    /// <summary>The table's name where nothing else is set.</summary>
    public const string DefaultTable = "communitybot";

    /// <summary>
    /// A storage account's connection string; or its table endpoint, a URI, to which the bot goes with its managed identity
    /// or whatever else the environment has for it.
    /// </summary>
    [Required(
        ErrorMessage = "Set Storage:ConnectionString to the connection string of a storage account, or, for a managed "
            + "identity, to its table endpoint: https://ACCOUNT.table.core.windows.net"
    )]
    public required string ConnectionString { get; init; }

    /// <summary>The table, created where it is missing: 3 to 63 letters and digits, a letter first.</summary>
    [RegularExpression(
        "^[A-Za-z][A-Za-z0-9]{2,62}$",
        ErrorMessage = "Set Storage:Table to 3 to 63 letters and digits, beginning with a letter."
    )]
    public string Table { get; init; } = DefaultTable;
}
