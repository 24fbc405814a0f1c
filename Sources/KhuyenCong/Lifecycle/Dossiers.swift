package import Database

/// The files of projects (hồ sơ đề án): drafting, and every act from submission to the closed file.
///
/// The only door through which a state is written: load, may this officer, may this follow, does it hold, write, audit.
package struct Dossiers: Sendable {
    let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// Starts a draft; answers its code.
    ///
    /// - Throws: `Refusal` (forbidden, invalid), `DatabaseError`.
    package func draft(_ fields: FieldTree, by officer: Officer, at now: Moment) async throws -> Dossier {
        try await database.write { tx in
            let territories = try Territories.load(tx)
            let places = try DraftPlaces(fields, on: now.day, territories)
            guard ActPolicy.mayDraft(provinceNow: places.provinceNow, by: officer) else { throw Refusal.forbidden }
            let id = try Dossier.insert(
                places.stamped(fields),
                provinceNow: places.provinceNow,
                ownerID: officer.userID,
                at: now,
                in: tx
            )
            try tx.execute("UPDATE dossier SET commune_now = \(places.communeNow) WHERE id = \(id)")
            try DossierClock.refresh(id, in: tx)
            let entry = AuditDraft(
                act: "dossier.draft",
                subject: "dossier",
                subjectID: id,
                provinceNow: places.provinceNow,
                detail: NoDetail()
            )
            try Audit.append(entry, by: officer, at: now, in: tx)
            return try Dossier.load(.dossier(id), forChange: false, in: tx)
        }
    }

    /// Saves what was typed into a draft, right or wrong.
    ///
    /// - Throws: `Refusal` (missing, forbidden, conflict where another saved it meanwhile), `DatabaseError`.
    package func save(
        _ fields: FieldTree,
        version: Int?,
        in code: DossierCode,
        by officer: Officer,
        at now: Moment
    ) async throws -> Dossier {
        try await database.write { tx in
            let dossier = try Dossier.load(code, forChange: true, in: tx)
            try DossierPolicy.requireSee(dossier, by: officer)
            try DossierPolicy.requireWrite(dossier, by: officer)
            guard [.draft, .returned].contains(dossier.state) else {
                throw Refusal.conflict(
                    "Hồ sơ \(dossier.code) đang ở trạng thái “\(dossier.state.name)”, không sửa bản soạn được.",
                    remedy: "Đề nghị trả lại để sửa, hoặc làm thủ tục điều chỉnh."
                )
            }
            try StandingVersion.require(version, dossier.version, of: "Hồ sơ \(dossier.code)")
            let places = try DraftPlaces(fields, on: now.day, try Territories.load(tx))
            guard ActPolicy.mayDraft(provinceNow: places.provinceNow, by: officer) else { throw Refusal.forbidden }
            if dossier.projectID != nil, places.provinceNow != dossier.provinceNow {
                throw Refusal.conflict(
                    "Hồ sơ đã nộp không đổi sang tỉnh khác.",
                    remedy: "Rút hồ sơ này rồi soạn hồ sơ mới ở tỉnh kia."
                )
            }
            try dossier.save(
                places.stamped(fields),
                provinceNow: places.provinceNow,
                communeNow: places.communeNow,
                at: now,
                in: tx
            )
            try DossierClock.refresh(dossier.id, in: tx)
            return try Dossier.load(.dossier(dossier.id), forChange: false, in: tx)
        }
    }

    /// Does an act.
    ///
    /// `isExact`: whether a field that the act does not read is refused, as it is for programs.
    ///
    /// - Throws: `Refusal` (missing, forbidden, invalid with each faulty field, conflict with each check that does not
    ///   hold), `DatabaseError`. Nothing is written then.
    package func perform(
        _ act: ProjectAct,
        on code: DossierCode,
        _ fields: FieldTree,
        isExact: Bool = false,
        by officer: Officer,
        at now: Moment
    ) async throws -> DossierView {
        try await database.write { tx in
            if act == .takeOver {
                let written = try TakingOver(code, fields, by: officer, at: now, in: tx).write()
                return try DossierView.load(.dossier(written.dossierID), by: officer, in: tx)
            }
            let dossier = try Dossier.load(code, forChange: true, in: tx)
            try DossierPolicy.requireSee(dossier, by: officer)
            let work = ActWork(dossier: dossier, act: act, officer: officer, now: now, isExact: isExact)
            try work.perform(fields, in: tx)
            return try DossierView.load(.dossier(dossier.id), by: officer, in: tx)
        }
    }

    /// What the checks of an act would say, without doing it: the form shows them before the button is pressed.
    ///
    /// - Throws: `Refusal` (missing, forbidden, invalid), `DatabaseError`.
    package func check(
        _ act: ProjectAct,
        on code: DossierCode,
        _ fields: FieldTree,
        isExact: Bool = false,
        by officer: Officer,
        at now: Moment
    ) async throws -> [CheckResult] {
        try await database.read { tx in
            let dossier = try Dossier.load(code, forChange: false, in: tx)
            try DossierPolicy.requireSee(dossier, by: officer)
            let work = ActWork(dossier: dossier, act: act, officer: officer, now: now, isExact: isExact)
            return try ActChecks.run(try work.context(fields, in: tx))
        }
    }

    /// One file with its lines, money, machines and history.
    ///
    /// - Throws: `Refusal` (missing), `DatabaseError`.
    package func view(_ code: DossierCode, by officer: Officer) async throws -> DossierView {
        try await database.read { try DossierView.load(code, by: officer, in: $0) }
    }
}

