import Database

/// Plays the files of the demonstration through the front doors, day after day, so that every desk has work.
struct DemoFiles {
    private let database: Database
    private let calendar: DemoCalendar
    private let files: [DemoFile]
    private let cast: DemoCast
    private let communes: [String: [AdminUnit]]
    private var dossiers: [Int: Dossier] = [:]
    private var machines: [Int: Int64] = [:]
    private var papers = 0

    /// - Throws: `Refusal`, `DatabaseError`.
    static func fill(
        _ database: Database,
        _ territories: Territories,
        cast: DemoCast,
        calendar: DemoCalendar
    ) async throws {
        var play = DemoFiles(database, territories, cast, calendar)
        for cue in play.cues() {
            try await play.play(cue)
        }
        // An office reads its notices: what is a week old is no news.
        let week = Moment.start(of: calendar.ago(7))
        try await database.write { tx in
            try tx.execute("UPDATE notice SET read_at = created_at WHERE created_at < \(week)")
        }
    }

    private init(_ database: Database, _ territories: Territories, _ cast: DemoCast, _ calendar: DemoCalendar) {
        self.database = database
        self.calendar = calendar
        self.cast = cast
        files = DemoFile.all(calendar)
        communes = Dictionary(
            uniqueKeysWithValues: Set(files.map(\.province)).map { province in
                // Villages: a ward of a city is no place of rural industry.
                (province, territories.children(of: province, map: .of2025).filter { $0.name.hasPrefix("Xã ") })
            }
        )
    }

    private struct Cue {
        enum Step {
            case plan
            case begin(Int)
            case act(ProjectAct, Int)
        }

        let day: Day
        let step: Step

        /// At nine in the morning.
        var at: Moment { Moment.start(of: day).adding(seconds: 9 * 3600) }
    }

    /// In the order of time; on one day, in the order of the story.
    private func cues() -> [Cue] {
        let own = files.enumerated().flatMap { index, file in
            [Cue(day: file.begun, step: .begin(index))]
                + file.steps.map { Cue(day: $0.day, step: .act($0.act, index)) }
        }
        let cues = [Cue(day: calendar.planDay, step: .plan)] + own
        return cues.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }

    private mutating func play(_ cue: Cue) async throws {
        switch cue.step {
        case .plan: try await plan(at: cue.at)
        case .begin(let index):
            dossiers[index] = try await Dossiers(database)
                .draft(try fields(index).proposal, by: centre(of: files[index]), at: cue.at)
        case .act(let act, let index): try await perform(act, index, at: cue.at)
        }
    }

    private mutating func perform(_ act: ProjectAct, _ index: Int, at now: Moment) async throws {
        guard let dossier = dossiers[index] else { return }
        papers += 1
        var fields = try fields(index).act(act, on: now.day, machineID: machines[index])
        fields["version"] = .number(Int64(dossier.version))
        // The change still waits for the number of its decision.
        if act != .change { fields["document"] = .group(["number": .text("\(papers)/TD-KC")]) }
        let officer = act == .submit || act == .report ? centre(of: files[index]) : cast.officer(act)
        let view = try await Dossiers(database)
            .perform(act, on: .dossier(dossier.id), .group(fields), by: officer, at: now)
        dossiers[index] = view.dossier
        machines[index] = view.machines.first?.id
    }

    private func plan(at now: Moment) async throws {
        let lines = files.enumerated().compactMap { index, file -> FieldTree? in
            guard file.isApproved, let dossier = dossiers[index] else { return nil }
            return .group([
                "project": .text(dossier.code), "source": .text(file.source.rawValue),
                "amount": .number(file.content.support * 1_000_000),
            ])
        }
        let fields = FieldTree.group([
            "level": .text(ProgrammeLevel.local.rawValue), "province": .text(DemoFile.ngheAn),
            "year": .number(Int64(calendar.planYear)), "lines": .list(lines),
            "decision": .group(["number": .text("1/QĐ-TD"), "day": .text(now.day.vietnamese)]),
        ])
        _ = try await Plans(database).decide(fields, by: cast.department, at: now)
    }

    /// Only Nghệ An's centre has an account; elsewhere the machine's operator types for it.
    private func centre(of file: DemoFile) -> Officer {
        file.province == DemoFile.ngheAn ? cast.centre : .localOperator
    }

    private func fields(_ index: Int) throws -> DemoFileFields {
        let file = files[index]
        guard let communes = communes[file.province], !communes.isEmpty else { throw Refusal.missing }
        return DemoFileFields(file: file, number: index + 1, place: communes[index * 7 % communes.count])
    }
}

/// Those of the demonstration who act on files and in contests.
struct DemoCast {
    let centre: Officer
    let department: Officer
    let leader: Officer
    let accountant: Officer
    let agency: Officer
    /// In the order of their numbers.
    let judges: [Officer]

    /// Picks them out of all officers by role and place.
    ///
    /// - Throws: `Refusal` (missing) where one is not there.
    init(_ officers: [Officer]) throws {
        func find(_ role: Role, _ scope: Grant.Scope = .province(DemoFile.ngheAn)) throws -> Officer {
            let grant = Grant(role: role, scope: scope)
            guard let officer = officers.first(where: { $0.grants == [grant] }) else { throw Refusal.missing }
            return officer
        }
        centre = try find(.promotionCentre)
        department = try find(.department)
        leader = try find(.peoplesCommitteeLeader)
        accountant = try find(.accountant)
        agency = try find(.nationalAgency, .nation)
        judges = officers.filter { $0.grants.map(\.role) == [.judge] }
    }

    /// Whoever does an act of a file of Nghệ An after its submission.
    func officer(_ act: ProjectAct) -> Officer {
        switch act {
        case .approve: leader
        case .advance, .settle: accountant
        default: department
        }
    }
}
