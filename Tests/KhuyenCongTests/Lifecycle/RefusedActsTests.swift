import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct RefusedActsTests {
    private let world: DossierWorld

    init() async throws {
        world = try await DossierWorld()
    }

    private func refused(_ body: () async throws -> Void) async throws -> Refusal {
        do {
            try await body()
        } catch let refusal as Refusal {
            return refusal
        }
        return try #require(nil as Refusal?)
    }

    @Test func `a submission without the commitment to fund the rest`() async throws {
        let fields = DossierWorld.machinery().merging(
            .group(["commitments": .group(["fundsTheRest": .flag(false)])])
        )
        let dossier = try await world.draft(fields)
        let refusal = try await refused { try await world.act(.submit, dossier, by: world.centre) }

        #expect(refusal.field == "commitments.fundsTheRest")
        #expect(refusal.message == "Thiếu cam kết đầu tư đủ phần vốn còn lại.")
    }

    @Test func `a support over the ceiling`() async throws {
        let dossier = try await world.draft(DossierWorld.machinery(support: 300_000_001))
        let refusal = try await refused { try await world.act(.submit, dossier, by: world.centre) }
        let view = try await world.dossiers.view(.dossier(dossier.id), by: world.centre)

        #expect(refusal.details.map(\.field) == ["lines.1"])
        #expect(refusal.message.contains("300 triệu"))
        #expect(refusal.details.first?.citation?.contains("28/2018/TT-BTC") == true)
        #expect(view.dossier.state == .draft)
        #expect(view.money == DossierMoney())
    }

    @Test func `a ward of Hà Nội as the place of production, but not for a fair`() async throws {
        let ward: [String: FieldTree] = ["province": .text("01"), "implementer": .text("Trung tâm")]
        func proposal(isFair: Bool) -> FieldTree {
            let fair: [String: FieldTree] = ["kind": .text("product"), "item": .text("fairParticipation")]
            return DossierWorld.machinery().merging(.group(ward)).replacingLines { line in
                line.merging(.group(isFair ? fair : [:])).merging(.group(["place": .text("00004")]))
            }
        }
        let dossier = try await world.dossiers.draft(proposal(isFair: false), by: .localOperator, at: world.now)
        let refusal = try await refused { try await world.act(.submit, dossier, by: .localOperator) }
        let fair = try await world.dossiers.draft(proposal(isFair: true), by: .localOperator, at: world.now)
        let view = try await world.act(.submit, fair, by: .localOperator)

        #expect(refusal.message.contains("Phường"))
        #expect(view.dossier.state == .submitted)
    }

    /// Nghị định 235/2025/NĐ-CP sets the place aside for them since 15/10/2025; the proposal must be able to say so.
    @Test func `a ward of Hà Nội as the place of production, but not for an investor in a cluster`() async throws {
        func proposal(_ isInvestor: Bool) -> FieldTree {
            DossierWorld.machinery()
                .merging(.group(["province": .text("01"), "implementer": .text("Trung tâm")]))
                .replacingLines { line in
                    line.merging(.group(["place": .text("00004"), "isClusterInvestor": .flag(isInvestor)]))
                }
        }
        let other = try await world.dossiers.draft(proposal(false), by: .localOperator, at: world.now)
        let refusal = try await refused { try await world.act(.submit, other, by: .localOperator) }
        let investor = try await world.dossiers.draft(proposal(true), by: .localOperator, at: world.now)
        let view = try await world.act(.submit, investor, by: .localOperator)
        let eligibility = view.history.first?.checks.filter { $0.rule == .eligibility }

        #expect(refusal.message.contains("Phường"))
        #expect(eligibility?.map(\.verdict) == [.holds, .holds])
        #expect(eligibility?.last?.sentence.contains("“Đầu tư hạ tầng cụm công nghiệp”") == true)
    }

    @Test func `a second State support for the same machine under a changed firm name`() async throws {
        _ = try await world.local(upTo: .approved)
        let again = try await world.draft(
            DossierWorld.machinery(name: "Doanh nghiệp tư nhân Trà Con Cuông", serial: "s 01", phone: "0911111111")
        )
        let bySerial = try await refused { try await world.act(.submit, again, by: world.centre) }
        let byPhone = try await world.draft(
            DossierWorld.machinery(name: "Doanh nghiệp tư nhân Trà Con Cuông", serial: "", phone: "0912 345 678")
        )
        let related = try await refused { try await world.act(.submit, byPhone, by: world.centre) }

        #expect(bySerial.message.contains("trùng số máy"))
        #expect(related.message.contains("cùng số điện thoại"))
        #expect(related.details.map(\.citation) == ["Khoản 4 Điều 7 Thông tư liên tịch 26/2014/TTLT-BTC-BCT"])
    }

    /// A merge must not make an establishment that was supported look new.
    @Test func `an establishment merged into another is still known by its telephone`() async throws {
        _ = try await world.local(upTo: .approved)
        let supported: Int64? = try await world.database.read { try $0.value("SELECT MAX(id) FROM beneficiary") }
        let kept = try await Beneficiaries(world.database).add(
            BeneficiaryDraft(name: "Hợp tác xã Chè Lam", place: PlaceKey(.of2025, "17329")),
            by: .localOperator,
            at: world.now
        )
        try await Beneficiaries(world.database).merge(
            try #require(supported),
            into: kept,
            reason: "Một đơn vị",
            by: .localOperator,
            at: world.now
        )
        let machine = FieldTree.list([
            .group([
                "line": .number(1), "name": .text("Máy vò chè"), "model": .text("VC-2"), "serial": .text("V-77"),
                "quantity": .number(1), "unitPrice": .number(800_000_000),
            ])
        ])
        let other = try await world.draft(
            DossierWorld.machinery(name: "Cơ sở Trà Con Cuông").merging(.group(["machines": machine]))
        )
        let view = try await world.act(.submit, other, by: world.centre)

        #expect(
            view.history.flatMap(\.checks).filter { $0.rule == .sameBeneficiary }.map(\.sentence) == [
                "“Cơ sở Trà Con Cuông” có thể là “Hợp tác xã Chè Lam” đã được hỗ trợ trước đây: cùng số điện thoại."
            ]
        )
    }

    @Test func `an advance of 71 % before acceptance without an authorised exception`() async throws {
        let dossier = try await world.local(upTo: .contracted)
        let refusal = try await refused {
            try await world.act(.advance, dossier, DossierWorld.advance(213_000_000), by: world.department)
        }
        #expect(refusal.message.contains("71,00 % kinh phí hỗ trợ; trước nghiệm thu không quá 70,00 %"))

        let exception = FieldTree.list([
            .group(["rule": .text("advanceCap"), "reason": .text("Văn bản cho phép của UBND tỉnh")])
        ])
        var fields = DossierWorld.advance(213_000_000)
        fields["overrides"] = exception
        let view = try await world.act(.advance, dossier, fields, by: world.department)
        #expect(view.money.sum(.advanced) == Dong(213_000_000))
        #expect(view.history.first?.checks.compactMap(\.overrideReason) == ["Văn bản cho phép của UBND tỉnh"])
    }

    @Test func `an advance of 70 % passes`() async throws {
        let dossier = try await world.local(upTo: .contracted)
        let view = try await world.act(.advance, dossier, DossierWorld.advance(210_000_000), by: world.department)
        #expect(view.dossier.state == .underWay)
    }

    @Test func `an advance for a machine with 60 % of the investment done`() async throws {
        let dossier = try await world.local(upTo: .contracted)
        let fields = DossierWorld.advance(100_000_000, done: 480_000_000)
        let refusal = try await refused { try await world.act(.advance, dossier, fields, by: world.department) }
        #expect(refusal.message.contains("đã thực hiện 60,00 % tổng vốn đầu tư; được tạm ứng khi trên 70,00 %"))
    }

    @Test func `a new commitment from a district source in 2026`() async throws {
        let dossier = try await world.local(DossierWorld.machinery(source: "district"), upTo: .registered)
        let refusal = try await refused { try await world.act(.approve, dossier, by: world.leader) }
        #expect(
            refusal.message == "Nguồn Khuyến công cấp huyện không nhận cam kết mới trong ngày 21/11/2026."
        )
    }

    @Test func `a machine of another type at acceptance, and a price without a decision`() async throws {
        let dossier = try await world.local(upTo: .underWay)
        let type = try await refused {
            try await world.act(.accept, dossier, DossierWorld.bought(model: "BT-300"), by: world.department)
        }
        let price = try await refused {
            let fields = DossierWorld.bought(model: "BT-500", price: 780_000_000)
            try await world.act(.accept, dossier, fields, by: world.department)
        }
        let decided = DossierWorld.bought(model: "BT-500", price: 780_000_000, decision: "Chấp nhận giá hóa đơn")
        let view = try await world.act(.accept, dossier, decided, by: world.department)

        #expect(type.message.contains("loại máy duyệt “BT-500”, mua “BT-300”"))
        #expect(price.message.contains("chưa được kết luận"))
        #expect(view.bought.map(\.decision) == ["Chấp nhận giá hóa đơn"])
        #expect(view.dossier.state == .accepted)
    }

    @Test func `a settlement before acceptance`() async throws {
        let dossier = try await world.local(upTo: .underWay)
        let refusal = try await refused { try await world.act(.settle, dossier, by: world.department) }
        #expect(refusal.message.contains("đang ở trạng thái “Đang thực hiện”, chưa làm được việc “Quyết toán”"))
    }

    @Test func `a change of beneficiary by the Department on a single national project, not on a group`() async throws {
        let change = DossierWorld.changeOfBeneficiary
        let single = try await national("single", serial: "S-11")
        let refusal = try await refused { try await world.act(.change, single, change, by: world.department) }
        let group = try await national("group", serial: "S-12")
        let view = try await world.act(.change, group, change, by: world.department)

        #expect(refusal.message.contains("do Cục quản lý khuyến công quyết định"))
        #expect(view.lines.map(\.beneficiaryName) == ["HTX Chè Thanh Mai"])
    }

    private func national(_ scheme: String, serial: String) async throws -> Dossier {
        let fields = DossierWorld.machinery(
            name: "Cơ sở \(serial)",
            level: "national",
            scheme: scheme,
            source: "national",
            serial: serial,
            phone: serial
        )
        return try await world.national(fields)
    }
}
