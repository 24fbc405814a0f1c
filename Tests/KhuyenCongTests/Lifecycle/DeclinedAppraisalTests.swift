import TestSupport
import Testing
import Vietnamese

@testable import KhuyenCong

/// A council that does not propose approval leaves the same papers as one that does.
@Suite struct DeclinedAppraisalTests {
    private let world: DossierWorld

    init() async throws {
        world = try await DossierWorld()
    }

    @Test(arguments: [ProjectAct.returnForRevision, .reject])
    func `criteria, minutes and sheets stand with the act and the version that was judged`(act: ProjectAct) async throws
    {
        let dossier = try await world.local(upTo: .submitted)
        let fields: [String: FieldTree] = [
            "reason": .text("Máy không tiên tiến"),
            "criteria": .group(["effect": .text("Không tăng công suất")]), "members": .number(5),
            "present": .number(4),
            "sheets": .list([Self.sheet("An", "reject"), Self.sheet("Bình", "returnForRevision")]),
        ]

        let view = try await world.act(act, dossier, fields, by: world.department)

        let record = try #require(view.history.first)
        let version = FieldTree.group(["version": .number(Int64(dossier.version))])
        #expect(record.act == act)
        #expect(record.fields == FieldTree.group(fields).merging(version))
        #expect(record.checks.map(\.rule) == [.quorum])
        #expect(record.checks.map(\.verdict) == [.holds])
    }

    @Test(arguments: [ProjectAct.returnForRevision, .reject])
    func `a reason alone is enough`(act: ProjectAct) async throws {
        let dossier = try await world.local(upTo: .submitted)

        let view = try await world.act(act, dossier, ["reason": .text("Thiếu hồ sơ")], by: world.department)

        #expect(view.dossier.state == (act == .reject ? .rejected : .returned))
        #expect(view.history.first?.checks == [])
    }

    private struct Refused {
        let fields: [String: FieldTree]
        let kind: Refusal.Kind
        var field: String?
        let message: String
    }

    private static let refused = [
        Refused(
            fields: ["members": .number(5), "present": .number(2)],
            kind: .conflict,
            message: "Hội đồng 5 người cần ít nhất 4 người có mặt (\(MoneyWriter.percent(6666))); có 2 người."
        ),
        Refused(
            fields: ["hasConflictOfInterest": .flag(true)],
            kind: .invalid,
            field: "hasConflictOfInterest",
            message: "Người có lợi ích liên quan không tham gia thẩm định đề án này."
        ),
        Refused(
            fields: ["sheets": .list([sheet("An", "approve"), sheet("Bình", "approve"), sheet("Chi", "reject")])],
            kind: .invalid,
            field: "sheets",
            message: "Có 2/3 phiếu đề nghị phê duyệt; biên bản không kết luận “Không chấp thuận” được."
        ),
        Refused(
            fields: ["present": .number(1), "sheets": .list([sheet("An", "reject"), sheet("Bình", "reject")])],
            kind: .invalid,
            field: "present",
            message: "Có 2 phiếu nhưng chỉ 1 người có mặt."
        ),
    ]

    @Test(arguments: refused.indices)
    func `what an approval is held to, a rejection is held to`(index: Int) async throws {
        let refused = Self.refused[index]
        let dossier = try await world.local(upTo: .submitted)
        let fields = refused.fields.merging(["reason": .text("Không hiệu quả")]) { $1 }

        let refusal = await #expect(throws: Refusal.self) {
            try await world.act(.reject, dossier, fields, by: world.department)
        }

        #expect(refusal?.kind == refused.kind)
        #expect(refusal?.field == refused.field)
        #expect(refusal?.message == refused.message)
    }

    /// As many for it as against it is no majority for an approval.
    @Test func `a tie may be returned`() async throws {
        let dossier = try await world.local(upTo: .submitted)
        let sheets = FieldTree.list([Self.sheet("An", "approve"), Self.sheet("Bình", "reject")])

        let view = try await world.act(
            .returnForRevision,
            dossier,
            ["reason": .text("Làm rõ hiệu quả"), "sheets": sheets],
            by: world.department
        )

        #expect(view.dossier.state == .returned)
    }

    @Test func `programs learn of the fields, none of which they must send`() {
        let shape = FieldShape.act(.reject)

        #expect(
            shape.fields.map(\.name) == [
                "version", "day", "document", "onBehalfOf", "papers", "overrides", "reason", "criteria", "members",
                "present", "hasConflictOfInterest", "sheets", "finances",
            ]
        )
        #expect(shape.fields.filter(\.isRequired).map(\.name) == ["reason"])
    }

    /// The conclusion is the act: a program that sends another one is not believed.
    @Test func `a rejection takes no other conclusion`() async throws {
        let dossier = try await world.local(upTo: .submitted)
        let fields: FieldTree = .group([
            "version": .number(Int64(dossier.version)), "reason": .text("Không hiệu quả"),
            "conclusion": .text("approve"),
        ])

        let refusal = await #expect(throws: Refusal.self) {
            try await world.dossiers.perform(
                .reject,
                on: .dossier(dossier.id),
                fields,
                isExact: true,
                by: world.department,
                at: world.now
            )
        }

        #expect(refusal?.kind == .invalid)
        #expect(refusal?.field == "conclusion")
    }

    private static func sheet(_ name: String, _ opinion: String) -> FieldTree {
        .group(["name": .text(name), "opinion": .text(opinion)])
    }
}
