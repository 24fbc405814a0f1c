import Database

/// Reads the answer to a look-up out of the file.
struct LookUpReading {
    let dossier: Dossier
    let changedAt: Moment
    let today: Day
    let tx: Transaction

    func answer() throws -> LookUpAnswer {
        let money = try DossierMoney.load(dossier.id, in: tx)
        let words = LookUpWords(dossier)
        return LookUpAnswer(
            code: dossier.code,
            title: dossier.title,
            state: dossier.state,
            sentence: words.sentence,
            next: words.next + (try answerBy()),
            asked: booked(.registered, money),
            approved: booked(.approved, money),
            advanced: booked(.advanced, money),
            settled: booked(.settled, money),
            payments: try payments(),
            missingPapers: try missingPapers(),
            remark: try remark(),
            changedAt: changedAt
        )
    }

    /// Until when a returned file is to be answered, to end the sentence of what comes next.
    private func answerBy() throws -> String {
        guard dossier.state == .returned, let clock = try DossierClock.load(dossier.id, in: tx) else { return "" }
        let pack = try StandingPacks.load(in: tx).inForce(dossier, on: today)
        let deadline = DeadlineRules.deadline(of: .revise, clock, pack)
        return deadline.map { " Hạn nộp lại: ngày \($0.day.vietnamese)." } ?? ""
    }

    private func booked(_ stage: Stage, _ money: DossierMoney) -> Dong? {
        let sum = money.sum(stage)
        return sum == .zero ? nil : sum
    }

    private func payments() throws -> [LookUpAnswer.Payment] {
        let entries = try tx.rows(
            """
            SELECT e.stage, e.document_day, e.source_code, CAST(SUM(e.amount) AS BIGINT)
            FROM dossier_line l JOIN amount_entry e ON e.line_id = l.line_id
            WHERE l.dossier_id = \(dossier.id)
                AND e.stage IN (\(Stage.advanced), \(Stage.settled), \(Stage.returned))
            GROUP BY e.stage, e.document_day, e.source_code
            """
        ) { row in
            Entry(stage: try row.get(0), day: try row.get(1), source: try row.get(2), amount: Dong(try row.get(3)))
        }
        let support = entries.filter { $0.source.basis == .support }
        return Dictionary(grouping: support) { Occasion(stage: $0.stage, day: $0.day) }
            .map { occasion, entries in
                LookUpAnswer.Payment(
                    stage: occasion.stage,
                    day: occasion.day,
                    amount: entries.reduce(.zero) { $0 + $1.amount }
                )
            }
            .filter { $0.amount != .zero }
            .sorted { ($0.day?.description ?? "", $0.stage.rawValue) < ($1.day?.description ?? "", $1.stage.rawValue) }
    }

    private struct Entry {
        let stage: Stage
        let day: Day?
        let source: FundingSource.Code
        let amount: Dong
    }

    private struct Occasion: Hashable {
        let stage: Stage
        let day: Day?
    }

    /// What the checklists ask for at the present step and what was not handed in yet.
    private func missingPapers() throws -> [String] {
        guard let stage = dossier.state.paperStage else { return [] }
        let day = dossier.approvedOn ?? today
        let proposal = Proposal(.lenient(dossier.proposal), on: day, try Territories.load(tx))
        let struck = stage == .settlement ? try ForceMajeure.accepted(dossier.id, in: tx) : []
        let needs = try PaperNeeds(stage, of: dossier, proposal, struck: struck, on: day, in: tx)
        return try needs.missing(having: HeldPapers.load(dossier, in: tx).all)
            .filter { $0.need == .required }.map(\.label)
    }

    private func remark() throws -> String? {
        guard [.returned, .rejected, .suspended, .stopped].contains(dossier.state) else { return nil }
        let fields: String? = try tx.value(
            "SELECT fields FROM dossier_act WHERE dossier_id = \(dossier.id) ORDER BY position DESC LIMIT 1"
        )
        return try fields.flatMap { FieldTreeReader.lenient(try FieldTree(json: $0)).text("reason") }
    }
}

extension ProjectState {
    /// The step whose papers the beneficiary hands in now.
    fileprivate var paperStage: PaperStage? {
        switch self {
        case .submitted, .returned, .appraised: .proposal
        case .approved: .contract
        case .contracted, .underWay: .advance
        case .accepted: .settlement
        case .draft, .registered, .ministryAppraised, .suspended, .settled, .closed, .rejected,
            .withdrawn, .stopped:
            nil
        }
    }
}

/// Where a file stands and what comes next, in words that need no explanation.
struct LookUpWords {
    private let state: ProjectState
    private let isNational: Bool

    init(_ dossier: Dossier) {
        state = dossier.state
        isNational = dossier.level == .national
    }

    var sentence: String {
        switch state {
        case .draft: "Hồ sơ đang soạn, chưa nộp."
        case .submitted: "Đã nhận hồ sơ, đang chờ thẩm định."
        case .returned: "Hồ sơ được trả lại để bổ sung."
        case .appraised: "Sở Công Thương đã thẩm định hồ sơ."
        case .registered: "Hồ sơ đã được đăng ký vào kế hoạch, đang chờ phê duyệt."
        case .ministryAppraised: "Bộ Công Thương đã thẩm định hồ sơ, đang chờ phê duyệt."
        case .approved: "Đề án đã được phê duyệt."
        case .contracted: "Đã ký hợp đồng hỗ trợ."
        case .underWay: "Đề án đang thực hiện."
        case .suspended: "Đề án tạm dừng."
        case .accepted: "Đề án đã nghiệm thu, đang chờ quyết toán."
        case .settled: "Đề án đã quyết toán."
        case .closed: "Đề án đã kết thúc, hồ sơ đã đóng."
        case .rejected: "Đề án không được chấp thuận."
        case .withdrawn: "Hồ sơ đã được rút."
        case .stopped: "Đề án đã ngừng thực hiện."
        }
    }

    var next: String {
        switch state {
        case .draft: "Nộp hồ sơ."
        case .submitted: "Sở Công Thương thẩm định. Đơn vị chưa phải làm gì thêm."
        case .returned: "Đơn vị bổ sung hồ sơ theo nội dung cơ quan ghi rồi nộp lại."
        case .appraised: "Sở Công Thương đăng ký đề án vào kế hoạch."
        case .registered:
            isNational ? "Bộ Công Thương thẩm định, phê duyệt." : "Ủy ban nhân dân tỉnh phê duyệt."
        case .ministryAppraised: "Cơ quan quản lý chương trình phê duyệt."
        case .approved: "Đơn vị ký hợp đồng; nơi nhận hồ sơ sẽ báo ngày ký."
        case .contracted, .underWay:
            "Đơn vị thực hiện theo hợp đồng, báo cáo tiến độ hằng tháng và đề nghị nghiệm thu khi xong."
        case .suspended: "Chờ cơ quan quản lý cho tiếp tục."
        case .accepted: "Đơn vị nộp chứng từ để quyết toán, nhận phần kinh phí còn lại."
        case .settled: "Thanh lý hợp đồng, đóng hồ sơ."
        case .closed, .rejected, .withdrawn, .stopped: "Không còn việc phải làm."
        }
    }
}
