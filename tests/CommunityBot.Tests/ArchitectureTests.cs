using System.Text.RegularExpressions;
using System.Xml.Linq;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using CommunityBot.Core;
using CommunityBot.Platforms;
using CommunityBot.Slack;
using CommunityBot.Storage.Rows;
using CommunityBot.Teams;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;
using Type = System.Type;

namespace CommunityBot.Tests;

/// <summary>The rules of docs/architecture.md. One that is in the way is changed there first, with an ADR.</summary>
public sealed partial class ArchitectureTests
{
    private const string AnyCapability = "Rhythms|Connectivity|Trajectories|Reflections|Privacy";
    private const int MostLines = 400;

    private static readonly Assembly Core = typeof(ICommand).Assembly;
    private static readonly Assembly Host = typeof(Program).Assembly;
    private static readonly Assembly[] All =
    [
        Core,
        typeof(IChatPlatform).Assembly,
        typeof(ITable).Assembly,
        typeof(SlackOptions).Assembly,
        typeof(TeamsOptions).Assembly,
        Host,
    ];
    private static readonly Architecture Code = new ArchLoader().LoadAssemblies(All).Build();

    private static readonly HashSet<string> Documented =
    [
        .. All.Select(assembly => XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")))
            .SelectMany(page => page.Descendants("member"))
            .Select(member => member.Attribute("name")!.Value),
    ];

    [Theory]
    [InlineData(typeof(ICommand), "NodaTime", "Ical.Net")]
    [InlineData(typeof(IChatPlatform), "CommunityBot.Core", "NodaTime")]
    [InlineData(
        typeof(ITable),
        "Azure.Core",
        "Azure.Data.Tables",
        "Azure.Identity",
        "CommunityBot.Core",
        "Microsoft.AspNetCore.DataProtection",
        "Microsoft.Data.Sqlite",
        "Microsoft.Extensions.",
        "Npgsql",
        "SQLitePCLRaw."
    )]
    [InlineData(
        typeof(SlackOptions),
        "CommunityBot.Core",
        "CommunityBot.Platforms",
        "CommunityBot.Storage",
        "NodaTime",
        "Microsoft.AspNetCore",
        "Microsoft.Net.Http.",
        "Microsoft.Extensions."
    )]
    [InlineData(
        typeof(TeamsOptions),
        "Azure.Core",
        "Azure.Identity",
        "CommunityBot.Core",
        "CommunityBot.Platforms",
        "CommunityBot.Storage",
        "NodaTime",
        "Microsoft.AspNetCore",
        "Microsoft.IdentityModel.",
        "Microsoft.Net.Http.",
        "Microsoft.Extensions."
    )]
    public void A_project_references_the_base_library_and_only_what_it_may(Type member, params string[] allowed) =>
        Assert.All(
            member.Assembly.GetReferencedAssemblies(),
            reference => Assert.Contains([.. allowed, "System."], reference.Name!.StartsWith)
        );

    [Fact]
    public void Every_class_is_sealed_abstract_or_static() =>
        Classes()
            .That()
            .AreNotAbstract()
            .And()
            .DoNotHaveFullNameContaining("Razor")
            .And()
            .DoNotHaveFullNameContaining(".Components.")
            .And()
            .DoNotHaveFullName("Program")
            .Should()
            .BeSealed()
            .Check(Code);

    [Theory]
    [InlineData("Rhythms")]
    [InlineData("Connectivity")]
    [InlineData("Trajectories")]
    [InlineData("Reflections")]
    [InlineData("Privacy")]
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
    public void What_capabilities_share_knows_none_of_them() =>
        Types()
            .That()
            .ResideInNamespaceMatching(@"\.Core(\.(Communities|Messaging|Manners))?$")
            .Should()
            .NotDependOnAny(Types().That().ResideInNamespaceMatching($@"\.Core\.({AnyCapability})(\.|$)"))
            .Check(Code);

    [Fact]
    public void Only_the_sandbox_knows_the_sandbox() =>
        Types()
            .That()
            .ResideInNamespaceMatching(
                @"^CommunityBot\.(Pipeline|Scheduling|Storage|Health|Web|Feeds|Privacy|Administration)(\.|$)"
            )
            .Should()
            .NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^CommunityBot\.Sandbox(\.|$)"))
            .Check(Code);

    [Fact]
    public void An_adapter_knows_the_table_and_no_store_behind_it() =>
        Types()
            .That()
            .ResideInNamespaceMatching(@"^CommunityBot\.(Slack|Teams)(\.|$)")
            .Should()
            .NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^CommunityBot\.Storage\.(?!Rows|Keys)"))
            .Check(Code);

    [Fact]
    public void Only_the_program_knows_an_adapter() =>
        Types()
            .That()
            .ResideInNamespaceMatching(
                @"^CommunityBot\.(Pipeline|Scheduling|Storage|Health|Web|Feeds|Privacy|Administration|Sandbox)(\.|$)"
            )
            .Should()
            .NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^CommunityBot\.(Slack|Teams)(\.|$)"))
            .Check(Code);

    [Fact]
    public void Every_public_type_says_what_it_is() =>
        Assert.All(
            All.SelectMany(assembly => assembly.ExportedTypes)
                .Where(type => type.Namespace?.EndsWith(".Components", StringComparison.Ordinal) is false),
            type => Assert.Contains(NameInDocs(type), Documented)
        );

    [Fact]
    public void No_type_has_a_name_that_says_nothing() =>
        Assert.DoesNotContain(
            All.SelectMany(assembly => assembly.GetTypes()),
            type => SaysNothing().IsMatch(type.Name)
        );

    [Fact]
    public void No_source_file_is_long()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories);

        Assert.All(files, file => Assert.InRange(File.ReadLines(file).Count(), 1, MostLines));
    }

    private static string NameInDocs(Type type) => $"T:{type.FullName!.Replace('+', '.')}";

    [GeneratedRegex("(Manager|Helper|Util|Utils|Base|Impl)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SaysNothing();
}
