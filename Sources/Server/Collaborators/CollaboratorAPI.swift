import HTTPTypes
import KhuyenCong

/// Collaborators for other programs.
struct CollaboratorAPI: RouteGroup {
    let desk: CollaboratorDesk

    func add(to table: inout RouteTable) {
        addReading(to: &table)
        addActs(to: &table)
    }

    private func addReading(to table: inout RouteTable) {
        let desk = desk
        table.read(
            .collaborators,
            .viewBeneficiaries,
            "Cộng tác viên, khối lượng việc, xã có việc mà chưa có người",
            parameters: [Parameter("province", .text, "Mã tỉnh hiện nay; để trống là mọi tỉnh được xem")],
            answer: CollaboratorNetworkAnswer.self
        ) { request, context in
            let officer = try context.requireOfficer()
            let province = request.query["province"]
            return CollaboratorNetworkAnswer(
                try await desk.collaborators.network(in: province, by: officer, on: desk.now().day)
            )
        }
        table.read(
            .collaborator(.any),
            .viewBeneficiaries,
            "Một cộng tác viên",
            answer: CollaboratorAnswer.self
        ) { _, context in
            let officer = try context.requireOfficer()
            return CollaboratorAnswer(
                try await desk.collaborators.collaborator(context.pathID(), by: officer).collaborator
            )
        }
        table.read(
            .daySheet(.any),
            .viewBeneficiaries,
            "Việc trong ngày của một cộng tác viên",
            parameters: [Parameter("day", .day, "Ngày; không ghi là hôm nay")],
            answer: DaySheetAnswer.self
        ) { request, context in
            let day = request.query["day"].flatMap { Day($0) } ?? desk.now().day
            let officer = try context.requireOfficer()
            return DaySheetAnswer(try await desk.collaborators.sheet(of: context.pathID(), by: officer, on: day))
        }
    }

    private func addActs(to table: inout RouteTable) {
        let desk = desk
        table.act(
            .post,
            .collaborators,
            .editBeneficiaries,
            "Thêm cộng tác viên",
            fields: .collaborator,
            status: .created,
            answer: CollaboratorAnswer.self
        ) { fields, _, context in
            let officer = try context.requireOfficer()
            return CollaboratorAnswer(try await desk.collaborators.enter(fields, by: officer, at: desk.now()))
        }
        table.act(
            .put,
            .collaborator(.any),
            .editBeneficiaries,
            "Sửa cộng tác viên, ghi hết thời hạn",
            fields: .collaborator,
            answer: CollaboratorAnswer.self
        ) { fields, _, context in
            let (id, officer) = (try context.pathID(), try context.requireOfficer())
            return CollaboratorAnswer(try await desk.collaborators.correct(id, fields, by: officer, at: desk.now()))
        }
        table.act(
            .post,
            .collaboratorAnonymity(.any),
            .editBeneficiaries,
            "Ẩn danh cộng tác viên đã hết thời hạn",
            body: SeenVersion.self,
            answer: CollaboratorAnswer.self
        ) { seen, _, context in
            let (id, officer) = (try context.pathID(), try context.requireOfficer())
            try await desk.collaborators.anonymise(id, version: seen.version, by: officer, at: desk.now())
            return CollaboratorAnswer(try await desk.collaborators.collaborator(id, by: officer).collaborator)
        }
    }
}

struct CollaboratorNetworkAnswer: Codable, Sendable {
    struct Member: Codable, Sendable {
        let collaborator: CollaboratorAnswer
        let files: Int
        let establishments: Int
    }

    struct Gap: Codable, Sendable {
        let commune: String
        let name: String
        let files: Int
        let establishments: Int
    }

    let members: [Member]
    let gaps: [Gap]

    init(_ network: CollaboratorNetwork) {
        members = network.members.map {
            Member(
                collaborator: CollaboratorAnswer($0.collaborator),
                files: $0.load.files,
                establishments: $0.load.establishments
            )
        }
        gaps = network.gaps.map {
            Gap(
                commune: $0.commune.code,
                name: $0.commune.name,
                files: $0.load.files,
                establishments: $0.load.establishments
            )
        }
    }
}

struct CollaboratorAnswer: Codable, Sendable {
    let id: Int64
    let name: String
    let phone: String?
    let province: String
    /// Codes of today's map.
    let communes: [String]
    let decision: String
    let from: Day
    let until: Day?
    let version: Int

    init(_ collaborator: Collaborator) {
        id = collaborator.id
        name = collaborator.name
        phone = collaborator.phone
        province = collaborator.provinceNow
        communes = collaborator.communes.map(\.code)
        decision = collaborator.decision
        from = collaborator.from
        until = collaborator.until
        version = collaborator.version
    }
}

struct DaySheetAnswer: Codable, Sendable {
    struct Item: Codable, Sendable {
        let words: String
        let due: Day?
    }

    struct Contact: Codable, Sendable {
        let name: String
        let representative: String?
        let phone: String?
        let address: String?
    }

    struct Stop: Codable, Sendable {
        let code: String
        let title: String
        let items: [Item]
        let contacts: [Contact]
    }

    let day: Day
    let stops: [Stop]

    init(_ sheet: CollaboratorDay) {
        day = sheet.day
        stops = sheet.stops.map { stop in
            Stop(
                code: stop.code,
                title: stop.title,
                items: stop.items.map { Item(words: $0.words, due: $0.due) },
                contacts: stop.contacts.map {
                    Contact(name: $0.name, representative: $0.representative, phone: $0.phone, address: $0.address)
                }
            )
        }
    }
}
