using CommunityBot.Preview;

if (args is ["preview", .. var rest])
    return PreviewCommand.Run(rest, Console.Out, Console.Error);

var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.Run();
return 0;
