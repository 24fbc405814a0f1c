import Vietnamese

/// What an act says beside its paper: typed, one case per kind of act.
enum ActContent: Equatable {
    case plain
    case reason(String)
    case submission(Proposal)
    case appraisal(AppraisalOutcome, Allotment)
    /// Returned or rejected: why, and what was found where somebody appraised it first.
    case declined(String, AppraisalOutcome)
    case allotment(Allotment)
    case advance(Advance)
    case progress(ProgressReport)
    case change(ProjectChange)
    case acceptance(Acceptance)
    case recovery(String, Allotment)
    case halt(Halt)

    /// Reads the fields of an act; faults are noted in the reader.
    init(_ act: ProjectAct, _ fields: FieldTreeReader) {
        switch act {
        case .register, .close, .submit, .takeOver: self = .plain
        case .withdraw: self = .reason(fields.text("reason", .prose) ?? "")
        case .resume: self = .reason(fields.required("reason", "Ghi lý do.", .prose))
        case .returnForRevision, .reject:
            self = .declined(fields.required("reason", "Ghi lý do.", .prose), AppraisalOutcome(act, fields))
        case .suspend, .stop: self = .halt(Halt(act, fields))
        case .appraise, .appraiseAtMinistry: self = .appraisal(AppraisalOutcome(act, fields), Allotment(fields))
        case .approve, .contract, .settle: self = .allotment(Allotment(fields))
        case .advance: self = .advance(Advance(fields))
        case .report: self = .progress(ProgressReport(fields))
        case .change: self = .change(ProjectChange(fields))
        case .accept: self = .acceptance(Acceptance(fields))
        case .recover:
            let allotment = Allotment(fields)
            if allotment.amounts == nil {
                fields.fault("lines", "Ghi số tiền thu hồi theo dòng, nguồn và năm ngân sách.")
            }
            self = .recovery(fields.required("reason", "Ghi lý do thu hồi.", .prose), allotment)
        }
    }
}

/// Money by line, source and budget year, as an act allots it.
struct Allotment: Equatable {
    /// Nil where the act names no amounts: then those of the stage before are taken.
    let amounts: [DossierMoney.Key: Dong]?
    /// The lines that are named; nil means all.
    let lines: Set<Int>?

    init(_ fields: FieldTreeReader) {
        var amounts: [DossierMoney.Key: Dong] = [:]
        let named = fields.list("lines") { row in
            let line = row.integer("line", in: 1...1000) ?? 1
            let typed = row.list("amounts") { amount in
                (
                    source: amount.fundingSource(),
                    year: amount.integer("year", in: .programmeYears),
                    amount: amount.requiredDong("amount", "Ghi số tiền.")
                )
            }
            for entry in typed {
                guard let year = entry.year else {
                    row.fault("amounts", "Ghi năm ngân sách của từng khoản tiền.")
                    continue
                }
                amounts[DossierMoney.Key(line: line, source: entry.source, year: year), default: .zero] += entry.amount
            }
            return line
        }
        lines = named.isEmpty ? nil : Set(named)
        self.amounts = amounts.isEmpty ? nil : amounts
    }
}

/// Money paid ahead (tạm ứng), Điều 13 Thông tư 36/2013/TT-BCT.
struct Advance: Equatable {
    let allotment: Allotment
    /// Work done and the whole investment, in đồng, as the Department confirmed them.
    let investmentDone: Dong?
    let investmentTotal: Dong?
    /// Chứng từ kho bạc.
    let voucher: String?

    init(_ fields: FieldTreeReader) {
        allotment = Allotment(fields)
        if allotment.amounts == nil {
            fields.fault("lines", "Ghi số tiền tạm ứng theo dòng, nguồn và năm ngân sách.")
        }
        investmentDone = fields.dong("investmentDone")
        investmentTotal = fields.dong("investmentTotal")
        voucher = fields.text("voucher")
    }
}

/// What was done until a month (báo cáo tiến độ, Mẫu 3a).
struct ProgressReport: Equatable {
    let year: Int
    let month: Int
    let done: String
    let difficulties: String?
    /// Đồng spent so far, all sources.
    let spent: Dong?

