using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CommunityBot.Core;
using CommunityBot.Pipeline;

namespace CommunityBot.Tests.Pipeline;

/// <summary>A row that an earlier version of the program wrote is read as what it is now.</summary>
public sealed class RowVersionTests
{
    private const string First = """{"called":"ana","nextDue":null}""";
    private const string Second = """{"v":2,"name":"ana","nextDue":null}""";
    private const string Third = """{"v":3,"name":"ana","count":7,"nextDue":null}""";

    private readonly RowJson _json = new(new Capabilities([ThriceChanged]));

    private static Capability ThriceChanged =>
        TallyCapability.Capability with
        {
            Migrations = ImmutableDictionary<string, ImmutableArray<Func<JsonObject, JsonObject>>>.Empty.Add(
                "tally",
                [Rename, AddCount]
            ),
        };

    [Theory]
    [InlineData(First)]
    [InlineData(Second)]
    [InlineData(Third)]
    public void Every_version_reads_as_the_present_one(string written) =>
        Assert.Equal(new Tally("ana", 7, null), _json.Read("tally|ana", written));

    [Fact]
    public void A_row_is_written_in_its_present_version() =>
        Assert.Equal(Third, _json.Write(new Tally("ana", 7, null)));

    [Fact]
    public void A_kind_that_never_changed_carries_no_version() =>
        Assert.Equal(
            """{"name":"ana","count":7,"nextDue":null}""",
            new RowJson(new Capabilities([TallyCapability.Capability])).Write(new Tally("ana", 7, null))
        );

    [Fact]
    public void A_row_of_a_newer_program_is_refused_with_what_to_do()
    {
        var refused = Assert.Throws<NewerRowException>(() => _json.Read("tally|ana", """{"v":4}"""));

        Assert.Contains("Start the newer program again", refused.Message);
    }

    private static JsonObject Rename(JsonObject first)
    {
        first["name"] = first["called"]!.DeepClone();
        first.Remove("called");
        return first;
    }

    private static JsonObject AddCount(JsonObject second)
    {
        second["count"] = 7;
        return second;
    }
}
