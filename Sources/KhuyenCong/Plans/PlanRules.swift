/// The arithmetic of plans, and what a round must bring: pure.
enum PlanRules {
    /// The signed entries of rounds, read in order, as steps with a before and an after.
    static func steps(_ rounds: [[(slot: PlanSlot, amount: Dong)]]) -> [[PlanStep]] {
        var standing: [PlanSlot: Dong] = [:]
        return rounds.map { entries in
            entries.map { entry in
                let before = standing[entry.slot] ?? .zero
                standing[entry.slot] = before + entry.amount
                return PlanStep(slot: entry.slot, before: before, after: before + entry.amount)
            }
        }
    }

    /// What stands after all rounds; places that were emptied are gone.
    static func standing(_ rounds: [PlanRound]) -> [PlanSlot: Dong] {
        let last = rounds.flatMap(\.steps).reduce(into: [PlanSlot: Dong]()) { $0[$1.slot] = $1.after }
        return last.filter { $0.value != .zero }
    }

    /// What a round enters so that the named places come to their new amounts; places that stay are left out.
    static func differences(_ wanted: [PlanSlot: Dong], from standing: [PlanSlot: Dong]) -> [PlanSlot: Dong] {
        wanted.reduce(into: [:]) { result, entry in
            let difference = entry.value - (standing[entry.key] ?? .zero)
            if difference != .zero { result[entry.key] = difference }
        }
    }

    /// A file enters a plan once it is registered, and no longer when it has ended without being carried out.
    static func mayEnter(_ state: ProjectState?) -> Bool {
        switch state {
        case .registered, .ministryAppraised, .approved, .contracted, .underWay, .suspended, .accepted, .settled,
            .closed, nil:
            true
        case .draft, .submitted, .returned, .appraised, .rejected, .withdrawn, .stopped: false
        }
    }
}
