import Database

/// What auditors or inspectors concluded on a project (kết luận kiểm toán), and how it was answered.
package struct Conclusion: Sendable, Equatable {
    package let id: Int64
    package let dossierID: Int64
    package let title: String
    /// The line that it concerns; nil for the whole project.
    package let line: Int?
    package let office: String
    package let number: String?
    package let issuedOn: Day
    package let finding: String
    /// Đồng to be corrected; nil where it is not about an amount.
    package let amount: Dong?
    package let dueOn: Day?
    /// Đồng that recoveries brought back for it.
    package let recovered: Dong
    package let answer: Answer?
    package let version: Int

    /// What was done about it.
    package struct Answer: Sendable, Equatable {
        package let text: String
        package let number: String?
        package let answeredOn: Day
    }

    package var dossierCode: String { "HS\(dossierID)" }

    package func isLate(on day: Day) -> Bool {
        answer == nil && (dueOn.map { day > $0 } ?? false)
    }
}

/// A conclusion as somebody enters it.
struct ConclusionDraft: Equatable {
    let line: Int?
    let office: String
    let number: String?
    let issuedOn: Day
    let finding: String
    let amount: Dong?
    let dueOn: Day?

    init(_ fields: FieldTreeReader, today: Day) {
        line = fields.integer("line", in: 1...1000)
        office = fields.required("office", "Ghi cơ quan kết luận.")
        number = fields.text("number")
        finding = fields.required("finding", "Ghi nội dung kết luận.", .prose)
        amount = fields.dong("amount")
        dueOn = fields.day("dueOn")
        let day = fields.day("day")
        issuedOn = day ?? today
        if fields.text("day") == nil { fields.fault("day", "Ghi ngày của văn bản kết luận.") }
        if issuedOn > today { fields.fault("day", "Ngày \(issuedOn.vietnamese) chưa đến.") }
        if let dueOn, dueOn < issuedOn { fields.fault("dueOn", "Hạn thực hiện trước ngày của kết luận.") }
    }
}

/// Who enters conclusions and who answers them.
enum ConclusionPolicy {
    static func mayConclude(_ dossier: Dossier, by officer: Officer) -> Bool {
        has([.auditor, .financeOffice, .department, .nationalAgency], dossier, officer)
    }

    static func mayAnswer(_ dossier: Dossier, by officer: Officer) -> Bool {
        has([.department, .nationalAgency, .accountant], dossier, officer)
    }

    private static func has(_ roles: Set<Role>, _ dossier: Dossier, _ officer: Officer) -> Bool {
        officer == .localOperator
            || officer.grants.contains { grant in
                roles.contains(grant.role)
                    && grant.scope.covers(province: dossier.provinceNow, commune: dossier.communeNow)
            }
    }
}
