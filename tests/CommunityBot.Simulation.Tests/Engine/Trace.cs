using System.Text;
using NodaTime;

namespace CommunityBot.Simulation.Engine;

/// <summary>
/// What happened, in order. Ids of commits are drawn anew in every run; in the trace they have the number of their first
/// appearance, so that two runs of a seed can be compared.
/// </summary>
internal sealed class Trace
{
    private const int Kept = 20_000;
    private const int IdLength = 32;

    private readonly Queue<string> _last = new();
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);

    /// <summary>A print of all of it.</summary>
    public ulong Print { get; private set; } = 14695981039346656037;

    public int Lines { get; private set; }

    public IReadOnlyCollection<string> Last => _last;

    public void Write(Instant at, string what)
    {
        var line = $"{at:uuuu-MM-dd'T'HH:mm:ss.fffffff} {WithoutIds(what)}";
        foreach (var letter in line)
            Print = unchecked((Print ^ letter) * 1099511628211);

        Lines++;
        _last.Enqueue(line);
        if (_last.Count > Kept)
            _last.Dequeue();
    }

    private string WithoutIds(string text)
    {
        var written = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; )
        {
            var length = 0;
            while (at + length < text.Length && char.IsAsciiHexDigitLower(text[at + length]))
                length++;

            if (length == IdLength)
                written.Append('#').Append(NumberOf(text.Substring(at, length)));
            else
                written.Append(text, at, length);

            at += length;
            if (at < text.Length)
                written.Append(text[at++]);
        }

        return written.ToString();
    }

    private int NumberOf(string id)
    {
        _ids.TryAdd(id, _ids.Count + 1);
        return _ids[id];
    }
}
