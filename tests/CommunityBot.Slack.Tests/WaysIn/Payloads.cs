using System.Globalization;

namespace CommunityBot.Slack.Tests.WaysIn;

/// <summary>Payloads as Slack sends them, made by hand after its documentation.</summary>
internal static class Payloads
{
    public const string DirectMessage = """
        {"type":"message","channel":"D1","channel_type":"im","user":"U1","text":"what's on &amp; when?","ts":"1700000000.000200",
         "event_ts":"1700000000.000200","team":"T0A","client_msg_id":"b1e0-uuid",
         "blocks":[{"type":"rich_text","block_id":"x","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"what's on & when?"}]}]}]}
        """;

    public const string Mention = """
        {"type":"app_mention","user":"U1","text":"<@U0BOT>: upcoming","ts":"1700000000.000100","channel":"C1",
         "event_ts":"1700000000.000100","team":"T0A","client_msg_id":"uuid","blocks":[]}
        """;

    public const string MentionAsMessage = """
        {"type":"message","channel":"C1","channel_type":"channel","user":"U1","text":"<@U0BOT>: upcoming",
         "ts":"1700000000.000100","event_ts":"1700000000.000100","team":"T0A"}
        """;

    public const string MentionInThread = """
        {"type":"app_mention","user":"U1","text":"hi <@U0BOT> help me, <@U2|bea> and <#C2|general>","ts":"1700000001.000100",
         "thread_ts":"1700000000.000100","channel":"C1","event_ts":"1700000001.000100"}
        """;

    public const string BetweenPeople = """
        {"type":"message","channel":"C1","channel_type":"channel","user":"U1","text":"hello <@U2>","ts":"1700000000.000100"}
        """;

    public const string OwnMessage = """
        {"type":"message","channel":"D1","channel_type":"im","user":"U0BOT","bot_id":"B1","app_id":"A0A","text":"hi","ts":"1700000000.000300",
         "bot_profile":{"id":"B1","name":"communitybot","app_id":"A0A"}}
        """;

    public const string Edited = """
        {"type":"message","subtype":"message_changed","hidden":true,"channel":"D1","channel_type":"im","ts":"1700000100.000300","event_ts":"1700000100.000300",
         "message":{"type":"message","user":"U1","text":"next","ts":"1700000000.000200","edited":{"user":"U1","ts":"1700000100.000000"}},
         "previous_message":{"type":"message","user":"U1","text":"nxet","ts":"1700000000.000200"}}
        """;

    public const string Unfurled = """
        {"type":"message","subtype":"message_changed","hidden":true,"channel":"D1","channel_type":"im","ts":"1700000100.000300",
         "message":{"type":"message","user":"U1","text":"<https://example.org>","ts":"1700000000.000200","attachments":[{"title":"Example"}]},
         "previous_message":{"type":"message","user":"U1","text":"<https://example.org>","ts":"1700000000.000200"}}
        """;

    public const string Deleted = """
        {"type":"message","subtype":"message_deleted","hidden":true,"channel":"D1","channel_type":"im","ts":"1700000200.000400",
         "deleted_ts":"1700000000.000200","previous_message":{"type":"message","user":"U1","text":"old","ts":"1700000000.000200"}}
        """;

    public const string Joined = """
        {"type":"member_joined_channel","user":"U1","channel":"C1","channel_type":"C","team":"T0A","inviter":"U2","event_ts":"1.1"}
        """;

    public const string BotJoined = """
        {"type":"member_joined_channel","user":"U0BOT","channel":"C1","channel_type":"C","team":"T0A","inviter":"U1","event_ts":"1.1"}
        """;

    public const string Left = """
        {"type":"member_left_channel","user":"U1","channel":"C1","channel_type":"C","team":"T0A","event_ts":"1.1"}
        """;

    public const string BotLeft = """{"type":"group_left","channel":"C1","actor_id":"U1","event_ts":"1.1"}""";

    public const string Renamed = """
        {"type":"channel_rename","channel":{"id":"C1","name":"guild-2","name_normalized":"guild-2","created":1700000000,"is_channel":true,"is_mpim":false},"event_ts":"1.1"}
        """;

    public const string UserChanged = """
        {"type":"user_change","user":{"id":"U1","team_id":"T0A","name":"ana","deleted":false,"real_name":"Ana","tz":"Europe/Madrid","tz_offset":3600,
          "is_bot":false,"is_restricted":false,"updated":1700000000,"profile":{"display_name":"ana","real_name":"Ana","fields":[]}},"cache_ts":1700000000,"event_ts":"1.1"}
        """;

    public const string UserGone = """
        {"type":"user_change","user":{"id":"U1","deleted":true,"updated":1700000001,"profile":{}},"cache_ts":1,"event_ts":"1.1"}
        """;

    public const string HomeOpened = """
        {"type":"app_home_opened","user":"U1","channel":"D1","tab":"home","event_ts":"1.1",
         "view":{"id":"V1","type":"home","hash":"123.abc","callback_id":"","private_metadata":"","blocks":[],"state":{"values":{}}}}
        """;

