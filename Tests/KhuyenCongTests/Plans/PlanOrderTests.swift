import Testing

@testable import KhuyenCong

/// Điều 7 Thông tư 36/2013/TT-BCT and Khoản 3 Điều 6 Thông tư 46/2012/TT-BCT.
@Suite struct PlanOrderTests {
    private static func candidate(
        _ id: Int64,
        scheme: ProjectScheme = .single,
        area: PlanPriority.Area? = nil,
        trade: PlanPriority.Trade? = nil,
        completed: Int = 0,
        stopped: Int = 0,
        isCleanerProduction: Bool = false
    ) -> PlanCandidate {
        PlanCandidate(
            projectID: id,
            code: "HS\(id)",
            title: "Đề án \(id)",
            scheme: scheme,
            state: .registered,
            implementer: "Trung tâm",
            amounts: [.national: Dong(100)],
            ceiling: nil,
            priority: PlanPriority(area: area, trade: trade),
            isCleanerProduction: isCleanerProduction,
            record: ImplementerRecord(completed: completed, stopped: stopped),
            isInPlan: false
        )
    }

    /// Written against the order, so that nothing stands right by chance.
    private static let candidates = [
        candidate(1, isCleanerProduction: true),
        candidate(2),
        candidate(3, completed: 3, stopped: 1),
        candidate(4, completed: 5, stopped: 4),
        candidate(5, trade: .industry),
        candidate(6, trade: .product),
        candidate(7, area: .difficult, trade: .product),
        candidate(8, area: .newCountryside),
        candidate(9, area: .poorDistrict),
        candidate(10, area: .highland),
        candidate(11, area: .highland, trade: .industry),
        candidate(12, scheme: .pilot),
    ]

    @Test func `pilot projects, then area, then trade, then the better record; cleaner production apart`() {
        let ranks = PlanOrder.ranks(PlanOrderTests.candidates, level: .national, budget: nil)

        #expect(ranks.map(\.candidate.projectID) == [12, 11, 10, 9, 8, 7, 6, 5, 3, 4, 2, 1])
        #expect(ranks.map(\.position) == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, nil])
    }

    @Test func `a pilot project comes first in the national programme alone`() {
        let ranks = PlanOrder.ranks(PlanOrderTests.candidates, level: .local, budget: nil)

        #expect(ranks.map(\.candidate.projectID) == [11, 10, 9, 8, 7, 6, 5, 3, 4, 2, 12, 1])
    }

    @Test func `each rank says why, with its law`() throws {
        let ranks = PlanOrder.ranks(
            [PlanOrderTests.candidate(1, scheme: .pilot, area: .poorDistrict, trade: .product, completed: 2)],
            level: .national,
            budget: nil
        )

        #expect(
            ranks.first?.reasons == [
                "Đề án điểm, xét trước (khoản 1 Điều 7 Thông tư 36/2013/TT-BCT).",
                "Huyện nghèo (điểm b khoản 1 Điều 6 Thông tư 46/2012/TT-BCT).",
                "Sản phẩm tiêu biểu, chủ lực, xuất khẩu, nguyên liệu tại chỗ, nhiều lao động "
                    + "(điểm b khoản 2 Điều 6 Nghị định 45/2012/NĐ-CP).",
                "Đơn vị thực hiện: 2 đề án đã quyết toán, 0 đề án phải ngừng (khoản 2 Điều 7 Thông tư 36/2013/TT-BCT).",
            ]
        )
    }

    @Test func `the budget covers the first ones until it is used up`() {
        let three = (1...3).map { PlanOrderTests.candidate(Int64($0)) }
        let ranks = PlanOrder.ranks(three, level: .local, budget: Dong(200))

        #expect(ranks.map(\.runningTotal) == [Dong(100), Dong(200), Dong(300)])
        #expect(ranks.map(\.isCovered) == [true, true, false])
    }
}
