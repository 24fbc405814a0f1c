import TestSupport
import Testing

@testable import KhuyenCong

/// Khoản 2 Điều 4 Thông tư 46/2012/TT-BCT: a model is paid to show what nobody in the district uses yet.
@Suite struct ModelChecksTests {
    private let world: DossierWorld

    init() async throws {
        world = try await DossierWorld()
    }

    /// Xã Anh Sơn and xã Thành Bình Thọ came from one district, xã Yên Thành from another.
    private func model(
        _ number: Int,
        title: String = "Mô hình sấy chè bằng bơm nhiệt",
        place: String = "17335",
        level: String = "national",
        item: String? = "newTechnologyModel",
        machine: String = "Máy sấy bơm nhiệt",
        type: String? = nil
    ) -> FieldTree {
        let fields = DossierWorld.machinery(
            name: "Cơ sở chè số \(number)",
            level: level,
            source: level == "national" ? "national" : "province",
            support: 100_000_000,
            serial: "S-\(number)",
            phone: "09123456\(number)"
        ).replacingLines {
            $0.merging(
                .group([
                    "kind": .text("model"), "item": item.map(FieldTree.text) ?? .empty, "place": .text(place),
                ])
            )
        }
        let machines = FieldTree.list([
            .group([
                "line": .number(1), "name": .text(machine), "model": type.map(FieldTree.text) ?? .empty,
                "serial": .text("S-\(number)"), "quantity": .number(1), "unitPrice": .number(800_000_000),
            ])
        ])
        return fields.merging(.group(["title": .text(title), "machines": machines]))
    }

    /// What the submission of a second file finds, after one model in xã Anh Sơn was submitted.
    private func found(_ second: FieldTree, after first: FieldTree? = nil) async throws -> [CheckResult] {
        let shown = try await world.draft(
            first ?? model(11, place: "17329", machine: "Lò sấy", type: "LS-1")
        )
        try await world.act(.submit, shown, by: world.centre)
        let draft = try await world.draft(second)
        return try await world.dossiers.check(
            .submit,
            on: .dossier(draft.id),
            .group(["version": .number(Int64(draft.version))]),
            by: world.centre,
            at: world.now
        ).filter { $0.rule == .modelShown }
    }

    @Test func `a national model of new technology is not shown twice in a former district`() async throws {
        let checks = try await found(model(12))

        #expect(
            checks == [
                CheckResult(
                    .modelShown,
                    line: 1,
                    .doesNotHold,
                    "Mô hình cùng tên đã được trình diễn trên địa bàn này ở đề án DA1.",
                    remedy: "Nêu công nghệ, sản phẩm mới, loại máy khác so với mô hình trước, hoặc chọn địa bàn khác.",
                    basis: LegalBasis("Điểm a Khoản 2 Điều 4 Thông tư 46/2012/TT-BCT", .fullText)
                )
            ]
        )
    }

    @Test func `the submission is refused, and stays a draft`() async throws {
        _ = try await found(model(12, title: "Mô hình khác"))
        let draft = try await world.draft(model(13))
        let refusal = await #expect(throws: Refusal.self) {
            try await world.act(.submit, draft, by: world.centre)
        }
        let view = try await world.dossiers.view(.dossier(draft.id), by: .localOperator)

        #expect(refusal?.details.map(\.citation) == ["Điểm a Khoản 2 Điều 4 Thông tư 46/2012/TT-BCT"])
        #expect(view.dossier.state == .draft)
    }

    /// For local files the circular leaves it to the province.
    @Test func `a local model, or one whose item is open, cannot be decided`() async throws {
        let local = try await found(model(12, level: "local"))
        let open = try await found(model(14, item: nil), after: model(13, title: "Mô hình khác"))

        #expect(local.map(\.verdict) == [.undecided])
        #expect(
            local.first?.remedy
                == "Đối chiếu quy định của UBND tỉnh về mô hình trình diễn, nêu điểm mới so với mô hình trước."
        )
        #expect(open.map(\.verdict) == [.undecided])
    }

    @Test func `another district, and a model that is there to be spread, are not asked`() async throws {
        let elsewhere = try await found(model(12, place: "17506"))
        let spread = try await found(
            model(14, item: "disseminationModel"),
            after: model(13, title: "Mô hình khác", place: "17506")
        )

        #expect(elsewhere == [])
        #expect(spread == [])
    }

    @Test(
        arguments: [
            (
                "LS-1", CheckVerdict.doesNotHold,
                ["Máy “Lò sấy” cùng loại đã được hỗ trợ trên địa bàn này ở hồ sơ HS1."]
            ),
            (
                nil, .undecided,
                ["Máy “Lò sấy” đã được hỗ trợ trên địa bàn này ở hồ sơ HS1; chưa rõ có cùng loại máy không."]
            ),
            ("LS-2", .undecided, []),
        ] as [(String?, CheckVerdict, [String])]
    )
    func `under another title the machines tell whether the technology is known`(
        type: String?,
        verdict: CheckVerdict,
        sentences: [String]
    ) async throws {
        let checks = try await found(model(12, title: "Mô hình sấy kiểu mới", machine: "Lò sấy", type: type))

        #expect(checks.map(\.sentence) == sentences)
        #expect(checks.allSatisfy { $0.verdict == verdict })
    }

    /// An establishment of the area uses it, even if no model ever showed it.
    @Test func `a machine that was supported by itself is known technology`() async throws {
        let supported = DossierWorld.machinery(serial: "S-99")

        let checks = try await found(
            model(12, machine: "Máy sấy chè băng tải", type: "BT-500"),
            after: supported
        )

        #expect(checks.map(\.verdict) == [.doesNotHold])
        #expect(
            checks.map(\.sentence) == [
                "Máy “Máy sấy chè băng tải” cùng loại đã được hỗ trợ trên địa bàn này ở hồ sơ HS1."
            ]
        )
    }
}
