using System.Runtime.CompilerServices;
using CommunityBot.Core;

namespace CommunityBot.Moving;

/// <summary>An export as a source: checks that it is whole before anything is taken from it.</summary>
internal sealed class ExportFile : IMoveSource
{
    public const int Version = 1;

    private readonly string _path;

    private ExportFile(string path, string id) => (_path, Id) = (path, id);

    public string Id { get; }

    /// <summary>Opens it.</summary>
    /// <exception cref="MoveFailedException">It isn't an export, of a newer version, or cut off.</exception>
    public static async Task<ExportFile> OpenAsync(string path, CancellationToken cancellationToken)
    {
        ExportLine? first = null;
        ExportLine? last = null;
        await foreach (var line in File.ReadLinesAsync(path, cancellationToken))
        {
            last = ExportJson.TryRead(line) ?? throw new MoveFailedException(MovingTexts.NotAnExport(path));
            first ??= last;
        }

        return (first, last) switch
        {
            (ExportLine.Head { Version: > Version }, _) => throw new MoveFailedException(MovingTexts.NewerExport(path)),
            (ExportLine.Head head, ExportLine.End) => new(path, head.Id),
            (ExportLine.Head, _) => throw new MoveFailedException(MovingTexts.CutOff(path)),
            _ => throw new MoveFailedException(MovingTexts.NotAnExport(path)),
        };
    }

    public async IAsyncEnumerable<MovedRow> ReadAsync(
        IReadOnlySet<PartitionKey> done,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var line in File.ReadLinesAsync(_path, cancellationToken))
        {
            if (ExportJson.TryRead(line) is ExportLine.Row row && !done.Contains(new(row.Partition)))
                yield return new(new(row.Partition), row.Key, row.Json) { IsOpened = row.Opened };
        }
    }
}
