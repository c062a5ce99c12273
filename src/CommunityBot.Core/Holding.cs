namespace CommunityBot.Core;

/// <summary>
/// A kind of row that can name a person: what it is called when somebody asks for all that is held about them, and how it
/// lets go of them. Every row that names a person does so by their id. A capability lists its own, as it does its dues.
/// </summary>
/// <param name="Name">What it is, in lower case, as it stands in the file that <c>my data</c> gives.</param>
/// <param name="Erase">Lets go of whoever leaves: from the partition and the key of a row that names them.</param>
public abstract record Holding(string Name, Func<Leaver, PartitionKey, string, ICommand> Erase)
{
    /// <summary>What is theirs alone: it always goes.</summary>
    public sealed record Own(string Name, Func<Leaver, PartitionKey, string, ICommand> Erase) : Holding(Name, Erase);

    /// <summary>What they made for others: it goes or stays without their name, as they choose.</summary>
    public sealed record Work(string Name, Func<Leaver, PartitionKey, string, ICommand> Erase) : Holding(Name, Erase);

    /// <summary>A kind of which every row that names a person is deleted.</summary>
    public static Own OfRow<TRow>(string name)
        where TRow : class, IRow => new(name, (_, partition, key) => new EraseRow<TRow>(partition, key));

    /// <summary>A kind that says in the last part of its key which member it has come to, and begins anew.</summary>
    public static Own OfProgress<TRow>(string name, Func<TRow, TRow> fromBeginning)
        where TRow : class, IRow =>
        new(name, (_, partition, key) => new EraseProgress<TRow>(partition, key, fromBeginning));
}
