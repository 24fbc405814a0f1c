package import Database
import HTTPTypes
package import KhuyenCong

/// Proposals for awards: the list of a year, its Word file, examining one, the API.
package struct AwardRoutes: RouteGroup {
    private let desk: AwardDesk

    package init(_ database: Database, now: @escaping @Sendable () -> Moment = Moment.now) {
        desk = AwardDesk(proposals: AwardProposals(database), units: AdminUnits(database), now: now)
    }

    package func add(to table: inout RouteTable) {
        AwardPages(desk: desk).add(to: &table)
        addAPI(to: &table)
    }

    private func addAPI(to table: inout RouteTable) {
        let desk = desk
        table.read(
            .awards,
            .viewProjects,
            "Đề nghị khen thưởng của một năm",
            parameters: [
                Parameter("year", .integer(.programmeYears), "Năm; để trống là năm nay"),
                Parameter("province", .text, "Mã tỉnh hiện nay; để trống là mọi tỉnh được xem"),
            ],
            answer: [AwardAnswer].self
        ) { request, context in
            let year = request.query["year"].flatMap { Int($0) } ?? desk.now().day.year
            let officer = try context.requireOfficer()
            return try await desk.proposals.list(year, in: request.query["province"], by: officer).map(AwardAnswer.init)
        }
        table.read(.award(.any), .viewProjects, "Một đề nghị khen thưởng", answer: AwardAnswer.self) { _, context in
            AwardAnswer(try await desk.proposals.proposal(context.pathID(), by: context.requireOfficer()))
        }
        table.act(
            .post,
            .awards,
            .enterResults,
            "Đề nghị khen thưởng",
            fields: .award,
            status: .created,
            answer: AwardAnswer.self
        ) { fields, _, context in
            AwardAnswer(try await desk.proposals.propose(fields, by: context.requireOfficer(), at: desk.now()))
        }
        table.act(
            .post,
            .awardState(.any),
            .reviewResults,
            "Xét, ghi quyết định hoặc không khen thưởng",
            fields: .awardStep,
            answer: AwardAnswer.self
        ) { fields, _, context in
            let (id, officer) = (try context.pathID(), try context.requireOfficer())
            return AwardAnswer(try await desk.proposals.move(id, fields, by: officer, at: desk.now()))
        }
    }
}

/// What the pages and the API of proposals work with.
struct AwardDesk {
    let proposals: AwardProposals
    let units: AdminUnits
    let now: @Sendable () -> Moment
}

/// A proposal; the support in đồng.
struct AwardAnswer: Codable, Sendable {
    let id: Int64
    let year: Int
    let province: String
    let subject: AwardProposal.Subject
    let name: String
    let beneficiary: Int64?
    let form: AwardProposal.Form
    let authority: String
    let achievements: String?
    /// Projects and support that the ledger knows of the establishment.
    let projects: Int?
    let support: Int64?
    let state: AwardProposal.State
    let decision: String?
    let decidedOn: Day?
    let reason: String?
    let version: Int

    init(_ proposal: AwardProposal) {
        id = proposal.id
        year = proposal.year
        province = proposal.provinceNow
        subject = proposal.subject
        name = proposal.name
        beneficiary = proposal.beneficiaryID
        form = proposal.form
        authority = proposal.authority
        achievements = proposal.achievements
        projects = proposal.record?.projects
        support = proposal.record?.support.amount
        state = proposal.state
        decision = proposal.decision
        decidedOn = proposal.decidedOn
        reason = proposal.reason
        version = proposal.version
    }
}