    public const string TokensRevoked = """{"type":"tokens_revoked","tokens":{"oauth":["U1"],"bot":["U0BOT"]}}""";

    public const string Uninstalled = """{"type":"app_uninstalled"}""";

    public const string ButtonInMessage = """
        {"type":"block_actions","user":{"id":"U1","username":"ana","name":"ana","team_id":"T0A"},"api_app_id":"A0A","token":"x",
         "container":{"type":"message","message_ts":"1700000000.000100","channel_id":"C1","is_ephemeral":false,"thread_ts":"1699999999.000100"},
         "trigger_id":"12345.98765.abcd2358fdea","team":{"id":"T0A","domain":"acme"},"enterprise":null,"is_enterprise_install":false,
         "channel":{"id":"C1","name":"guild"},
         "message":{"type":"message","bot_id":"B1","user":"U0BOT","text":"fallback","ts":"1700000000.000100","blocks":[]},
         "state":{"values":{}},"response_url":"https://hooks.slack.com/actions/T0A/1/xyz",
         "actions":[{"type":"button","action_id":"rhythms.answer#3","block_id":"b1","text":{"type":"plain_text","text":"Yes","emoji":true},"value":"g1;yes","style":"primary","action_ts":"1700000000.111"}]}
        """;

    public const string MenuInEphemeral = """
        {"type":"block_actions","user":{"id":"U1","team_id":"T0A"},"api_app_id":"A0A",
         "container":{"type":"message","message_ts":"1700000000.000100","channel_id":"C1","is_ephemeral":true},
         "trigger_id":"1.2.a","team":{"id":"T0A"},"enterprise":null,"channel":{"id":"C1","name":"guild"},
         "response_url":"https://hooks.slack.com/actions/T0A/1/xyz",
         "actions":[{"type":"static_select","action_id":"manners.mute#0:@guild .","block_id":"b1","selected_option":{"text":{"type":"plain_text","text":"A","emoji":true},"value":"news"},"action_ts":"1700000000.111"}]}
        """;

    public const string ButtonInHome = """
        {"type":"block_actions","user":{"id":"U1","team_id":"T0A"},"api_app_id":"A0A","container":{"type":"view","view_id":"V1"},
         "trigger_id":"1.2.a","team":{"id":"T0A"},"enterprise":null,
         "view":{"id":"V1","team_id":"T0A","type":"home","blocks":[],"private_metadata":"","callback_id":"","state":{"values":{}},"hash":"1.h","previous_view_id":null,"root_view_id":"V1","app_installed_team_id":"T0A"},
         "actions":[{"type":"button","action_id":"manners.settings#0","block_id":"b1","text":{"type":"plain_text","text":"Settings"},"action_ts":"1700000000.111"}]}
        """;

    public const string ButtonInModal = """
        {"type":"block_actions","user":{"id":"U1","team_id":"T0A"},"api_app_id":"A0A","container":{"type":"view","view_id":"V1"},
         "trigger_id":"1.2.a","team":{"id":"T0A"},"enterprise":null,
         "view":{"id":"V1","team_id":"T0A","type":"modal","blocks":[{"type":"input","block_id":"name#19c"}],
           "private_metadata":"{\"message\":\"1700000000.000100\",\"channel\":\"C1\",\"drawing\":\"19c\"}\nctx","callback_id":"rhythms.edit","state":{"values":{}},"hash":"1.h","previous_view_id":null,"root_view_id":"V1","app_installed_team_id":"T0A"},
         "actions":[{"type":"button","action_id":"rhythms.reopen#0","block_id":"b1","text":{"type":"plain_text","text":"Back"},"value":"draft","action_ts":"1700000000.111"}]}
        """;

    public const string Submission = """
        {"type":"view_submission","team":{"id":"T0A","domain":"acme"},"user":{"id":"U1","username":"ana","name":"ana","team_id":"T0A"},"api_app_id":"A0A","token":"x","trigger_id":"1.2.a",
         "view":{"id":"V1","team_id":"T0A","type":"modal","callback_id":"rhythms.edit",
           "private_metadata":"{\"message\":\"1700000000.000100\",\"channel\":\"C1\",\"thread\":\"1699999999.000100\",\"return_to\":\"https://hooks.slack.com/actions/T0A/1/xyz\",\"drawing\":\"19c\"}\ncontext of the form",
           "hash":"1700000000.AbCd","title":{"type":"plain_text","text":"New rhythm"},"submit":{"type":"plain_text","text":"Save"},"close":null,
           "blocks":[{"type":"header","block_id":"h"},{"type":"input","block_id":"name#19c"},{"type":"input","block_id":"type#19c"},{"type":"input","block_id":"days#19c"},{"type":"input","block_id":"date#19c"}],
           "state":{"values":{"name#19c":{"input":{"type":"plain_text_input","value":"Guild"}},
             "type#19c":{"input#0:.":{"type":"static_select","selected_option":{"text":{"type":"plain_text","text":"A","emoji":true},"value":"open-house"}}},
             "days#19c":{"input#0:.":{"type":"checkboxes","selected_options":[{"text":{"type":"plain_text","text":"Mo"},"value":"MO"},{"text":{"type":"plain_text","text":"Tu"},"value":"TU"}]}},
             "place#19c":{"input":{"type":"plain_text_input","value":null}},
             "date#19c":{"input":{"type":"datepicker","selected_date":"2026-03-02"}}}},
           "previous_view_id":null,"root_view_id":"V1","app_id":"A0A","app_installed_team_id":"T0A"},
         "response_urls":[],"is_enterprise_install":false,"enterprise":null}
        """;

