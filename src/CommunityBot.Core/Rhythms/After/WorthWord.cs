using System.Diagnostics;

namespace CommunityBot.Core.Rhythms.After;

/// <summary>An answer to the pulse as it stands in a button's value.</summary>
internal static class WorthWord
{
    public static string Of(Worth worth) =>
        worth switch
        {
            Worth.Yes => "yes",
            Worth.Partly => "partly",
            Worth.No => "no",
            _ => throw new UnreachableException(),
        };

    public static Worth? Parse(string word) =>
        word switch
        {
            "yes" => Worth.Yes,
            "partly" => Worth.Partly,
            "no" => Worth.No,
            _ => null,
        };
}
