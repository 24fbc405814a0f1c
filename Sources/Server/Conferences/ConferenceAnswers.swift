import KhuyenCong

/// What is done to a conference, as a program asks for it.
struct ConferenceStep: Codable, Sendable {
    let act: ConferenceAct
    let version: Int
}

struct ConferenceCountAnswer: Codable, Sendable {
    let entered: Int
}

struct ConferenceFrozenAnswer: Codable, Sendable {
    /// Id of the frozen report.
    let report: Int64
}

/// A conference for other programs.
struct ConferenceAnswer: Codable, Sendable {
    let id: Int64
    let number: Int
    let name: String
    /// Code of a province of today's map or of a region; "00" is the nation.
    let place: String
    let theme: String
    let host: String
    let venue: String?
    let heldOn: Day?
    let from: Int
    let to: Int
    let round: Int64?
    let nextHost: String?
    let state: Conference.State
    let version: Int

    init(_ conference: Conference) {
        id = conference.id
        number = conference.number
        name = conference.name
        place = conference.place
        theme = conference.theme
        host = conference.host
        venue = conference.venue
        heldOn = conference.heldOn
        from = conference.years.from
        to = conference.years.to
        round = conference.roundID
        nextHost = conference.nextHost
        state = conference.state
        version = conference.version
    }
}

/// A conference with its pack.
struct ConferenceDetailAnswer: Codable, Sendable {
    let conference: ConferenceAnswer
    let previous: Int64?
    let records: [ConferenceRecordAnswer]
    /// Recommendations that earlier conferences left behind.
    let carried: [ConferenceRecordAnswer]

    init(_ detail: ConferenceDetail) {
        conference = ConferenceAnswer(detail.conference)
        previous = detail.previous?.id
        records = detail.records.map { ConferenceRecordAnswer($0) }
        carried = detail.carried.map { ConferenceRecordAnswer($0.record) }
    }
}

/// One thing of a pack.
struct ConferenceRecordAnswer: Codable, Sendable {
    let id: Int64
    let conference: Int64
    let part: ConferencePart
    let unit: String?
    let place: String?
    let words: String?
    let office: String?
    let kind: DifficultyKind?
    let delegates: Int?
    let dueOn: Day?
    let answer: String?
    let document: String?
    let documentOn: Day?
    let isSettled: Bool
    let version: Int

    init(_ record: ConferenceRecord) {
        id = record.id
        conference = record.conferenceID
        part = record.part
        unit = record.unit
        place = record.place
        words = record.words
        office = record.office
        kind = record.kind
        delegates = record.delegates
        dueOn = record.dueOn
        answer = record.answer
        document = record.document
        documentOn = record.documentOn
        isSettled = record.isSettled
        version = record.version
    }
}
