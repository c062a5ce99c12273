namespace CommunityBot.Core.Rhythms.Calendars;

/// <summary>A component of an iCalendar file: what stands between BEGIN and END.</summary>
internal sealed record CalendarPart(string Name)
{
    private static readonly string[] Outermost = ["VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE"];

    public List<CalendarLine> Lines { get; } = [];

    public List<CalendarPart> Parts { get; } = [];

    /// <summary>Whether the file says where it ends; if not, lines may be missing.</summary>
    public bool IsClosed { get; private set; }

    public IEnumerable<CalendarLine> All(string name) =>
        Lines.Where(line => string.Equals(line.Name, name, StringComparison.Ordinal));

    public CalendarLine? First(string name) => All(name).FirstOrDefault();

    public IEnumerable<CalendarPart> PartsNamed(string name) =>
        Parts.Where(part => string.Equals(part.Name, name, StringComparison.Ordinal));

    /// <summary>The VCALENDARs of a file. What isn't closed ends where the next of its kind begins.</summary>
    public static List<CalendarPart> Calendars(IEnumerable<CalendarLine> lines)
    {
        var file = new CalendarPart("");
        var open = new Stack<CalendarPart>([file]);

        foreach (var line in lines)
        {
            if (line.Name is "BEGIN")
                Open(open, line.Value.Trim().ToUpperInvariant());
            else if (line.Name is "END")
                Close(open, line.Value.Trim().ToUpperInvariant());
            else
                open.Peek().Lines.Add(line);
        }

        return [.. file.PartsNamed("VCALENDAR")];
    }

    private static void Open(Stack<CalendarPart> open, string name)
    {
        var within = name switch
        {
            "VCALENDAR" => 1,
            _ when Outermost.Contains(name, StringComparer.Ordinal) => 2,
            _ => int.MaxValue,
        };
        while (open.Count > within)
            open.Pop();

        var part = new CalendarPart(name);
        open.Peek().Parts.Add(part);
        open.Push(part);
    }

    private static void Close(Stack<CalendarPart> open, string name)
    {
        if (!open.Any(part => string.Equals(part.Name, name, StringComparison.Ordinal)))
            return;

        while (!string.Equals(open.Peek().Name, name, StringComparison.Ordinal))
            open.Pop();
        open.Pop().IsClosed = true;
    }
}
