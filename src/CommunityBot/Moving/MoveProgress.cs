using System.Globalization;
using CommunityBot.Core;

namespace CommunityBot.Moving;

/// <summary>Says now and then how far a move is.</summary>
internal sealed class MoveProgress(TextWriter error)
{
    private const int Every = 10_000;

    private PartitionKey? _last;

    public long Rows { get; private set; }

    public long Partitions { get; private set; }

    public void Moved(PartitionKey partition)
    {
        Rows++;
        if (_last != partition)
            Partitions++;

        _last = partition;
        if (Rows % Every is 0)
            Say();
    }

    public void Say() =>
        error.WriteLine(
            MovingTexts.Progress(
                Partitions.ToString("N0", CultureInfo.CurrentCulture),
                Rows.ToString("N0", CultureInfo.CurrentCulture)
            )
        );
}
