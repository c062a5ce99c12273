using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Sandbox;
using static CommunityBot.Tests.Sandbox.SandboxUnderTest;

namespace CommunityBot.Tests.Sandbox;

public sealed class SandboxSessionTests
{
    private static readonly Form Naming = new(
        "rhythms.name",
        new Phrase.Verbatim("Name it"),
        [new Input.Text("title", new Phrase.Verbatim("Title"), 20)],
        new Phrase.Verbatim("Save"),
        "context"
    );

    [Fact]
    public async Task The_second_click_of_a_double_click_is_no_other_press()
    {
        await using var sandbox = await WithBotAsync();
        var press = new Doing.Press("rhythms.answer", "yes", "1");

        await sandbox.Session.PressAsync(press);
        await sandbox.Session.PressAsync(press);

        Assert.Single(sandbox.Inbox.Taken);
    }

    [Fact]
    public async Task Another_button_can_be_pressed_at_once()
    {
        await using var sandbox = await WithBotAsync();

        await sandbox.Session.PressAsync(new Doing.Press("rhythms.answer", "yes", "1"));
        await sandbox.Session.PressAsync(new Doing.Press("rhythms.answer", "no", "1"));

        Assert.Equal(2, sandbox.Inbox.Taken.DistinctBy(inbound => inbound.Id).Count());
    }

    [Fact]
    public async Task While_a_button_is_being_pressed_it_alone_cant_be_pressed()
    {
        await using var sandbox = await WithBotAsync();
        var thinking = new TaskCompletionSource();
        sandbox.Inbox.Thinking = thinking.Task;

        var pressing = sandbox.Session.PressAsync(new Doing.Press("rhythms.answer", "yes", "1"));
        await sandbox.Session.PressAsync(new Doing.Press("rhythms.answer", "yes", "1"));
        var another = sandbox.Session.PressAsync(new Doing.Press("rhythms.answer", "no", "1"));
        var saying = sandbox.Session.SayAsync("@bot hello");
        thinking.SetResult();
        await Task.WhenAll(pressing, another, saying);

        Assert.Equal(
            ["yes", "no", "hello"],
            sandbox.Inbox.Taken.Select(inbound =>
                inbound.Content is InboundContent.Pressed pressed
                    ? pressed.Value
                    : ((InboundContent.Words)inbound.Content).Text
            )
        );
    }

    [Fact]
    public async Task A_form_comes_back_with_its_context_and_the_message_that_opened_it()
    {
        await using var sandbox = await WithBotAsync();
        await OpenAsync(sandbox);

        sandbox.Session.Form!.Put("title", "Lean coffee");
        sandbox.Inbox.Reaction = new Reaction.Nothing();
        await sandbox.Session.SubmitAsync();

        var submitted = Assert.IsType<InboundContent.Submitted>(sandbox.Inbox.Taken[^1].Content);
        Assert.Equal(("rhythms.name", "context", "7"), (submitted.Form, submitted.Context, submitted.Message));
        Assert.Equal("Lean coffee", submitted.Values["title"]);
        Assert.Null(sandbox.Session.Form);
    }

    [Fact]
    public async Task An_answer_that_comes_late_doesnt_close_a_form_that_was_opened_meanwhile()
    {
        await using var sandbox = await WithBotAsync();
        var thinking = new TaskCompletionSource<Reaction>();
        sandbox.Inbox.Thinking = thinking.Task;
        var saying = sandbox.Session.SayAsync("@bot hello");

        sandbox.Inbox.Thinking = Task.CompletedTask;
        await OpenAsync(sandbox);
        sandbox.Inbox.Reaction = new Reaction.Nothing();
        thinking.SetResult(new Reaction.Nothing());
        await saying;

        Assert.NotNull(sandbox.Session.Form);
    }

    [Fact]
    public async Task What_is_to_be_mended_stands_in_the_open_form_with_what_was_typed()
    {
        await using var sandbox = await WithBotAsync();
        await OpenAsync(sandbox);

        sandbox.Session.Form!.Put("title", "Lunch");
        sandbox.Inbox.Reaction = new Reaction.Mend([new("title", new Phrase.Verbatim("Taken"))], Ana.Reader);
        await sandbox.Session.SubmitAsync();

        Assert.Equal("Taken", sandbox.Session.Form!.Errors["title"]);
        Assert.Equal("Lunch", sandbox.Session.Form!.Values["title"]);
    }

    [Fact]
    public async Task A_form_with_an_empty_input_isnt_sent()
    {
        await using var sandbox = await WithBotAsync();
        await OpenAsync(sandbox);
        sandbox.Inbox.Taken.Clear();

        await sandbox.Session.SubmitAsync();

        Assert.Empty(sandbox.Inbox.Taken);
        Assert.Equal("Please fill this in.", sandbox.Session.Form!.Errors["title"]);
    }

    [Fact]
    public async Task What_the_bot_says_in_passing_is_for_this_page_alone_and_stands_in_an_open_form()
    {
        await using var sandbox = await WithBotAsync();
        sandbox.Inbox.Reaction = new Reaction.Say(Saying("Nothing changed"), Ana.Reader);

        await sandbox.Session.SayAsync("@bot hello");
        var before = sandbox.Session.Remarks;
        await OpenAsync(sandbox);
        sandbox.Session.Form!.Put("title", "Lunch");
        sandbox.Inbox.Reaction = new Reaction.Say(Saying("Somebody was quicker"), Ana.Reader);
        await sandbox.Session.SubmitAsync();

        Assert.Equal("ana", Assert.Single(before).VisibleTo);
        Assert.NotNull(sandbox.Session.Form!.Remark);
        Assert.Single(sandbox.Session.Remarks);
    }

    private static Task OpenAsync(SandboxUnderTest sandbox)
    {
        sandbox.Inbox.Reaction = new Reaction.Show(Naming, Ana.Reader);
        return sandbox.Session.PressAsync(new Doing.Press("rhythms.open", "", "7"));
    }
}
