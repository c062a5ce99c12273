using System.Diagnostics;

namespace CommunityBot.Core.Rhythms;

/// <summary>An answer as it stands in a button's value.</summary>
internal static class AnswerWord
{
    public static string Of(Answer answer) =>
        answer switch
        {
            Answer.Yes => "yes",
            Answer.Maybe => "maybe",
            Answer.No => "no",
            _ => throw new UnreachableException(),
        };

    public static Answer? Parse(string word) =>
        word switch
        {
            "yes" => Answer.Yes,
            "maybe" => Answer.Maybe,
            "no" => Answer.No,
            _ => null,
        };
}
