import Vietnamese

/// What a beneficiary asks without an account (tra cứu hồ sơ): the code of the file and a phone named in it.
package struct LookUpQuestion: Sendable, Equatable {
    package let code: String
    package let phone: String

    package init(code: String, phone: String) {
        self.code = code
        self.phone = phone
    }

    /// What was left empty is asked for before anything is looked up: that tells nothing of what there is.
    ///
    /// - Throws: `Refusal` (invalid).
    func requireBoth() throws {
        try FieldTreeReader.read(.group(["code": .text(code), "phone": .text(phone)])) { fields in
            _ = fields.required("code", "Ghi mã hồ sơ, như HS12.")
            _ = fields.required("phone", "Ghi số điện thoại đã ghi khi nộp hồ sơ.")
        }
    }

    /// The file's number; nil for what is no code of a file.
    var dossierID: Int64? {
        guard case .dossier(let id)? = DossierCode(code.filter { !$0.isWhitespace }) else { return nil }
        return id
    }
}

/// A phone number as it is compared: digits alone, without the country's code.
struct PhoneKey: Hashable {
    let digits: String

    /// Nil for anything too short to be a phone number.
    init?(_ typed: String?) {
        guard let typed else { return nil }
        var digits = String(typed.filter(\.isDigit))
        if digits.hasPrefix("0084") { digits = "0" + digits.dropFirst(4) }
        if digits.hasPrefix("84"), digits.count > 10 { digits = "0" + digits.dropFirst(2) }
        guard digits.count >= 8 else { return nil }
        self.digits = digits
    }
}

/// Where a file stands, for the beneficiary: in plain words, with nothing of other people.
package struct LookUpAnswer: Sendable, Equatable {
    /// Money that was paid or taken back on a day.
    package struct Payment: Sendable, Equatable {
        package let stage: Stage
        package let day: Day?
        package let amount: Dong
    }

    package let code: String
    package let title: String
    package let state: ProjectState
    /// In words that need no explanation.
    package let sentence: String
    /// What comes next and whose turn it is.
    package let next: String
    /// Support in đồng; nil where nothing is booked yet.
    package let asked: Dong?
    package let approved: Dong?
    package let advanced: Dong?
    package let settled: Dong?
    /// In the order of their days.
    package let payments: [Payment]
    /// Papers of the present step that are not there; empty where the step asks for none.
    package let missingPapers: [String]
    /// Why the file was returned or refused, in the office's words.
    package let remark: String?
    package let changedAt: Moment
}
