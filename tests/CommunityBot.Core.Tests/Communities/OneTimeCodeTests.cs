using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using CsCheck;
using NodaTime;

namespace CommunityBot.Core.Tests.Communities;

public sealed class OneTimeCodeTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly PersonAccount ByTheOther = new("teams", "tenant", "ana");
    private static readonly OfferedCode Fresh = new(new CodeOffer.Person(new("ana"), "Ana", "slack"), Now);
    private static readonly Gen<Seed> Seeds = Gen.Select(
        Gen.ULong,
        Gen.ULong,
        (upper, lower) => new Seed(new UInt128(upper, lower))
    );

    [Fact]
    public void A_code_is_recognised_however_somebody_types_it() =>
        Seeds.Sample(
            seed =>
            {
                var code = OneTimeCode.Write(seed);
                var typed =
                    $" {code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal).Replace('0', 'o')}. ";

                Assert.Matches("^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$", code);
                Assert.Equal(OneTimeCode.HashOf(code), OneTimeCode.HashOf(typed));
            },
            seed: "0000KeVQjeT1"
        );

    [Fact]
    public void Every_one_of_its_sixty_bits_makes_another_code()
    {
        var codes = Enumerable.Range(0, 60).Select(bit => OneTimeCode.Write(new(UInt128.One << bit)));

        Assert.Equal(60, codes.Distinct().Count());
    }

    [Fact]
    public void A_code_is_taken_once_and_by_whom_it_was_taken_nothing_more_follows()
    {
        var taken = Assert.IsType<Outcome.Applied>(Says("ben").Decide(Good, Now));
        var row = Assert.IsType<OfferedCode>(Assert.IsType<Change.Put>(Assert.Single(taken.Changes)).Row);

        Assert.IsType<Errand.Keep>(Assert.IsType<Dispatch.Pass>(Assert.Single(taken.Dispatches)).Errand);
        Assert.IsType<Outcome.Unchanged>(Says("ben").Decide(row, Now));
        Assert.Equal("communities.code-taken", Answer(Says("cem").Decide(row, Now)));
    }

    [Fact]
    public void From_the_end_of_its_hour_on_a_code_is_good_no_more()
    {
        var last = Good.ExpiresAt - Duration.Epsilon;

        Assert.NotEmpty(Assert.IsType<Outcome.Applied>(Says("ben").Decide(Good, last)).Changes);
        Assert.Equal("communities.code-old", Answer(Says("ben").Decide(Good, Good.ExpiresAt)));
    }

    [Fact]
    public void Who_says_an_accounts_code_is_told_whose_it_is_before_anything_changes()
    {
        var shown = Assert.IsType<Outcome.Applied>(
            new ShowLink(new(new("ben"), ByTheOther), "0000-0000-0000").Decide(Good, Now)
        );

        Assert.Empty(shown.Changes);
        var message = Assert.IsType<Dispatch.Reply>(Assert.Single(shown.Dispatches)).Message;
        Assert.Equal(new Phrase.Verbatim("Ana"), Assert.IsType<Phrase.Text>(message.Fallback).Slots[0]);
        Assert.Equal(Secrecy.OneAlone, message.Secrecy);
    }

    [Fact]
    public void To_say_ones_own_code_changes_nothing() =>
        Assert.Equal("communities.is-linked-already", Answer(Says("ana").Decide(Good, Now)));

    private static OfferedCode Good => Fresh with { ExpiresAt = Now + OneTimeCode.Lives };

    private static RedeemCode Says(string person) =>
        new(OneTimeCode.HashOf("0000-0000-0000"), new Claim.Person(new(person), ByTheOther));

    private static string Answer(Outcome outcome)
    {
        var applied = Assert.IsType<Outcome.Applied>(outcome);
        Assert.Empty(applied.Changes);
        var reply = Assert.IsType<Dispatch.Reply>(Assert.Single(applied.Dispatches));
        return Assert.IsType<Phrase.Text>(reply.Message.Fallback).Key;
    }
}
