namespace CommunityBot.Storage.Sqlite;

/// <summary>The database file was written by a newer version than this one, and is left untouched.</summary>
public sealed class NewerSchemaException(string path, long found, long known)
    : Exception(
        $"{path} was written by a newer CommunityBot (schema {found}; this version knows schema {known}). "
            + "Start the newer version again, or set Sqlite:Path to a backup made before the upgrade."
    );
