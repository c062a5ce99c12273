using System.Xml.Linq;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace CommunityBot.Core.Tests;

public sealed class ArchitectureTests
{
    private const string AnyCapability = "Rhythms|Connectivity|Trajectories|Reflections";
    private static readonly System.Reflection.Assembly Core = typeof(ICommand).Assembly;
    private static readonly Architecture Code = new ArchLoader().LoadAssemblies(Core).Build();

    [Fact]
    public void The_core_references_only_the_base_library_NodaTime_and_Ical_Net()
    {
        string[] allowed = ["System.", "NodaTime", "Ical.Net"];

        Assert.All(Core.GetReferencedAssemblies(), reference => Assert.Contains(allowed, reference.Name!.StartsWith));
    }

    [Fact]
    public void Every_class_is_sealed_abstract_or_static() =>
        Classes().That().AreNotAbstract().Should().BeSealed().Check(Code);

    [Theory]
    [InlineData("Rhythms")]
    [InlineData("Connectivity")]
    [InlineData("Trajectories")]
    [InlineData("Reflections")]
    public void A_capability_knows_no_other_capability(string capability) =>
        Types()
            .That()
            .ResideInNamespaceMatching($@"\.Core\.{capability}(\.|$)")
            .Should()
            .NotDependOnAny(
                Types().That().ResideInNamespaceMatching($@"\.Core\.(?!{capability})({AnyCapability})(\.|$)")
            )
            .WithoutRequiringPositiveResults()
            .Check(Code);

    [Fact]
    public void Every_public_type_says_what_it_is()
    {
        var documented = XDocument
            .Load(Path.ChangeExtension(Core.Location, ".xml"))
            .Descendants("member")
            .Select(member => member.Attribute("name")!.Value)
            .ToHashSet(StringComparer.Ordinal);

        Assert.All(Core.ExportedTypes, type => Assert.Contains($"T:{type.FullName!.Replace('+', '.')}", documented));
    }
}
