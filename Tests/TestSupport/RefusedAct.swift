package import KhuyenCong

/// An act that must be refused, whichever way it comes in: by page, by API, on the command line.
package struct RefusedAct: Sendable, CustomStringConvertible {
    package let name: String
    package let act: ProjectAct
    package let officer: @Sendable (DossierWorld) -> Officer
    /// What the person is told, in part.
    package let sentence: String
    let prepare: @Sendable (DossierWorld) async throws -> (dossier: Dossier, fields: [String: FieldTree])

    package var description: String { name }

    /// The file as it stands before the act, and the fields of the act with the version that they were made from.
    package func prepared(_ world: DossierWorld) async throws -> (dossier: Dossier, fields: FieldTree) {
        let (dossier, fields) = try await prepare(world)
        let view = try await world.dossiers.view(.dossier(dossier.id), by: .localOperator)
        var tree = FieldTree.group(["version": .number(Int64(view.dossier.version))]).merging(.group(fields))
        if act == .accept {
            tree = tree.namingMachine(view.machines.first?.id ?? 0)
        }
        return (view.dossier, tree)
    }

    package static let all =
        [ceiling, sameMachine, capital, commitment, scale, advanceShare, investmentDone, district, otherMachine]
        + [beforeAcceptance, changeDecider, stale, undated]
}

extension RefusedAct {
    private static let ceiling = RefusedAct(
        name: "a support over the ceiling",
        act: .submit,
        officer: \.centre,
        sentence: "vượt mức tối đa 300 triệu là 1 đồng"
    ) { world in
        (try await world.draft(DossierWorld.machinery(support: 300_000_001)), [:])
    }

    private static let sameMachine = RefusedAct(
        name: "a second State support for the same machine under a changed firm name",
        act: .submit,
        officer: \.centre,
        sentence: "trùng số máy"
    ) { world in
        _ = try await world.local(upTo: .approved)
        let again = DossierWorld.machinery(name: "Doanh nghiệp tư nhân Trà Con Cuông", serial: "s 01", phone: "")
        return (try await world.draft(again), [:])
    }

    private static let capital = RefusedAct(
        name: "a ward of Hà Nội as the place of production",
        act: .submit,
        officer: \.capital,
        sentence: "Phường"
    ) { world in
        let ward = FieldTree.group(["province": .text("01"), "implementer": .text("Trung tâm")])
        let fields = DossierWorld.machinery().merging(ward).replacingLines {
            $0.merging(.group(["place": .text("00004")]))
        }
        return (try await world.draft(fields, by: world.capital), [:])
    }

    private static let commitment = RefusedAct(
        name: "a submission without the commitment to fund the rest",
        act: .submit,
        officer: \.centre,
        sentence: "Thiếu cam kết đầu tư đủ phần vốn còn lại."
    ) { world in
        let without = FieldTree.group(["commitments": .group(["fundsTheRest": .flag(false)])])
        return (try await world.draft(DossierWorld.machinery().merging(without)), [:])
    }

    private static let scale = RefusedAct(
        name: "a submission that does not tell its scale",
        act: .submit,
        officer: \.centre,
        sentence: "Thiếu phần “Quy mô, đặc điểm vượt trội”."
    ) { world in
        (try await world.draft(DossierWorld.machinery().merging(.group(["scale": .empty]))), [:])
    }

    private static let advanceShare = RefusedAct(
        name: "an advance of 71 % before acceptance without an authorised exception",
        act: .advance,
        officer: \.department,
        sentence: "71,00 % kinh phí hỗ trợ; trước nghiệm thu không quá 70,00 %"
    ) { world in
        (try await world.local(upTo: .contracted), DossierWorld.advance(213_000_000))
    }

    private static let investmentDone = RefusedAct(
        name: "an advance for a machine with 60 % of the investment done",
        act: .advance,
        officer: \.department,
        sentence: "đã thực hiện 60,00 % tổng vốn đầu tư; được tạm ứng khi trên 70,00 %"
    ) { world in
        (try await world.local(upTo: .contracted), DossierWorld.advance(100_000_000, done: 480_000_000))
    }

    private static let district = RefusedAct(
        name: "a new commitment from a district source in 2026",
        act: .approve,
        officer: \.leader,
        sentence: "Nguồn Khuyến công cấp huyện không nhận cam kết mới trong ngày"
    ) { world in
        (try await world.local(DossierWorld.machinery(source: "district"), upTo: .registered), [:])
    }

    private static let otherMachine = RefusedAct(
        name: "a machine of another type at acceptance",
        act: .accept,
        officer: \.department,
        sentence: "loại máy duyệt “BT-500”, mua “BT-300”"
    ) { world in
        var fields = DossierWorld.bought(model: "BT-300")
        fields["lines"] = .list([.group(["line": .number(1)])])
        return (try await world.local(upTo: .underWay), fields)
    }

    private static let beforeAcceptance = RefusedAct(
        name: "a settlement before acceptance",
        act: .settle,
        officer: \.department,
        sentence: "đang ở trạng thái “Đang thực hiện”, chưa làm được việc “Quyết toán”"
    ) { world in
        (try await world.local(upTo: .underWay), [:])
    }

    private static let changeDecider = RefusedAct(
        name: "a change of beneficiary decided by the Department on a single national project",
        act: .change,
        officer: \.department,
        sentence: "do Cục quản lý khuyến công quyết định"
    ) { world in
        let fields = DossierWorld.machinery(level: "national", source: "national", serial: "S-11")
        return (try await world.national(fields), DossierWorld.changeOfBeneficiary)
    }

    private static let stale = RefusedAct(
        name: "a stale form",
        act: .contract,
        officer: \.department,
        sentence: "vừa được người khác cập nhật"
    ) { world in
        (try await world.local(upTo: .approved), ["version": .number(1)])
    }

    private static let undated = RefusedAct(
        name: "a report of a firm on paper without the day of the paper",
        act: .report,
        officer: \.centre,
        sentence: "Ghi ngày của văn bản đã ký."
    ) { world in
        let fields: [String: FieldTree] = [
            "year": .number(2026), "month": .number(11), "done": .text("Đã đặt máy"),
            "onBehalfOf": .text("Công ty TNHH Chè Anh Sơn"),
            "document": .group(["office": .text("Công ty TNHH Chè Anh Sơn"), "number": .text("01/BC")]),
        ]
        return (try await world.local(upTo: .contracted), fields)
    }
}

extension DossierWorld {
    /// A change of beneficiary that the Department says it decided.
    package static let changeOfBeneficiary: [String: FieldTree] = [
        "type": .text("beneficiary"), "cause": .text("Đơn vị cũ rút"), "decider": .text("department"),
        "beneficiary": .group(["name": .text("HTX Chè Thanh Mai")]),
    ]

    /// A national project, approved.
    package func national(_ fields: FieldTree) async throws -> Dossier {
        let dossier = try await draft(fields)
        try await act(.submit, dossier, by: centre)
        try await act(.appraise, dossier, by: department)
        try await act(.register, dossier, by: department)
        try await act(.appraiseAtMinistry, dossier, by: agency)
        return try await act(.approve, dossier, by: agency).dossier
    }
}

extension FieldTree {
    /// The same proposal with each of its lines changed.
    package func replacingLines(_ body: (FieldTree) -> FieldTree) -> FieldTree {
        guard case .list(let lines) = self["lines"] else { return self }
        return merging(.group(["lines": .list(lines.map(body))]))
    }
}
