import KhuyenCong
import Vietnamese

/// What stands in the form of an act before anybody types: the stage before goes on unless somebody says otherwise.
struct ActPrefill {
    let act: ProjectAct
    let view: DossierView
    let today: Day
    /// Of a change: its type and the line that it concerns.
    let change: ChangeType?
    let line: Int
    /// Whether the act is entered for somebody: then its day is read off the paper, and nobody's name is known.
    let isEntered: Bool

    var tree: FieldTree {
        var fields: [String: FieldTree] = isEntered ? ["onBehalfOf": .text("")] : ["day": .text(today.vietnamese)]
        if takesMoneyOver { fields["lines"] = amounts }
        switch act {
        case .report:
            fields["year"] = .text(String(today.year))
            fields["month"] = .text(String(today.month))
        case .accept: fields["machines"] = boughtMachines
        case .change:
            fields["type"] = change.map { .text($0.rawValue) } ?? .empty
            fields["line"] = .text(String(line))
            if change == .machine { fields["machines"] = approvedMachines }
            if change == .content { fields["content"] = contents }
        default: break
        }
        return .group(fields)
    }

    private var takesMoneyOver: Bool {
        guard !ActChoices.isPartOfSupport(act) else { return false }
        return act != .change || ActChoices.changesMoney(change)
    }

    private var amounts: FieldTree {
        // An annex changes what was contracted already.
        let own = act == .contract ? view.money.amounts(.contracted) : [:]
        return .list(
            ActLines(act, view).lines.map { line in
                let rows = line.amounts.map { amount -> FieldTree in
                    .group([
                        "source": .text(amount.key.source.rawValue), "year": .text(String(amount.key.year)),
                        "amount": .text(MoneyWriter.grouped((own[amount.key] ?? amount.before).amount)),
                    ])
                }
                return .group(["line": .text(String(line.line.position)), "amounts": .list(rows)])
            }
        )
    }

    /// Model, year, serial, invoice and price are read from what stands in the workshop, so they are not offered.
    private var boughtMachines: FieldTree {
        .list(
            ActMachines.expected(view).map { machine in
                .group([
                    "approved": .text(String(machine.id)), "name": .text(machine.name),
                    "quantity": .text(String(machine.quantity)),
                ])
            }
        )
    }

    private var contents: FieldTree {
        let proposal = view.dossier.proposal
        let parts = ["objective", "scale", "plan", "effect"].map { ($0, proposal.at($0)) }
        let own = ["kind", "item", "costItem", "quantities"].map { ($0, proposal.at("lines.\(line).\($0)")) }
        return .group(Dictionary(uniqueKeysWithValues: parts + own))
    }

    private var approvedMachines: FieldTree {
        .list(
            view.machines.filter { $0.line == line }.map { machine in
                let texts = [
                    "name": machine.name, "maker": machine.maker, "model": machine.model,
                    "capacity": machine.capacity, "madeInYear": machine.madeInYear.map { String($0) },
                    "serial": machine.serial, "quantity": String(machine.quantity),
                    "unitPrice": MoneyWriter.grouped(machine.unitPrice.amount), "line": String(line),
                ]
                return .group(texts.compactMapValues { $0.map { .text($0) } })
            }
        )
    }
}

/// The approved machines that an acceptance can still take.
enum ActMachines {
    static func expected(_ view: DossierView, typed: FieldTree = .empty) -> [ApprovedMachine] {
        let open = Set(ActLines(.accept, view, typed: typed).lines.map(\.line.position))
        return view.machines.filter { open.contains($0.line) }
    }
}
