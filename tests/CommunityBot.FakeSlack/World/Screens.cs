namespace CommunityBot.FakeSlack.World;

/// <summary>What stands open before people: their stack of modals, and their Home.</summary>
internal sealed class Screens
{
    public const int MaximumModals = 3;

    private readonly Dictionary<string, List<View>> _modals = [];

    public Dictionary<string, View> Homes { get; } = [];

    /// <summary>The modals of a person, the top one last.</summary>
    public List<View> Modals(string userId)
    {
        if (!_modals.TryGetValue(userId, out var modals))
            _modals[userId] = modals = [];
        return modals;
    }

    public IEnumerable<View> All => _modals.Values.SelectMany(one => one).Concat(Homes.Values);

    public View? Find(string id) => All.FirstOrDefault(view => view.Id == id);
}
