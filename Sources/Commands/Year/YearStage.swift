import KhuyenCong
import NIOHTTP1

/// Plays all projects side by side: whatever is due first is done first, and the clock follows.
struct YearStage {
    private let clock: YearClock
    private let people: [YearPerson: String]
    private let progress: @Sendable (String) -> Void
    private var files: [Int: YearFile] = [:]
    private var papers = 0
    /// What was done since the month began.
    private var acts: [ProjectAct: Int] = [:]

    init(clock: YearClock, people: [YearPerson: String], progress: @escaping @Sendable (String) -> Void) {
        self.clock = clock
        self.people = people
        self.progress = progress
    }

    /// - Throws: `YearFault`, an error of the network.
    mutating func play(over client: inout YearClient) async throws {
        let cast = YearStory.projects + [YearStory.adopted]
        let treasury = YearTreasury(clock: clock, people: people)
        try await treasury.assign(over: &client)
        for cue in YearCue.all(cast, from: clock.now()) {
            let before = clock.now().day
            clock.move(to: cue.at)
            let today = clock.now().day
            if today.month != before.month { tellMonth(before) }
            do {
                try await play(cue, cast[cue.project], over: &client)
            } catch YearFault.refused(let request, let status, let answer) {
                let title = "\(today.vietnamese) “\(cast[cue.project].title)”: \(request)"
                throw YearFault.refused(title, status, answer)
            }
        }
        tellMonth(clock.now().day)
        try await treasury.giveBack(over: &client)
        try await look(over: &client)
    }

    private mutating func tellMonth(_ day: Day) {
        let done = ProjectAct.allCases.compactMap { act in
            acts[act].map { "\(act.name.lowercased()) \($0)" }
        }
        progress("Tháng \(day.month)/\(day.year): " + done.joined(separator: ", "))
        acts = [:]
    }

    private mutating func play(_ cue: YearCue, _ project: YearProject, over client: inout YearClient) async throws {
        switch cue.step {
        case .begin: files[cue.project] = try await begin(cue, project, over: &client)
        case .move(let move): try await act(move, cue, project, over: &client)
        }
    }

    private mutating func begin(
        _ cue: YearCue,
        _ project: YearProject,
        over client: inout YearClient
    ) async throws -> YearFile {
        if project.isAdopted {
            acts[.takeOver, default: 0] += 1
            return try await YearAdoption(token: token(.department)).takeOver(over: &client)
        }
        let fields = YearProposal(project: project, number: cue.project + 1).fields
        return try YearFile(
            try await client.send(.POST, "/api/v1/dossiers", .json(fields), token: token(project.submitter))
        )
    }

    private mutating func act(
        _ move: YearMove,
        _ cue: YearCue,
        _ project: YearProject,
        over client: inout YearClient
    ) async throws {
        guard let act = move.act, let known = files[cue.project] else { return }
        let person = YearDuty.person(move, of: project, in: known.state)
        let answer = try await client.send(.GET, "/api/v1/dossiers/\(known.code)", token: token(person))
        let file = try YearFile(answer)
        let today = clock.now().day
        let filling = YearMoveFields(project: project, number: cue.project + 1, file: file, day: today)
        guard var fields = try filling.fields(move) else { return }
        if case .carryOver = move {
            try await YearTreasury(clock: clock, people: people).carryOver(file, over: &client)
        }
        papers += 1
        acts[act, default: 0] += 1
        fields["version"] = .number(file.version)
        fields["document"] = YearPaper.fields(act, by: person, number: papers, on: today)
        let path = "/api/v1/projects/\(file.code)/acts/\(act.rawValue)"
        files[cue.project] = try YearFile(
            try await client.send(.POST, path, .json(.group(fields)), token: token(person))
        )
    }

    /// Those who only watch can do so.
    private func look(over client: inout YearClient) async throws {
        let report = "/api/v1/reports/period?place=\(YearPlace.province)&from=2025&to=2025"
        for person in [YearPerson.finance, .auditor] {
            _ = try await client.send(.GET, report, token: token(person))
        }
    }

    private func token(_ person: YearPerson) -> String {
        people[person] ?? ""
    }
}

/// When which step of which project is due.
struct YearCue {
    enum Step {
        case begin
        case move(YearMove)
    }

    let at: Moment
    let project: Int
    let step: Step

    /// In the order of time; projects begin on the first twenty days.
    static func all(_ projects: [YearProject], from opening: Moment) -> [YearCue] {
        let cues = projects.enumerated().flatMap { index, project in
            var at = opening.adding(seconds: Int64(index % 20) * day)
            var cues = [YearCue(at: at, project: index, step: .begin)]
            for move in project.moves {
                at = at.adding(seconds: move.days * day)
                cues.append(YearCue(at: at, project: index, step: .move(move)))
            }
            return cues
        }
        return cues.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    }

    private static let day: Int64 = 86_400
}