    init(_ fields: FieldTreeReader) {
        year = fields.integer("year", in: .programmeYears) ?? 0
        month = fields.integer("month", in: 1...12) ?? 0
        if fields.text("year") == nil { fields.fault("year", "Ghi năm của kỳ báo cáo.") }
        if fields.text("month") == nil { fields.fault("month", "Ghi tháng của kỳ báo cáo.") }
        done = fields.required("done", "Ghi khối lượng đã thực hiện.", .prose)
        difficulties = fields.text("difficulties", .prose)
        let told = fields.dong("spent")
        // "bốn trăm" is đồng to the reader, and triệu to whoever wrote it.
        if let told, told > .zero, told < Dong(1_000) {
            fields.fault("spent", "Số đã chi đọc là \(told.amount) đồng. Ghi như 400 triệu hoặc 400.000.000.")
        }
        spent = told
    }
}

/// Acceptance (nghiệm thu) of all or of some lines, Mẫu 5a and 5b.
struct Acceptance: Equatable {
    let allotment: Allotment
    let machines: [BoughtMachine]
    let quantities: [Int: [Quantity.Measure: Int64]]
    /// Work that could not be finished for reasons beyond control, accepted as far as it was done.
    let isForceMajeure: Bool

    init(_ fields: FieldTreeReader) {
        allotment = Allotment(fields)
        isForceMajeure = fields.flag("forceMajeure")
        if isForceMajeure, !allotment.tellsEachLine {
            // The contract's amounts are those of the whole work.
            fields.fault("lines", "Ghi giá trị phần đã thực hiện của từng dòng, theo nguồn và năm ngân sách.")
        }
        machines = fields.list("machines", BoughtMachine.init)
        quantities = fields.list("results") { row in
            let line = row.integer("line", in: 1...1000) ?? 1
            let done = Quantity.Measure.allCases.reduce(into: [Quantity.Measure: Int64]()) { result, measure in
                result[measure] = row.integer(measure.rawValue, in: 0...1_000_000).map(Int64.init)
            }
            return (line, done)
        }.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
}

/// A machine as it was bought, beside the approved one that it stands for.
struct BoughtMachine: Equatable {
    let approvedID: Int64
    let name: String
    let maker: String?
    let model: String?
    let capacity: String?
    let madeInYear: Int?
    let serial: String?
    let invoice: String?
    /// Whose invoice it is.
    let sellerTaxCode: String?
    let quantity: Int
    let unitPrice: Dong
    /// The number of a picture of the project, or the name under which one comes with the act.
    let photo: String?
    /// What the Department decided about the differences.
    let decision: String?

    init(_ fields: FieldTreeReader) {
        approvedID = fields.id("approved") ?? 0
        name = fields.required("name", "Ghi tên máy đã mua.")
        maker = fields.text("maker")
        model = fields.text("model")
        capacity = fields.text("capacity")
        madeInYear = fields.integer("madeInYear", in: 1950...2100)
        serial = fields.text("serial")
        invoice = fields.text("invoice")
        let typedCode = fields.text("sellerTaxCode")
        sellerTaxCode = typedCode.flatMap(TaxCode.normalized)
        if typedCode != nil, sellerTaxCode == nil {
            fields.fault("sellerTaxCode", "Mã số thuế của người bán không đúng; xem lại trên hóa đơn.")
        }
        quantity = fields.integer("quantity", in: 1...10_000) ?? 1
        unitPrice = fields.requiredDong("unitPrice", "Ghi đơn giá theo hóa đơn.")
        photo = fields.text("photo")
        decision = fields.text("decision")
    }
}

extension ActContent {
    /// Why it was done, where the act asks for it.
    var reason: String? {
        switch self {
        case .reason(let reason), .declined(let reason, _), .recovery(let reason, _): reason.isEmpty ? nil : reason
        case .halt(let halt): halt.reason.isEmpty ? nil : halt.reason
        case .plain, .submission, .appraisal, .allotment, .advance, .progress, .change, .acceptance: nil
        }
    }
}
