using CommunityBot.Preview;

namespace CommunityBot.Tests.Preview;

public sealed class PreviewCommandTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        File.Delete(_file);
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public void Gatherings_are_listed_one_a_line_from_the_first_moment_and_before_the_last()
    {
        GivenEvents("DTSTART:20260303T170000Z\nDURATION:PT90M\nSUMMARY:Lean\\nCoffee\tand more\nRRULE:FREQ=WEEKLY");

        var code = Run(_file, "--from", "2026-03-10T17:00:00Z", "--to=2026-03-24T18:00:00+01:00");

        Assert.Equal(0, code);
        Assert.Equal(
            "2026-03-10T17:00:00Z\t2026-03-10T18:30:00Z\tLean Coffee and more\n"
                + "2026-03-17T17:00:00Z\t2026-03-17T18:30:00Z\tLean Coffee and more\n",
            _output.ToString().ReplaceLineEndings("\n")
        );
        Assert.Empty(_error.ToString());
    }

    [Fact]
    public void What_is_not_understood_is_said_on_standard_error_and_the_rest_is_listed()
    {
        GivenEvents("DTSTART:someday\nSUMMARY:Broken", "DTSTART:20260303T170000Z\nSUMMARY:Whole");

        var code = Run(_file, "--from", "2026-01-01", "--to", "2027-01-01");

        Assert.Equal(0, code);
        Assert.Equal("2026-03-03T17:00:00Z\t2026-03-03T17:00:00Z\tWhole", _output.ToString().Trim());
        Assert.StartsWith("“Broken”: DTSTART can't be “someday”.", _error.ToString());
    }

    [Theory]
    [InlineData("Please name one calendar file")]
    [InlineData("Please name one calendar file", "a.ics", "b.ics")]
    [InlineData("Please give --from a date", "a.ics")]
    [InlineData("Please give --to a date", "a.ics", "--from", "2026-01-01", "--to")]
    [InlineData("--from can't be “soon”", "a.ics", "--from", "soon")]
    [InlineData("--from can't be", "a.ics", "--from", "2026-01-01", "--from", "2026-01-02")]
    [InlineData("There is no option “--until”", "a.ics", "--until", "2026-01-01")]
    [InlineData("The span ends before it starts", "a.ics", "--from", "2026-01-02", "--to", "2026-01-01")]
    [InlineData("can't be read", "no-such.ics", "--from", "2026-01-01", "--to", "2026-01-02")]
    public void A_command_that_cannot_be_followed_says_how_to_mend_it(string expected, params string[] args)
    {
        Assert.Equal(2, Run(args));

        Assert.Contains(expected, _error.ToString());
        Assert.Empty(_output.ToString());
    }

    [Fact]
    public void A_file_that_is_no_calendar_is_refused()
    {
        File.WriteAllText(_file, "Dear diary");

        Assert.Equal(2, Run(_file, "--from", "2026-01-01", "--to", "2027-01-01"));

        Assert.Contains("isn't a calendar file", _error.ToString());
    }

    [Fact]
    public void The_help_says_that_the_end_is_left_out()
    {
        Assert.Equal(0, Run("--help"));

        Assert.Contains("--to itself is not included", _output.ToString());
    }

    private int Run(params string[] args) => PreviewCommand.Run(args, _output, _error);

    private void GivenEvents(params string[] events) =>
        File.WriteAllText(
            _file,
            $"BEGIN:VCALENDAR\n{string.Join('\n', events.Select((lines, i) => $"BEGIN:VEVENT\nUID:{i}\n{lines}\nEND:VEVENT"))}\nEND:VCALENDAR"
        );
}
