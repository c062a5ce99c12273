using System.Collections.Immutable;
using System.Resources;
using CommunityBot.Core.Communities;

namespace CommunityBot.Core.Privacy;

/// <summary>What people see of what is held about them, and how they have it forgotten.</summary>
public static class PrivacyCapability
{
    /// <summary>The button that asks for all that is held.</summary>
    public const string MyDataAction = "privacy.my-data";

    /// <summary>The button by which somebody is forgotten; its value says what becomes of their works.</summary>
    public const string ForgetAction = "privacy.forget";

    /// <summary>The button by which a coordinator has a member forgotten; its value is the member's id.</summary>
    public const string RemoveAction = "privacy.remove";

    /// <summary>The capability, which asks about works where one of the others has any.</summary>
    public static Capability With(ImmutableArray<Capability> others)
    {
        var hasWorks = others.SelectMany(other => other.Holdings.Values).OfType<Holding.Work>().Any();

        return new("privacy", PrivacyJson.Default)
        {
            Texts = ImmutableDictionary<string, ResourceManager>.Empty.Add(PrivacyTexts.File, PrivacyTexts.Resources),
            Actions = ImmutableDictionary<string, Func<Asker, string, Step>>
                .Empty.Add(MyDataAction, (asker, _) => new Step.Run(new AskForMyData(asker.Person)))
                .Add(ForgetAction, (asker, works) => new Step.Run(new ForgetPerson(asker.Person, Parse(works))))
                .Add(RemoveAction, (asker, member) => new Step.Run(new RemoveMember(asker, new(member)))),
            Words =
            [
                new(PrivacyTexts.ForgetMeAsked, (_, _) => new Step.Say(PrivacyTexts.ForgetAsked(hasWorks))),
                new(PrivacyTexts.MyDataAsked, (asker, _) => new Step.Run(new AskForMyData(asker.Person))),
                new(PrivacyTexts.RemoveMemberAsked, (asker, name) => new Step.Run(new FindMember(asker, name))),
            ],
            Help =
            [
                new(Role.Member, PrivacyTexts.Help, PrivacyTexts.MyDataButton),
                new(Role.Coordinator, PrivacyTexts.HelpRemove, CommunityTexts.CoordinatorsButton),
            ],
        };
    }

    private static Works Parse(string value) => Enum.TryParse<Works>(value, out var works) ? works : Works.Stay;
}
