using System.Text.Json.Nodes;

namespace CommunityBot.FakeSlack.BlockKit;

/// <summary>An object of Block Kit: which members it must have, which it may have, and what is to hold over them.</summary>
internal sealed class Shape
{
    private readonly Dictionary<string, Rule> _members = [];
    private readonly HashSet<string> _required = [];
    private readonly List<Rule> _alsoHolds = [];

    public Shape Must(string name, Rule rule)
    {
        _required.Add(name);
        return May(name, rule);
    }

    public Shape May(string name, Rule rule)
    {
        _members[name] = rule;
        return this;
    }

    public Shape Also(Rule rule)
    {
        _alsoHolds.Add(rule);
        return this;
    }

    public void Check(JsonNode? value, string pointer, List<Finding> findings)
    {
        if (value is not JsonObject given)
        {
            findings.Add(new("must provide an object", pointer));
            return;
        }

        foreach (var missing in _required.Where(name => !given.ContainsKey(name)))
            findings.Add(new($"missing required field: {missing}", pointer));
        foreach (var (name, member) in given)
            CheckMember(name, member, pointer, findings);
        foreach (var rule in _alsoHolds)
            rule(given, pointer, findings);
    }

    private void CheckMember(string name, JsonNode? member, string pointer, List<Finding> findings)
    {
        if (name == "type" && !_members.ContainsKey("type"))
            return;

        if (_members.TryGetValue(name, out var rule))
            rule(member, $"{pointer}/{name}", findings);
        else
            findings.Add(new($"invalid additional property: {name}", pointer));
    }
}
