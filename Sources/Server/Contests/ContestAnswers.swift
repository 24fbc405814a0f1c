import KhuyenCong

/// The meeting of the council before a decision.
struct CouncilSessionAnswer: Codable, Sendable {
    let heldOn: Day
    /// The number of the minutes.
    let minutes: String
    let members: Int
    let present: Int

    init(_ session: CouncilSession) {
        (heldOn, minutes) = (session.heldOn, session.minutes)
        (members, present) = (session.members, session.present)
    }
}

/// A contest for other programs.
struct ContestAnswer: Codable, Sendable {
    let id: Int64
    let name: String
    let level: ContestLevel
    /// Code of a commune or province of today's map or of a region; "00" is the nation.
    let place: String
    let year: Int
    let entriesUntil: Day
    let judgingFrom: Day
    let judgingUntil: Day
    let hidesNames: Bool
    let weights: [String: [String: Int]]
    let state: Contest.State
    let decision: String?
    let decidedOn: Day?
    let session: CouncilSessionAnswer?
    let version: Int

    init(_ contest: Contest) {
        id = contest.id
        name = contest.name
        level = contest.level
        place = contest.place ?? PeriodQuery.nation
        year = contest.year
        entriesUntil = contest.days.entriesUntil
        judgingFrom = contest.days.judgingFrom
        judgingUntil = contest.days.judgingUntil
        hidesNames = contest.hidesNames
        weights = contest.weights.points
        state = contest.state
        decision = contest.decision
        decidedOn = contest.decidedOn
        session = contest.session.map(CouncilSessionAnswer.init)
        version = contest.version
    }
}

/// A contest with its products and judges.
struct ContestDetailAnswer: Codable, Sendable {
    let contest: ContestAnswer
    let isSealed: Bool
    let entries: [ContestEntryAnswer]
    let judges: [ContestJudgeAnswer]

    init(_ detail: ContestDetail) {
        contest = ContestAnswer(detail.contest)
        isSealed = detail.isSealed
        entries = detail.entries.map {
            ContestEntryAnswer($0, tally: detail.tallies[$0.id], isNamed: detail.namesEstablishments)
        }
        judges = detail.judges.map(ContestJudgeAnswer.init)
    }
}

/// A product; scores in hundredths of a point, null while the sheets are sealed.
struct ContestEntryAnswer: Codable, Sendable {
    let id: Int64
    let contest: Int64
    let position: Int
    let product: String
    let group: ProductGroup
    /// Null for a judge while names are hidden.
    let beneficiary: Int64?
    let establishment: String?
    let words: String?
    let letter: String?
    /// The entry of the level below.
    let from: Int64?
    let ineligible: String?
    let scores: Int?
    let mean: Int?
    let median: Int?
    let spread: Int?
    let needsDiscussion: Bool?
    let certificate: String?
    let awardedOn: Day?
    let lastDay: Day?
    let feedback: String?
    let version: Int

    init(_ entry: ContestEntry, tally: ContestTally?, isNamed: Bool) {
        id = entry.id
        contest = entry.contestID
        position = entry.position
        product = entry.product
        group = entry.group
        beneficiary = isNamed ? entry.beneficiary : nil
        establishment = isNamed ? entry.establishment : nil
        words = entry.words
        letter = isNamed ? entry.letter : nil
        from = entry.from
        ineligible = entry.ineligible
        scores = tally?.scores.count
        mean = tally?.mean
        median = tally?.median
        spread = tally?.spread
        needsDiscussion = tally?.needsDiscussion
        certificate = entry.certificate?.number
        awardedOn = entry.certificate?.awardedOn
        lastDay = entry.certificate?.lastDay
        feedback = entry.feedback
        version = entry.version
    }
}

/// A seat among the judges.
struct ContestJudgeAnswer: Codable, Sendable {
    let name: String
    /// Empty: all groups.
    let groups: [ProductGroup]
    let answer: ContestJudge.Answer?
    let reason: ContestJudge.Reason?
    let version: Int

    init(_ judge: ContestJudge) {
        name = judge.name
        groups = ProductGroup.allCases.filter(judge.groups.contains)
        answer = judge.answer
        reason = judge.reason
        version = judge.version
    }
}

/// A product with its way up, the sheets once they are open, and the State's money before and after; in đồng.
struct ContestCareerAnswer: Codable, Sendable {
    struct Sheet: Codable, Sendable {
        let judge: String
        let entryVersion: Int
        let marks: [String: Int]
        let abstention: ContestSheet.Abstention?
        let score: Int?
        let remark: String?
    }

    struct Step: Codable, Sendable {
        let contest: String
        let entry: Int64
        let certificate: String?
        let lastDay: Day?
    }

    let entry: ContestEntryAnswer
    let steps: [Step]
    let sheets: [Sheet]
    let supportBefore: Dong?
    let supportSince: Dong?

    init(_ career: ContestCareer) {
        entry = ContestEntryAnswer(
            career.entry,
            tally: career.detail.tallies[career.entry.id],
            isNamed: career.detail.namesEstablishments
        )
        steps = career.steps.map { step in
            let certificate = step.entry.certificate
            return Step(
                contest: step.contest.name,
                entry: step.entry.id,
                certificate: certificate?.number,
                lastDay: certificate?.lastDay
            )
        }
        sheets = career.sheets.map { sheet in
            Sheet(
                judge: sheet.judgeName,
                entryVersion: sheet.entryVersion,
                marks: sheet.marks,
                abstention: sheet.abstention,
                score: sheet.score,
                remark: sheet.remark
            )
        }
        supportBefore = career.firstAward == nil ? nil : career.supportBefore
        supportSince = career.firstAward == nil ? nil : career.supportSince
    }
}
