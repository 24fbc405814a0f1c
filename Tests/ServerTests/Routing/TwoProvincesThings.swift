import Database
import Foundation
import KhuyenCong
import TestSupport
import Testing

extension TwoProvinces {
    /// One thing of each kind in Nghệ An.
    static func fill(_ database: Database, _ files: TestFiles) async throws -> Things {
        var things = Things()
        let name = "nghe-an-2016-2020.xlsx"
        let result = try await Imports(database).run(
            [ImportSource(path: Samples.url(name).path(), name: name)],
            options: ImportOptions(province: "40"),
            isDryRun: false,
            by: .localOperator,
            at: TestDatabase.now
        )
        things.batch = try #require(result.batchID)
        let batch = try await Imports(database).batch(things.batch, by: .localOperator)
        things.file = try #require(batch.files.first).id
        things.project = try await database.read { tx in try tx.value("SELECT MIN(id) FROM project") ?? 0 }
        try await addBeneficiaries(to: &things, database)
        try await addPerson(to: &things, database)
        try await addOrganisations(to: &things, database)
        try await addNorm(to: &things, database)
        try await addAttachment(to: &things, database, files)
        try await addTemplate(to: &things, database)
        try await addDossier(to: &things, database)
        things.money = try await MoneyThings.fill(database, files)
        try await addCall(to: &things, database)
        // Last: a plan asks of every contract that it stands in it.
        try await addPlan(to: &things, database)
        try await addResults(to: &things, database)
        things.conference = try await ConferenceThings.fill(database, files)
        things.contest = try await ContestThings.fill(database, beneficiary: things.beneficiary)
        things.outcome = try await outcome(database, project: things.project)
        things.trade = try await trade(database)
        things.frozen = try await FrozenThings.fill(database, files)
        things.keptText = try await ClaimThings.fill(database)
        things.reportFile = try await TwoProvinces.reportFile(database)
        things.life = try await LifeThings.fill(database, files, project: things.project)
        things.trainingClass = try await trainingClass(database, dossier: things.money.dossier)
        things.collaborator = try await collaborator(database)
        things.award = try await award(database)
        return things
    }

    private static func addAttachment(to things: inout Things, _ database: Database, _ files: TestFiles) async throws {
        let ids = try await Attachments(database, store: files.store).add(
            [try files.arrived(TestPapers.pdf, named: "Hợp đồng.pdf")],
            AttachmentDraft(kind: .contract),
            toProject: things.project,
            by: .localOperator,
            at: TestDatabase.now
        )
        things.attachment = try #require(ids.first)
    }

    private static func addTemplate(to things: inout Things, _ database: Database) async throws {
        let papers = Papers(database)
        let shipped = try await papers.template(of: .estimate, .shipped, for: .localOperator)
        let upload = PaperUpload(form: .estimate, province: "40", name: "Mẫu 1.docx", bytes: shipped.bytes)
        things.template = try await papers.upload(upload, by: .localOperator, at: TestDatabase.now)
        try await papers.upload(upload, by: .localOperator, at: TestDatabase.now)
    }

    private static func addDossier(to things: inout Things, _ database: Database) async throws {
        let fields = FieldTree.group(["province": .text("40"), "title": .text("Máy sấy chè")])
        let dossier = try await Dossiers(database).draft(fields, by: .localOperator, at: TestDatabase.now)
        things.dossier = dossier.id
    }

    private static func addBeneficiaries(to things: inout Things, _ database: Database) async throws {
        let beneficiaries = Beneficiaries(database)
        let place = PlaceKey(.of2024, "40")
        var ids: [Int64] = []
        for name in ["Hợp tác xã Nam Đàn", "HTX Nam Đàn", "Hợp tác xã Nam Đàn cũ"] {
            let draft = BeneficiaryDraft(name: name, place: place)
            ids.append(try await beneficiaries.add(draft, by: .localOperator, at: TestDatabase.now))
        }
        things.beneficiary = ids[0]
        for merged in ids.dropFirst() {
            let merge = try await beneficiaries.merge(
                merged,
                into: ids[0],
                reason: "một cơ sở",
                by: .localOperator,
                at: TestDatabase.now
            )
            things.merges.append(merge)
        }
    }

    /// Somebody whom the Department of Nghệ An manages; and a token of the Department's own officer.
    private static func addPerson(to things: inout Things, _ database: Database) async throws {
        let accounts = Accounts(database)
        let now = Moment.now()
        let grant = NewGrant(role: .promotionCentre, scope: .province("40"), from: TestDatabase.now.day)
        let new = NewAccount(userName: "trung-tam", fullName: "Cán bộ trung tâm", grant: grant)
        things.person = try await accounts.create(new, by: .localOperator, at: now)
        things.grant = try #require(await accounts.person(things.person, for: .localOperator).grants.first).id
        let second = NewGrant(role: .accountant, scope: .province("40"), from: TestDatabase.now.day)
        try await accounts.grant(second, to: things.person, by: .localOperator, at: now)
        things.secondGrant = try #require(await accounts.person(things.person, for: .localOperator).grants.last).id
        let people = try await accounts.people(PeopleFilter(), for: .localOperator)
        let owner = try #require(people.first { $0.userName == "nghe-an" })
        things.token = try await accounts.createToken(named: "máy khác", of: owner.id, by: .localOperator, at: now).id
    }

    private static func addOrganisations(to things: inout Things, _ database: Database) async throws {
        let organisations = Organisations(database)
        for name in ["Trung tâm Khuyến công Nghệ An", "Hiệp hội nghề Nghệ An"] {
            let draft = OrganisationDraft(
                name: name,
                kind: .other,
                place: PlaceKey(.of2025, "40"),
                validFrom: Day.firstOfYear(2020)
            )
            let id = try await organisations.add(draft, by: .localOperator, at: TestDatabase.now)
            let detail = try await organisations.detail(id, on: TestDatabase.now.day, for: .localOperator)
            things.terms.append(try #require(detail.organisation.terms.first))
        }
    }

    private static func addNorm(to things: inout Things, _ database: Database) async throws {
        let basis = LegalBasis("Nghị quyết của tỉnh", .fullText)
        let pack = PackDraft(
            code: "nghe-an-2026",
            name: "Định mức của Nghệ An",
            place: PlaceKey(.of2025, "40"),
            validFrom: Day.firstOfYear(2026),
            validUntil: nil,
            basis: basis
        )
        let norms = Norms(database)
        let packID = try await norms.addPack(pack, by: .localOperator, at: TestDatabase.now)
        let norm = NormDraft(
            kind: .machinery,
            item: "Chuyển giao máy móc",
            rateHundredths: 5000,
            ceiling: Dong(300_000_000),
            per: .establishment,
            note: nil,
            basis: basis
        )
        things.norm = try await norms.add(norm, toPack: packID, by: .localOperator, at: TestDatabase.now)
    }
}
