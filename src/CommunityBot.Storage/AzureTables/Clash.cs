using System.Collections.Immutable;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Storage.AzureTables;

/// <summary>Tells an operation whose row isn't what it expects from all else that a transaction can fail for.</summary>
internal static class Clash
{
    /// <summary>The operation; null where it is something else.</summary>
    public static Operation? Of(TableTransactionFailedException failed, ImmutableArray<Operation> operations)
    {
        var code = new TableErrorCode(failed.ErrorCode ?? "");
        var clashes =
            code == TableErrorCode.EntityAlreadyExists
            || code == TableErrorCode.UpdateConditionNotSatisfied
            || code == TableErrorCode.EntityNotFound
            || code == TableErrorCode.ResourceNotFound;

        return clashes && failed.FailedTransactionActionIndex is { } index && index < operations.Length
            ? operations[index]
            : null;
    }
}
