using System.Text.Json.Serialization;

namespace CommunityBot.Moving;

/// <summary>A line of an export: JSON, told apart by <c>line</c>. docs/operations.md describes the format.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "line")]
[JsonDerivedType(typeof(Head), "head")]
[JsonDerivedType(typeof(Row), "row")]
[JsonDerivedType(typeof(PartitionEnd), "partition-end")]
[JsonDerivedType(typeof(End), "end")]
internal abstract record ExportLine
{
    private ExportLine() { }

    /// <summary>The first line: the version of the format, an id of this export, and what was selected.</summary>
    public sealed record Head(int Version, string Id, string Selection) : ExportLine;

    /// <summary>A row; its JSON is a text, so that it comes back to the letter.</summary>
    public sealed record Row(string Partition, string Key, string Json) : ExportLine
    {
        /// <summary>Whether it was encrypted in the store; an import encrypts it anew.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool Opened { get; init; }
    }

    /// <summary>All rows of a partition are told; there were so many.</summary>
    public sealed record PartitionEnd(string Partition, long Rows) : ExportLine;

    /// <summary>The last line; a file without it is cut off.</summary>
    public sealed record End(long Partitions, long Rows) : ExportLine;
}