/// Where a draft belongs: it decides who sees it, so it is needed even of an unfinished one.
struct DraftPlaces {
    private let map: AdminMap
    let provinceNow: String
    /// The commune of today's map where every line lies in one.
    let communeNow: String?

    /// - Throws: `Refusal` (invalid) where no province is named.
    init(_ fields: FieldTree, on day: Day, _ territories: Territories) throws {
        let read = FieldTreeReader.lenient(fields)
        let named = read.integer("map", in: 2024...2025).flatMap(AdminMap.init)
        let map = named ?? AdminMap.inForce(on: day)
        self.map = map
        guard let code = read.text("province"),
            let province = territories.provinceNow(map: map, code: code)
        else {
            throw Refusal.invalid("Chọn tỉnh, thành phố của đề án.", field: "province")
        }
        provinceNow = province
        let communes = Set(
            read.list("lines") { line in
                line.text("place").flatMap { territories.position(map: map, code: $0)?.communeNow }
            }
        )
        communeNow = communes.count == 1 ? communes.first ?? nil : nil
    }

    /// The codes of a draft stay those of its map, whatever map is in force when it is read again.
    func stamped(_ fields: FieldTree) -> FieldTree {
        fields.merging(.group(["map": .number(Int64(map.rawValue))]))
    }
}

extension ActPolicy {
    /// Who submits proposals, and who enters those that were signed on paper.
    static let drafting = roles(.submit, level: .local, state: .draft)
        .union(enteringRoles)

    static func mayDraft(provinceNow: String, by officer: Officer) -> Bool {
        if officer == .localOperator { return true }
        let roles = drafting
        return officer.grants.contains { grant in
            guard roles.contains(grant.role) else { return false }
            switch grant.scope {
            case .nation: return true
            case .province(let code), .commune(_, let code): return code == provinceNow
            }
        }
    }
}

extension FieldShape {
    /// A draft: anything but its province may be missing or wrong until it is submitted.
    package static let draft = FieldShape("Draft", isDraft: true) { Proposal($0, on: today, nowhere) }

    /// What an act reads, each by itself.
    package static func act(_ act: ProjectAct) -> FieldShape {
        acts[act] ?? ofAct(act)
    }

    private static let acts = Dictionary(uniqueKeysWithValues: ProjectAct.allCases.map { ($0, ofAct($0)) })

    private static func ofAct(_ act: ProjectAct) -> FieldShape {
        let name = act.rawValue.prefix(1).uppercased() + act.rawValue.dropFirst() + "Act"
        guard act != .takeOver else { return FieldShape(name, TakingOver.read) }
        return FieldShape(name, isExact: true) { ActWork.read(act, $0, today: today) }
    }
}
