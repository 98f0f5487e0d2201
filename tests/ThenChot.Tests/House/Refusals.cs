using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ThenChot.Tests.House;

/// <summary>Finds every place that builds a refusal, with the literal code and the literal parts of its sentence.</summary>
internal static class Refusals
{
    public sealed record Site(string Place, string? Code, string Sentence);

    public static IReadOnlyList<Site> All() => [.. new[] { Compiled.Domain, Compiled.Web }.SelectMany(m => m.Methods()).SelectMany(Of)];

    private static IEnumerable<Site> Of(MethodDefinition method) =>
        method.Body.Instructions
            .Where(i => i.OpCode == OpCodes.Newobj && i.Operand is MethodReference { DeclaringType.FullName: "ThenChot.Domain.Kernel.Refusal", Parameters.Count: 2 })
            .Select(made => Read(method, made));

    private static Site Read(MethodDefinition method, Instruction made)
    {
        var place = $"{method.DeclaringType.Name}.{method.Name}";
        if (FirstArgument(made) is not { OpCode.Code: Code.Ldstr } code)
        {
            return new Site(place, null, "");
        }

        var words = new List<string>();
        for (var at = code.Next; at != made; at = at.Next)
        {
            if (at.OpCode == OpCodes.Ldstr)
            {
                words.Add(((string)at.Operand).Trim());
            }
        }

        return new Site(place, (string)code.Operand, string.Join(" … ", words));
    }

    /// <summary>Walks back from a call of two arguments to the instruction that pushed the first.</summary>
    private static Instruction? FirstArgument(Instruction call)
    {
        var wanted = 2;
        for (var at = call.Previous; at is not null; at = at.Previous)
        {
            if (at.OpCode.FlowControl == FlowControl.Branch && Condition(at) is { } condition)
            {
                at = condition; // one arm of a condition is enough: both push the same
                wanted += Pops(at);
                continue;
            }

            var pushed = Pushes(at);
            if (wanted <= pushed)
            {
                return at;
            }

            wanted += Pops(at) - pushed;
        }

        return null;
    }

    /// <summary>The jump that leads past this one, to the other arm.</summary>
    private static Instruction? Condition(Instruction jump)
    {
        for (var at = jump.Previous; at is not null; at = at.Previous)
        {
            if (at.OpCode.FlowControl is FlowControl.Cond_Branch or FlowControl.Branch && at.Operand == jump.Next)
            {
                return at;
            }
        }

        return null;
    }

    private static int Pushes(Instruction instruction) => instruction.OpCode.StackBehaviourPush switch
    {
        StackBehaviour.Push0 => 0,
        StackBehaviour.Push1_push1 => 2,
        StackBehaviour.Varpush => ((MethodReference)instruction.Operand).ReturnType.FullName == "System.Void" ? 0 : 1,
        _ => 1,
    };

    private static int Pops(Instruction instruction) => instruction.OpCode.StackBehaviourPop switch
    {
        StackBehaviour.Pop0 => 0,
        StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
        StackBehaviour.Varpop when instruction.Operand is MethodReference method => method.Parameters.Count + (method.HasThis && instruction.OpCode != OpCodes.Newobj ? 1 : 0),
        StackBehaviour.Varpop => 0,
        StackBehaviour.Popi_popi_popi or StackBehaviour.Popref_popi_popi or StackBehaviour.Popref_popi_popi8 or StackBehaviour.Popref_popi_popr4 or StackBehaviour.Popref_popi_popr8 or StackBehaviour.Popref_popi_popref => 3,
        _ => 2,
    };
}
