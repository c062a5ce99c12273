using CommunityBot.Storage.AzureTables;
using CsCheck;

namespace CommunityBot.Storage.Tests.AzureTables;

public sealed class KeyCodeTests
{
    private static readonly Gen<string> AKey = Gen.OneOf(
            Gen.Char.Select(letter => letter.ToString()),
            Gen.OneOf("\0", "\u001f", " ", "!", "#", "%", ",", "-", ".", "/", "0", "=", ">", "?", "@"),
            Gen.OneOf("Z", "[", "\\", "]", "a", "|", "}", "~", "\u007f", "\u009f", "ä", "\ud7ff", "😀", "\uffff")
        )
        .Array[0, 8]
        .Select(string.Concat);

    [Fact]
    public void What_is_decoded_is_what_was_encoded() =>
        AKey.Sample(key => Assert.Equal(key, KeyCode.Decode(KeyCode.Encode(key))), iter: 20_000);

    [Fact]
    public void Codes_compare_as_keys_do() =>
        Gen.Select(AKey, AKey)
            .Sample(
                (one, other) =>
                    Assert.Equal(
                        Math.Sign(string.CompareOrdinal(one, other)),
                        Math.Sign(string.CompareOrdinal(KeyCode.Encode(one), KeyCode.Encode(other)))
                    ),
                iter: 20_000
            );

    [Fact]
    public void A_code_begins_with_the_code_of_whatever_its_key_begins_with() =>
        Gen.Select(AKey, AKey)
            .Sample(
                (begin, rest) =>
                {
                    var (prefix, code) = (KeyCode.Encode(begin), KeyCode.Encode(begin + rest));

                    Assert.StartsWith(prefix, code, StringComparison.Ordinal);
                    Assert.True(
                        KeyCode.EndOf(prefix) is not { } end || string.CompareOrdinal(code, end) < 0,
                        "It isn't within the range of its beginning."
                    );
                },
                iter: 20_000
            );

    [Fact]
    public void A_code_holds_only_what_Azure_takes_in_keys_and_URLs() =>
        AKey.Sample(
            key =>
                Assert.All(
                    KeyCode.Encode(key),
                    letter => Assert.False(letter is <= ' ' or > '~' or '/' or '\\' or '#' or '?' or '%' or '\'' or '+')
                ),
            iter: 20_000
        );

    [Fact]
    public void A_key_that_becomes_too_long_is_refused_with_what_is_too_long()
    {
        var refused = Assert.Throws<ArgumentException>(() => KeyCode.Encode(new string('é', 103)));

        Assert.Contains("A key of 103 characters becomes 515", refused.Message);
    }
}
