namespace CommunityBot.Core;

/// <summary>
/// One change to the rows of a partition. A row that the decision read is replaced only if nobody changed it since;
/// a row that it didn't read may only be added.
/// </summary>
public abstract record Change
{
    private Change() { }

    /// <summary>Adds the row or puts it in the place of the one that was read.</summary>
    public sealed record Put(IRow Row) : Change;

    /// <summary>Removes a row that was read.</summary>
    public sealed record Delete(string RowKey) : Change;
}
