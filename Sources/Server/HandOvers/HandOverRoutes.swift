package import Database
import HTTPTypes
package import KhuyenCong

/// Hand-overs between persons and organisations, and what communes have from the former districts.
package struct HandOverRoutes: RouteGroup {
    private let desk: HandOverDesk

    package init(_ database: Database, accounts: Accounts, now: @escaping @Sendable () -> Moment = Moment.now) {
        desk = HandOverDesk(
            handOvers: HandOvers(database, accounts: accounts),
            districts: FormerDistricts(database),
            accounts: accounts,
            now: now
        )
    }

    package func add(to table: inout RouteTable) {
        HandOverPages(desk: desk).add(to: &table)
        FormerDistrictPages(desk: desk).add(to: &table)
        HandOverAPI(desk: desk).add(to: &table)
    }
}

/// The front doors that these pages share.
struct HandOverDesk: Sendable {
    let handOvers: HandOvers
    let districts: FormerDistricts
    let accounts: Accounts
    let now: @Sendable () -> Moment
}

/// The same for other programs.
struct HandOverAPI: RouteGroup {
    let desk: HandOverDesk

    func add(to table: inout RouteTable) {
        table.read(.handOvers, .managePeople, "Các lần bàn giao", answer: [HandOverAnswer].self) { _, context in
            try await desk.handOvers.list(by: context.requireOfficer()).map(HandOverAnswer.init)
        }
        table.act(
            .post,
            .handOvers,
            .managePeople,
            "Bàn giao hồ sơ, vai trò từ người (tổ chức) này sang người (tổ chức) khác",
            fields: .handOver,
            status: .created,
            answer: HandOverAnswer.self
        ) { fields, _, context in
            let done = try await desk.handOvers.perform(fields, by: context.requireOfficer(), at: desk.now())
            context.site.sessions.forgetAll()
            return HandOverAnswer(done)
        }
        table.act(
            .post,
            .handOverCounts,
            .managePeople,
            "Số liệu sẽ bàn giao, chưa ghi gì",
            body: PartiesBody.self,
            answer: HandOverCountAnswer.self
        ) { body, _, context in
            let officer = try context.requireOfficer()
            return HandOverCountAnswer(
                try await desk.handOvers.count(of: try body.parties(), by: officer, at: desk.now())
            )
        }
        addFormerDistricts(to: &table)
    }

    private func addFormerDistricts(to table: inout RouteTable) {
        table.read(
            .formerDistricts,
            .viewProjects,
            "Đề án một xã, phường nhận từ cấp huyện cũ: ?commune=",
            parameters: [Parameter("commune", .text, "Mã xã, phường hiện nay", isRequired: true)],
            answer: [FormerDistrictAnswer].self
        ) { request, context in
            let list = try await desk.districts.projects(
                ofCommune: request.query["commune"] ?? "",
                by: context.requireOfficer()
            )
            return list.projects.map(FormerDistrictAnswer.init)
        }
    }
}

/// Who hands over to whom: two accounts, or two organisations.
struct PartiesBody: Codable, Sendable {
    let from: Int64?
    let to: Int64?
    let fromOrganisation: Int64?
    let toOrganisation: Int64?

    /// - Throws: `Refusal` (invalid).
    func parties() throws -> HandOver.Parties {
        if let from, let to { return .accounts(from: from, to: to) }
        if let fromOrganisation, let toOrganisation {
            return .organisations(from: fromOrganisation, to: toOrganisation)
        }
        throw Refusal.invalid("Ghi bên giao và bên nhận.", field: "from")
    }
}

/// What passes; money in đồng.
struct HandOverCountAnswer: Codable, Sendable {
    let files: Int
    let contracts: Int
    let tasks: Int
    let contracted: Int64
    let outstanding: Int64
    let grants: Int

    init(_ count: HandOverCount) {
        files = count.files
        contracts = count.contracts
        tasks = count.tasks
        contracted = count.contracted.amount
        outstanding = count.outstanding.amount
        grants = count.grants
    }
}

/// A hand-over as it was done.
struct HandOverAnswer: Codable, Sendable {
    let id: Int64
    let from: String
    let to: String
    let day: Day
    let reason: String
    let document: String?
    let count: HandOverCountAnswer
    let officer: String

    init(_ handOver: HandOver) {
        id = handOver.id
        from = handOver.fromName
        to = handOver.toName
        day = handOver.day
        reason = handOver.reason
        document = handOver.document
        count = HandOverCountAnswer(handOver.count)
        officer = handOver.officerName
    }
}

/// A project from a former district; money in đồng.
struct FormerDistrictAnswer: Codable, Sendable {
    let project: Int64
    let code: String?
    let title: String
    let year: Int
    let district: String
    let districtMoney: Int64
    let outstanding: Int64

    init(_ row: FormerDistrictProject) {
        project = row.projectID
        code = row.dossierCode
        title = row.title
        year = row.year
        district = row.district
        districtMoney = row.districtMoney.amount
        outstanding = row.outstanding.amount
    }
}
