import Testing

@testable import KhuyenCong

/// Thông tư 36/2013/TT-BCT, Điều 13 and 14: an advance or a settlement without its papers is paid back later.
@Suite struct PaperChecklistTests {
    private typealias Content = PaperChecklist.Content

    private let checklist: PaperChecklist
    private let day = Day.firstOfYear(2026)

    init() throws {
        checklist = try PaperChecklist.bundled()
    }

    /// The papers of Điều 14 that stand in one of its fifteen clauses, beside those that every project needs.
    private static let clauses: [(clause: Int, content: Content, papers: Set<PaperKind>)] = [
        (1, Content(.training), [.certificateDecision, .certificateList, .employedList]),
        (
            2, Content(.consulting),
            [.supplierContract, .supplierAcceptance, .supplierLiquidation, .workProduct, .voucherList, .voucher]
        ),
        (2, Content(.management, "managementTraining"), [.attendanceList, .teachingMaterial]),
        (3, Content(.model), [.invoice, .attendanceList, .modelDocument]),
        (
            4, Content(.machinery, "technologyTransfer"),
            [.supplierContract, .supplierAcceptance, .supplierLiquidation]
        ),
        (5, Content(.machinery, "machineryUse"), [.supplierContract, .supplierAcceptance, .supplierLiquidation]),
        (6, Content(.cleanerProduction, "cleanerAssessment"), [.cleanerAssessment]),
        (7, Content(.product, "brand"), [.trademarkCertificate, .brandPlan, .voucherList, .voucher]),
        (
            8, Content(.information),
            [.supplierContract, .supplierAcceptance, .supplierLiquidation, .workProduct]
        ),
        (
            9, Content(.linkage, "association.founding"),
            [.foundingDecision, .charter, .memberList, .voucherList, .voucher]
        ),
        (10, Content(.product, "fair.organised"), [.participantList, .boothContract]),
        (11, Content(.product, "fair.joined"), [.participantList, .boothContract, .invoice]),
        (12, Content(.linkage, "association.businessCluster"), [.approvalDecision, .voucherList, .voucher]),
        (13, Content(.linkage, "cluster.planning"), [.approvalDecision, .voucherList, .voucher]),
        (14, Content(.linkage, "cluster.infrastructure"), [.completionRecord, .completedValue]),
        (14, Content(.linkage, "pollution.cluster"), [.completionRecord, .completedValue, .outputConfirmation]),
        (14, Content(.linkage, "pollution.establishment"), [.completionRecord, .completedValue, .outputConfirmation]),
        (15, Content(.product, "contest"), [.organisingDecision, .prizeList]),
    ]

    @Test(arguments: clauses.indices)
    func `each clause of Article 14 asks for its papers`(index: Int) {
        let (clause, content, papers) = Self.clauses[index]

        let missing = checklist.missing(kinds: [content], stage: .settlement, on: day, having: [])

        let citation = "Khoản \(clause) Điều 14 Thông tư 36/2013/TT-BCT ngày 27/12/2013"
        let required = missing.filter { $0.row.basis.citation == citation && $0.need == .required }
        #expect(Set(required.map(\.row.papers[0])) == papers)
    }

    @Test(
        arguments: [
            (Content(.linkage, "cluster.infrastructure"), [.contract, .supportContract, .progressReport]),
            (Content(.training), [.contract, .implementationPlan]), (Content(.consulting), [.contract]),
            (Content(.product, "fair.joined"), [.contract]), (Content(.model), [.contract, .progressReport]),
            (Content(.machinery), [.contract, .progressReport]),
            (
                Content(.management, "startUp"),
                [.contract, .acceptanceRecord, .volumeReport, .businessRegistration]
            ),
        ] as [(PaperChecklist.Content, [PaperKind])]
    )
    func `the first advance asks for the papers of Article 13`(content: PaperChecklist.Content, papers: [PaperKind]) {
        let missing = checklist.missing(kinds: [content], stage: .advance, on: day, having: [])

        #expect(missing.filter { $0.need == .required }.map { $0.row.papers[0] } == papers)
    }

    @Test func `what is there is not missing, and one of several papers is enough`() {
        let all: Set<PaperKind> = [
            .acceptanceRecord, .summaryReport, .volumeReport, .certificateDecision, .certificateList, .employedList,
            .implementerInvoice, .liquidation,
        ]

        let left = checklist.missing(kinds: [Content(.training)], stage: .settlement, on: day, having: all)

        #expect(left.map(\.need) == [.ifAny, .ifAny, .ifAny, .ifAny, .ifAny])
        #expect(
            left[0].label
                == "Danh sách ký nhận tiền hoặc Chứng từ chi hoặc Hóa đơn mua hàng hóa, dịch vụ "
                + "(Tiền ăn, tiền đi lại của học viên)"
        )
    }

    /// A list that says only "hội chợ" does not say which of the two clauses holds.
    @Test func `a kind known in part leaves the narrower lists undecided`() {
        let fair = checklist.missing(kinds: [Content(.product, "fair")], stage: .settlement, on: day, having: [])
        let product = checklist.missing(kinds: [Content(.product)], stage: .settlement, on: day, having: [])

        let undecided = Set(fair.filter { $0.need == .depends }.map(\.row.code))
        #expect(
            undecided == [
                "settlement.10.fair.organised.participantList", "settlement.10.fair.organised.boothContract",
                "settlement.11.fair.joined.participantList", "settlement.11.fair.joined.boothContract",
                "settlement.11.fair.joined.invoice",
            ]
        )
        #expect(Set(product.filter { $0.need == .depends }.map { $0.row.basis.citation.prefix(8) }).count == 4)
    }

    @Test func `a project of two kinds needs the papers of both, each named once`() {
        let contents = [Content(.machinery, "machineryUse"), Content(.machinery, "machineryUse"), Content(.model)]

        let codes = checklist.missing(kinds: contents, stage: .settlement, on: day, having: []).map(\.row.code)

        #expect(Set(codes).count == codes.count)
        #expect(codes.contains("settlement.3.model.invoice"))
        #expect(codes.contains("settlement.5.machineryUse.supplierContract"))
    }

    @Test func `before the circular nothing is asked for`() {
        let day = Day(year: 2014, month: 2, day: 9) ?? Day.firstOfYear(2014)

        #expect(checklist.missing(kinds: [Content(.model)], stage: .advance, on: day, having: []) == [])
    }

    @Test func `codes are unique and every row has been read in full`() {
        let codes = checklist.rows.map(\.code)

        #expect(Set(codes).count == codes.count)
        #expect(Set(checklist.rows.map(\.basis.evidence)) == [.fullText])
    }

    @Test func `every kind of paper and every step has a name of its own`() {
        #expect(Set(PaperKind.allCases.map(\.label)).count == PaperKind.allCases.count)
        #expect(Set(PaperStage.allCases.map(\.label)).count == PaperStage.allCases.count)
    }
}
