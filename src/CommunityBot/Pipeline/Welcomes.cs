using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using CommunityBot.Platforms;

namespace CommunityBot.Pipeline;

/// <summary>Takes in who is in a community's channel: as a person, as a member, and as an account.</summary>
internal sealed class Welcomes(CommandHandler commands, InstallationDirectory directory)
{
    public async Task WelcomeAsync(Arriving arriving, Cause.Event cause, CancellationToken cancellationToken)
    {
        var account = AccountOf(arriving.Account);
        var person = await PersonOfAsync(arriving.Account, cancellationToken);
        var profile = arriving.Profile;
        var member = new Member(new(person.Value), person, profile.Name, arriving.Role)
        {
            Presences = arriving.Conversation is { } channel ? [new(account, channel)] : [],
        };

        // Of linked accounts the person's first one says how they are called and how they read.
        if (person == PersonId.Of(account))
            await commands.HandleAsync(
                new MeetPerson(person, profile.Language, profile.Zone),
                cause.Part("meet"),
                cancellationToken
            );
        else if (arriving.Conversation is null)
            return;

        await commands.HandleAsync(new AddAccount(person, account), cause.Part("reach"), cancellationToken);
        await commands.HandleAsync(
            new JoinCommunity(arriving.Community, member),
            cause.Part("join"),
            cancellationToken
        );
        await commands.HandleAsync(
            new LinkAccount(account, person, arriving.Community),
            cause.Part("account"),
            cancellationToken
        );
    }

    public async Task<PersonId> PersonOfAsync(Account account, CancellationToken cancellationToken) =>
        await directory.FindAsync(account, cancellationToken) is { } link
            ? link.Person
            : PersonId.Of(AccountOf(account));

    public static PersonAccount AccountOf(Account account) => new(account.Platform, account.Installation, account.User);
}
