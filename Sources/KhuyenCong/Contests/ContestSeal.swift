import Database

/// The seal on the sheets of a contest (niêm phong): once it is broken, no sheet is handed in any more.
struct ContestSeal {
    private let contest: Contest
    private let entries: [ContestEntry]
    private let judges: [ContestJudge]
    private let sheets: [ContestSheet]

    init(_ contest: Contest, _ entries: [ContestEntry], _ judges: [ContestJudge], _ sheets: [ContestSheet]) {
        self.contest = contest
        self.entries = entries
        self.judges = judges
        self.sheets = sheets
    }

    /// Until all sheets are in or the days are over; what was open once stays open.
    func isClosed(on today: Day) -> Bool {
        guard contest.state != .decided, contest.sheetsOpenedOn == nil else { return false }
        // Where nothing was handed in nothing was seen, and the days may still be moved.
        guard !sheets.isEmpty else { return true }
        return today <= contest.days.judgingUntil && !isComplete
    }

    private var isComplete: Bool {
        let handedIn = Dictionary(grouping: sheets, by: \.entry)
        let awaited = entries.filter { entry in judges.contains { $0.judges(entry) } }
        return !awaited.isEmpty
            && awaited.allSatisfy { entry in
                let standing = Set((handedIn[entry.id] ?? []).filter { $0.stands(for: entry) }.map(\.judge))
                return standing.isSuperset(of: judges.filter { $0.judges(entry) }.map(\.id))
            }
    }
}

extension Contests {
    /// Remembers that the sheets are open now, where what was just written was the last that they waited for.
    static func noteOpening(of id: Int64, by officer: Officer, on today: Day, in tx: Transaction) throws {
        let detail = try Contests.detail(id, by: officer, on: today, in: tx)
        guard detail.contest.state == .judging, !detail.isSealed else { return }
        try tx.execute("UPDATE contest SET sheets_opened_on = \(today) WHERE id = \(id) AND sheets_opened_on IS NULL")
    }

    /// What may still be changed once judges score: nothing that opens sheets early, closes open ones, or tells a judge
    /// whose product it is.
    ///
    /// - Throws: `Refusal` (invalid, conflict).
    static func requireSeal(_ draft: ContestDraft, _ detail: ContestDetail, on today: Day) throws {
        let contest = detail.contest
        guard contest.state == .judging else { return }
        guard draft.weights == contest.weights else {
            throw Refusal.conflict("Ban giám khảo đang chấm, trọng số không đổi được nữa.")
        }
        guard draft.hidesNames == contest.hidesNames else {
            throw Refusal(
                .conflict,
                "Ban giám khảo đang chấm, việc che tên cơ sở không đổi được nữa.",
                field: "hidesNames"
            )
        }
        let (before, after) = (contest.days.judgingUntil, draft.days.judgingUntil)
        guard before != after else { return }
        guard detail.isSealed else {
            throw Refusal(
                .conflict,
                "Phiếu chấm đã mở, ngày chấm xong không đổi được nữa.",
                field: "judgingUntil"
            )
        }
        guard after >= max(before, today) else {
            throw Refusal.invalid(
                "Ban giám khảo đang chấm: ngày chấm xong chỉ lùi lại được, không trước"
                    + " \(max(before, today).vietnamese).",
                field: "judgingUntil"
            )
        }
    }
}
