import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct AppraisalSheetTests {
    private let world: DossierWorld

    init() async throws {
        world = try await DossierWorld()
    }

    private struct Refused {
        let sheets: [FieldTree]
        var members: Int64 = 5
        var present: Int64?
        let field: String
        let message: String
    }

    private static let refused = [
        Refused(
            sheets: [
                sheet("An", "approve"), sheet("An", "approve"), sheet("Bình", "approve"), sheet("Chi", "approve"),
            ],
            field: "sheets",
            message: "“An” có hai phiếu; mỗi thành viên một phiếu."
        ),
        Refused(
            sheets: ["An", "Bình", "Chi", "Dung", "Giang"].map { sheet($0, "approve") },
            present: 4,
            field: "present",
            message: "Có 5 phiếu nhưng chỉ 4 người có mặt."
        ),
        Refused(
            sheets: [sheet("An", "approve"), sheet("Bình", "reject")],
            members: 2,
            field: "conclusion",
            message: "Chỉ 1/2 phiếu đề nghị phê duyệt; biên bản không kết luận phê duyệt được."
        ),
        Refused(
            sheets: [sheet("An", "approve", conflict: true)],
            members: 1,
            field: "sheets.1.hasConflictOfInterest",
            message: "Thành viên có lợi ích liên quan không được thẩm định đề án này."
        ),
        Refused(
            sheets: [.group(["name": .text("An")])],
            members: 1,
            field: "sheets.1.opinion",
            message: "Chọn ý kiến của thành viên."
        ),
    ]

    @Test(arguments: refused.indices)
    func `sheets that do not fit the minutes are refused`(index: Int) async throws {
        let refused = Self.refused[index]
        let dossier = try await world.local(upTo: .submitted)
        var fields: [String: FieldTree] = [
            "conclusion": .text("approve"), "members": .number(refused.members), "sheets": .list(refused.sheets),
        ]
        fields["present"] = refused.present.map(FieldTree.number)

        let refusal = await #expect(throws: Refusal.self) {
            try await world.act(.appraise, dossier, fields, by: world.department)
        }

        #expect(refusal?.kind == .invalid)
        #expect(refusal?.field == refused.field)
        #expect(refusal?.message == refused.message)
    }

    @Test func `the sheets stand with the version that was judged`() async throws {
        let dossier = try await world.local(upTo: .submitted)
        let sheets = [
            AppraisalSheetTests.sheet("An", "approve"), AppraisalSheetTests.sheet("Bình", "approveWithChanges"),
            AppraisalSheetTests.sheet("Chi", "reject"),
        ]

        let view = try await world.act(
            .appraise,
            dossier,
            ["conclusion": .text("approve"), "members": .number(4), "sheets": .list(sheets)],
            by: world.department
        )

        let record = try #require(view.history.first)
        #expect(record.fields["sheets"] == .list(sheets))
        #expect(record.fields["version"] == .number(Int64(dossier.version)))
    }

    private static func sheet(_ name: String, _ opinion: String, conflict: Bool = false) -> FieldTree {
        .group(["name": .text(name), "opinion": .text(opinion), "hasConflictOfInterest": .flag(conflict)])
    }
}
