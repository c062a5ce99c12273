namespace CommunityBot.FakeSlack.BlockKit;

/// <summary>What is wrong, and where: a JSON pointer.</summary>
internal sealed record Finding(string Message, string Pointer)
{
    public string Text => $"{Message} [json-pointer:{Pointer}]";
}
