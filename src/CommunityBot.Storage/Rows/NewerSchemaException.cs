namespace CommunityBot.Storage.Rows;

/// <summary>The store was written by a newer version than this one, and is left untouched.</summary>
/// <param name="store">Which store, without anything secret.</param>
/// <param name="setting">The setting that chooses it.</param>
/// <param name="found">The version of its schema.</param>
/// <param name="known">The newest version of the schema that this program knows.</param>
public sealed class NewerSchemaException(string store, string setting, long found, long known)
    : Exception(
        $"{store} was written by a newer CommunityBot (schema {found}; this version knows schema {known}). "
            + $"Start the newer version again, or set {setting} to a backup made before the upgrade."
    );
