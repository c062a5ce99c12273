using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using CommunityBot.Platforms;
using CommunityBot.Slack.Wire.Inbound;

namespace CommunityBot.Slack.WaysIn;

/// <summary>
/// Shows somebody at once what follows from what they did: a form that was sent off is answered in the response itself,
/// anything else by the Web API, before the response ends, since a trigger is good for three seconds.
/// https://docs.slack.dev/surfaces/modals
/// </summary>
internal sealed class SlackReactions(SlackRenderer renderer, SlackModals modals)
{
    /// <summary>Shows it; what is returned is for the response.</summary>
    public async Task<SlackReply> ShowAsync(
        Reaction reaction,
        Surface surface,
        Account account,
        CancellationToken cancellationToken
    )
    {
        if (surface is Surface.Submission submission)
            return Answer(reaction, submission);

        switch (reaction)
        {
            case Reaction.Show show:
                await modals.ShowAsync(show, surface, account, cancellationToken);
                break;
            case Reaction.Say say:
                await modals.SayAsync(say, surface, account, cancellationToken);
                break;
            // Errors belong to inputs, and nothing was filled in here.
            case Reaction.Nothing or Reaction.Answered or Reaction.Mend:
                break;
            default:
                throw new UnreachableException();
        }

        return new SlackReply.Taken();
    }

    private SlackReply Answer(Reaction reaction, Surface.Submission form) =>
        reaction switch
        {
            Reaction.Nothing or Reaction.Answered => form.IsStacked
                ? Answer(new ResponseActionRequest("clear"))
                : new SlackReply.Taken(),
            Reaction.Mend mend => Mend(mend, form),
            Reaction.Show show => Answer(
                new ResponseActionRequest("update") { View = Json.Element(modals.Draw(show, form)) }
            ),
            Reaction.Say say => Answer(
                new ResponseActionRequest("push")
                {
                    View = Json.Element(renderer.RenderMessageModal(say.Message, say.Reader, form.Place)),
                }
            ),
            _ => throw new UnreachableException(),
        };

    /// <summary>Slack refuses an answer with an error at an input that isn't there; such a one goes to the first.</summary>
    private SlackReply Mend(Reaction.Mend mend, Surface.Submission form)
    {
        if (form.Inputs is not [var first, ..])
            return new SlackReply.Taken();

        var errors = renderer.Errors(mend, form.Metadata);
        var known = form
            .Inputs.Distinct()
            .Where(errors.ContainsKey)
            .ToImmutableSortedDictionary(input => input, input => errors[input]);
        var others = errors.Where(error => !known.ContainsKey(error.Key)).Select(error => error.Value).ToList();

        if (others is not [])
            known = known.SetItem(first, string.Join(' ', [.. OptionalOf(known, first), .. others]));

        return Answer(new ResponseActionRequest("errors") { Errors = known });
    }

    private static IEnumerable<string> OptionalOf(ImmutableSortedDictionary<string, string> errors, string input) =>
        errors.TryGetValue(input, out var error) ? [error] : [];

    private static SlackReply.Answer Answer(ResponseActionRequest action) =>
        new(JsonSerializer.SerializeToUtf8Bytes(action, AnswerJson.Default.ResponseActionRequest));
}
