import Database

/// A frozen report (báo cáo đã chốt): handed in under a number, and the same again ten years later.
package struct FrozenReport: Sendable, Equatable {
    package enum State: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
        case frozen
        /// An office has made its figures public.
        case released
        /// Taken back; it stays to be examined.
        case withdrawn
    }

    package let id: Int64
    /// "125/BC-SCT"; the official number may come later.
    package let number: String?
    /// The province of today's map whose report it is; nil for the nation's.
    package let provinceNow: String?
    package let kind: ReportKind
    package let title: String
    package let subtitle: String
    package let state: State
    package let frozenOn: Day
    package let frozenAt: Moment
    package let frozenBy: String
    package let releasedAt: Moment?
    /// Rows of the ledger that it counted.
    package let rowCount: Int
    /// The end of the audit chain when it was frozen.
    package let auditHead: AuditHead
    package let version: Int

    /// How it is called where it has no number yet.
    package var name: String {
        number.map { "Báo cáo số \($0)" } ?? "Báo cáo đã chốt BC\(id) (chưa ghi số văn bản)"
    }
}

/// A frozen report with all that it holds.
package struct FrozenReportDetail: Sendable, Equatable {
    package let report: FrozenReport
    package let document: ReportDocument
    package let files: [FrozenFile]
    package let mayRelease: Bool
    package let mayEdit: Bool
}

/// A file of a frozen report, as it was issued or as it came back signed.
package struct FrozenFile: Sendable, Equatable {
    package enum Role: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
        case issued, signed
    }

    package let id: Int64
    package let role: Role
    package let name: String
    package let contentType: String
    /// In bytes.
    package let size: Int64
    package let sha256: [UInt8]
    package let addedBy: String
    package let addedAt: Moment
}

/// The number of a paper as it is compared: "125 / bc-sct" is "125/BC-SCT".
enum ReportNumber {
    /// - Throws: `Refusal` (invalid) where nothing is left of it.
    static func key(_ number: String) throws -> String {
        let key = number.uppercased().filter { !$0.isWhitespace }
        guard !key.isEmpty, key.count <= 60 else {
            throw Refusal.invalid("Số báo cáo phải có từ 1 đến 60 ký tự.", field: "number")
        }
        return key
    }
}