    public const string FileSubmission = """
        {"type":"view_submission","team":{"id":"T0A"},"user":{"id":"U1","team_id":"T0A"},"api_app_id":"A0A","trigger_id":"1.2.a",
         "view":{"id":"V1","type":"modal","callback_id":"rhythms.import","private_metadata":"{\"channel\":\"C1\",\"drawing\":\"19c\"}\n","hash":"1.h",
           "blocks":[{"type":"input","block_id":"file#19c"}],
           "state":{"values":{"file#19c":{"input":{"type":"file_input","files":[{"id":"F1","name":"a.ics","mimetype":"text/calendar","url_private_download":"https://files.slack.com/F1","size":123}]}}}},
           "previous_view_id":null,"app_installed_team_id":"T0A"},"enterprise":null}
        """;

    public const string Suggestion = """
        {"type":"block_suggestion","action_id":"manners.zones#0","block_id":"zone#19c","value":"mad","user":{"id":"U1"},"team":{"id":"T0A"},
         "container":{"type":"view","view_id":"V1"},"view":{"id":"V1","type":"modal","private_metadata":""},"api_app_id":"A0A","token":"x"}
        """;

    public const string GlobalShortcut = """
        {"type":"shortcut","callback_id":"new-rhythm","trigger_id":"1.2.a","action_ts":"1.1","user":{"id":"U1","username":"ana","team_id":"T0A"},"team":{"id":"T0A","domain":"acme"},"token":"x"}
        """;

    public const string MessageShortcut = """
        {"type":"message_action","callback_id":"upcoming-here","trigger_id":"1.2.a","action_ts":"1.1","message_ts":"1.0","response_url":"https://hooks.slack.com/app/T0A/1/x",
         "channel":{"id":"C1","name":"guild"},"user":{"id":"U1","name":"ana"},"team":{"id":"T0A","domain":"acme"},"message":{"type":"message","user":"U2","ts":"1.0","text":"hi","thread_ts":"0.9"}}
        """;

    public const string ViewClosed = """
        {"type":"view_closed","team":{"id":"T0A"},"user":{"id":"U1"},"api_app_id":"A0A","token":"x","view":{"id":"V1","callback_id":"f","state":{"values":{}}},"is_cleared":false}
        """;

    public const string UrlVerification = """{"token":"x","challenge":"3eZbrw1a","type":"url_verification"}""";

    public const string RateLimited = """
        {"token":"x","type":"app_rate_limited","team_id":"T0A","minute_rate_limited":1518467820,"api_app_id":"A0A"}
        """;

    public static readonly (string Name, string Value)[] Command =
    [
        ("token", "x"),
        ("command", "/community"),
        ("text", "what&amp;s on <@U2|bea>"),
        ("response_url", "https://hooks.slack.com/commands/T0A/1/x"),
        ("trigger_id", "1.2.a"),
        ("user_id", "U1"),
        ("user_name", "ana"),
        ("team_id", "T0A"),
        ("team_domain", "acme"),
        ("channel_id", "C1"),
        ("channel_name", "guild"),
        ("api_app_id", "A0A"),
        ("is_enterprise_install", "false"),
    ];

    public static readonly string[] Events =
    [
        DirectMessage,
        Mention,
        MentionAsMessage,
        MentionInThread,
        BetweenPeople,
        OwnMessage,
        Edited,
        Unfurled,
        Deleted,
        Joined,
        BotJoined,
        Left,
        BotLeft,
        Renamed,
        UserChanged,
        UserGone,
        HomeOpened,
        TokensRevoked,
        Uninstalled,
    ];

    public static readonly string[] Interactions =
    [
        ButtonInMessage,
        MenuInEphemeral,
        ButtonInHome,
        ButtonInModal,
        Submission,
        FileSubmission,
        Suggestion,
        GlobalShortcut,
        MessageShortcut,
        ViewClosed,
    ];

    /// <summary>An event in its envelope.</summary>
    public static string Envelope(string told, string id = "Ev0ABC", string team = "T0A", string app = "A0A") =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            {"token":"ignored","type":"event_callback","team_id":"{{team}}","context_team_id":"{{team}}","context_enterprise_id":null,"api_app_id":"{{app}}",
             "event":{{told}},"event_id":"{{id}}","event_time":1700000000,
             "authorizations":[{"enterprise_id":null,"team_id":"{{team}}","user_id":"U0BOT","is_bot":true,"is_enterprise_install":false}],
             "is_ext_shared_channel":false,"event_context":"4-eyJldCI6"}
            """
        );
}
