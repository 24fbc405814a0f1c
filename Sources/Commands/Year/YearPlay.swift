import Database
import Foundation
import KhuyenCong
import Logging
import NIOHTTP1
import Server

/// Plays the year: a server on a free port, its clock moved day by day, and everything done through its JSON API.
struct YearPlay: Sendable {
    let database: Database
    let files: AttachmentStore
    let clock = YearClock(opening: YearStory.opening)
    /// Told after each month of the story.
    let progress: @Sendable (String) -> Void

    init(_ database: Database, files: AttachmentStore, progress: @escaping @Sendable (String) -> Void = { _ in }) {
        self.database = database
        self.files = files
        self.progress = progress
    }

    /// - Throws: `Refusal` (conflict where the database is in use), `YearFault`, `DatabaseError`; an error of the system.
    func run() async throws -> YearReckoning {
        try await DemoWorld.claim(database)
        let administrator = try await openOffice()
        try await withServer { port in
            try await YearClient.talk(to: port) { client in
                let people = try await YearOffice(database: database, clock: clock)
                    .invite(by: administrator, over: &client)
                var stage = YearStage(clock: clock, people: people, progress: progress)
                try await stage.play(over: &client)
            }
        }
        return try await YearReckoning.make(database)
    }

    /// The first account and its token are made at the machine, as on any new installation.
    private func openOffice() async throws -> String {
        let person = YearPerson.administrator
        let new = NewAccount(
            userName: person.userName,
            fullName: person.fullName,
            grant: NewGrant(role: person.role, scope: .nation, from: clock.now().day)
        )
        let id = try await Accounts(database).create(new, by: .localOperator, at: clock.now())
        return try await YearOffice(database: database, clock: clock).token(of: id)
    }

    /// Runs the server for as long as `body` takes.
    private func withServer(_ body: @escaping @Sendable (Int) async throws -> Void) async throws {
        let clock = clock
        let site = try await Site.make(
            database,
            files: files,
            settings: SiteSettings(isDemonstration: true),
            clock: { clock.now() }
        )
        var logger = Logger(label: "khuyencong")
        logger.logLevel = .critical
        let quiet = logger
        let (ports, announcing) = AsyncStream<Int?>.makeStream()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { announcing.finish() }
                try await site.run(host: "127.0.0.1", port: 0, logger: quiet) { announcing.yield($0) }
            }
            var announced = ports.makeAsyncIterator()
            guard let port = await announced.next(), let port else { throw YearFault.hungUp }
            try await body(port)
            group.cancelAll()
        }
    }
}

/// Makes the accounts of the story and their tokens.
struct YearOffice {
    let database: Database
    let clock: YearClock

    /// Adds the people through the API, with the administrator's token.
    ///
    /// - Returns: the token of each person.
    func invite(by administrator: String, over client: inout YearClient) async throws -> [YearPerson: String] {
        var tokens = [YearPerson.administrator: administrator]
        for person in YearPerson.allCases where person != .administrator {
            let body = FieldTree.group([
                "userName": .text(person.userName), "fullName": .text(person.fullName),
                "grant": person.grant(from: clock.now().day),
            ])
            let answer = try await client.send(.POST, "/api/v1/people", .json(body), token: administrator)
            tokens[person] = try await token(of: try answer.number("id"))
        }
        return tokens
    }

    /// A token of a person, as `khuyencong user token` makes it.
    func token(of id: Int64) async throws -> String {
        try await Accounts(database)
            .createToken(named: "Một năm trình diễn", of: id, by: .localOperator, at: clock.now()).token
    }
}
