using System.Text;
using CommunityBot.Core;

namespace CommunityBot.Moving;

/// <summary>
/// Writes an export beside its final name, and gives it that name when it is whole. What an interrupted run left there is
/// kept as far as its last whole partition.
/// </summary>
internal sealed class ExportWriter(string path, string id, string selection)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly HashSet<PartitionKey> _done = [];
    private long _rows;

    private string Unfinished => path + ".part";

    /// <summary>Writes all that the source has.</summary>
    /// <exception cref="MoveFailedException">Something else is in the way.</exception>
    public async Task WriteAsync(IMoveSource source, MoveProgress progress, CancellationToken cancellationToken)
    {
        if (File.Exists(path))
            throw new MoveFailedException(MovingTexts.FileThere(path));

        var kept = File.Exists(Unfinished) ? await KeepAsync(cancellationToken) : 0;
        await using (var file = new FileStream(Unfinished, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None))
        {
            file.SetLength(kept);
            file.Seek(0, SeekOrigin.End);
            await using var writer = new StreamWriter(file, Utf8) { NewLine = "\n" };
            if (kept is 0)
                await WriteAsync(writer, new ExportLine.Head(ExportFile.Version, id, selection));

            await WriteRowsAsync(writer, source, progress, cancellationToken);
            await WriteAsync(writer, new ExportLine.End(_done.Count, _rows));
            await writer.FlushAsync(cancellationToken);
            file.Flush(flushToDisk: true);
        }

        File.Move(Unfinished, path);
    }

    private async Task WriteRowsAsync(
        StreamWriter writer,
        IMoveSource source,
        MoveProgress progress,
        CancellationToken cancellationToken
    )
    {
        PartitionKey? current = null;
        var rows = 0;
        await foreach (var row in source.ReadAsync(_done.ToHashSet(), cancellationToken))
        {
            if (current is { } before && before != row.Partition)
            {
                await EndAsync(writer, before, rows);
                rows = 0;
            }

            current = row.Partition;
            rows++;
            await WriteAsync(
                writer,
                new ExportLine.Row(row.Partition.Value, row.RowKey, row.Json) { Opened = row.IsOpened }
            );
            progress.Moved(row.Partition);
        }

        if (current is { } last)
            await EndAsync(writer, last, rows);
    }

    private async Task EndAsync(StreamWriter writer, PartitionKey partition, long rows)
    {
        await WriteAsync(writer, new ExportLine.PartitionEnd(partition.Value, rows));
        await writer.FlushAsync();
        _done.Add(partition);
        _rows += rows;
    }

    // How many bytes are worth keeping: up to the end of the last whole partition.
    private async Task<long> KeepAsync(CancellationToken cancellationToken)
    {
        var (bytes, kept) = (0L, 0L);
        await foreach (var text in File.ReadLinesAsync(Unfinished, Utf8, cancellationToken))
        {
            var line = ExportJson.TryRead(text);
            if (bytes is 0 && (line as ExportLine.Head)?.Selection != selection)
                throw new MoveFailedException(MovingTexts.OtherPart(Unfinished));

            bytes += Utf8.GetByteCount(text) + 1;
            if (line is not ExportLine.PartitionEnd end)
                continue;

            kept = bytes;
            _done.Add(new(end.Partition));
            _rows += end.Rows;
        }

        return kept;
    }

    private static Task WriteAsync(StreamWriter writer, ExportLine line) =>
        writer.WriteLineAsync(ExportJson.Write(line));
}
