using System.Reflection;
using System.Text.Json.Serialization;
using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using CommunityBot.Core.Messaging;
using CommunityBot.Pipeline;

namespace CommunityBot.Tests.Privacy;

public sealed class HoldingsTests
{
    private static readonly Type[] NamePeople =
    [
        typeof(PersonId),
        typeof(MemberId),
        typeof(Phrase),
        typeof(PersonAccount),
        typeof(Prompt),
    ];

    [Fact]
    public void Every_kind_of_row_that_can_name_a_person_says_how_it_lets_go_of_one()
    {
        var kinds = Capabilities.Registered;

        var naming = kinds.Rows.Where(row => CanName(row.Value, [])).Select(row => row.Key).ToList();

        Assert.Superset(new HashSet<string>(["answer", "code", "kept", "merging", "settling"]), naming.ToHashSet());
        Assert.All(naming, kind => Assert.Contains(kind, kinds.Holdings.Keys));
        Assert.All(kinds.Holdings.Keys, kind => Assert.Contains(kind, kinds.Rows.Keys));
    }

    // Their keys end with the member whom they have come to, and a rhythm has whose form it was made by, as texts.
    [Theory]
    [InlineData("crowd")]
    [InlineData("parting")]
    [InlineData("telling")]
    [InlineData("rhythm")]
    public void So_does_what_names_one_within_a_text(string kind) =>
        Assert.Contains(kind, Capabilities.Registered.Holdings.Keys);

    // A gathering and a rhythm, for instance, hold words of a coordinator and nobody's id.
    private static bool CanName(Type type, HashSet<Type> seen)
    {
        if (NamePeople.Contains(type) || type == typeof(Message))
            return true;
        if (type.Assembly != typeof(IRow).Assembly || !seen.Add(type))
            return type.IsGenericType && type.GetGenericArguments().Any(part => CanName(part, seen));

        var kinds = type.GetCustomAttributes<JsonDerivedTypeAttribute>().Select(kind => kind.DerivedType);
        if (kinds.Any(kind => CanName(kind, seen)))
            return true;

        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetMethod is { } get && get.GetParameters().Length == 0)
            .Any(property => CanName(property.PropertyType, seen));
    }
}
