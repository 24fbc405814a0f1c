/// Advances that are neither settled nor returned yet (tạm ứng chưa hoàn), in đồng.
///
/// Netted for each side by itself, over all its budget years and never below nothing: what is settled of one line does
/// not offset the advance of another.
struct AdvanceOffset<Side: Hashable> {
    private var net: [Side: Dong] = [:]

    /// Counts an amount of a stage; stages that move no advance change nothing.
    mutating func add(_ amount: Dong, _ stage: Stage, of side: Side) {
        switch stage {
        case .advanced: net[side, default: .zero] += amount
        case .settled, .returned: net[side, default: .zero] += -amount
        case .registered, .appraised, .approved, .contracted, .performed, .accepted: break
        }
    }

    subscript(side: Side) -> Dong {
        max(net[side] ?? .zero, .zero)
    }

    func sum(where counts: (Side) -> Bool = { _ in true }) -> Dong {
        net.reduce(.zero) { counts($1.key) ? $0 + max($1.value, .zero) : $0 }
    }
}

extension DossierMoney {
    /// Of the programme's own money; what others pay in advance is theirs to offset.
    var openAdvances: AdvanceOffset<LineSource> {
        var open = AdvanceOffset<LineSource>()
        for (stage, amounts) in byStage {
            for (key, amount) in amounts where key.source.basis == .support {
                open.add(amount, stage, of: LineSource(line: key.line, source: key.source))
            }
        }
        return open
    }

    /// Advanced and neither settled nor returned yet, in đồng.
    package var outstandingAdvance: Dong { openAdvances.sum() }
}
