package import Database

/// Whether and how much (ước tính mức hỗ trợ), before anybody proposes anything: the same engines as the acts' checks.
package struct SupportEstimates: Sendable {
    private let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// What may be asked before a proposal: nothing of it names a person.
    package struct Question: Sendable, Equatable {
        package let level: ProgrammeLevel
        /// Codes of today's map.
        package let province: String
        package let commune: String?
        package let kind: ActivityKind.Code
        package let item: NormItem?
        package let form: BeneficiaryForm?
        package let trade: String?
        /// In đồng, all sources; nil where only the eligibility is asked.
        package let cost: Dong?
        package let units: Int
        package let isSmallOrMedium: Bool?
        package let isDifficultArea: Bool
        package let isCraftVillage: Bool
        package let isClusterInvestor: Bool
        package let isSustainableProduction: Bool

        /// Reads the names of a proposal's line; faults are noted in the reader.
        init(_ fields: FieldTreeReader, level: ProgrammeLevel, province: String) {
            self.level = level
            self.province = province
            commune = fields.text("place")
            kind = fields.choice("kind", of: ActivityKind.Code.self) ?? .machinery
            item = fields.choice("item", of: NormItem.self)
            form = fields.choice("form", of: BeneficiaryForm.self)
            trade = fields.text("trade")
            cost = fields.dong("cost")
            units = fields.integer("units", in: 1...1000) ?? 1
            isSmallOrMedium = fields.answer("isSmallOrMedium")
            isDifficultArea = fields.flag("isDifficultArea")
            isCraftVillage = fields.flag("isCraftVillage")
            isClusterInvestor = fields.flag("isClusterInvestor")
            isSustainableProduction = fields.flag("isSustainableProduction")
            if let item, item.kind != kind {
                fields.fault("item", "Mục hỗ trợ “\(item.officialName)” không thuộc nội dung đã chọn.")
            }
        }
    }

    /// What the law of a day says of it.
    package struct Answer: Sendable, Equatable {
        package let eligibility: EligibilityAnswer
        package let support: SupportAnswer
    }

    /// Reads the fields and answers for a call; saves nothing.
    ///
    /// - Throws: `Refusal` (invalid, missing where the call is not open), `DatabaseError`.
    package func answer(_ fields: FieldTree, callID: Int64, on day: Day) async throws -> Answer {
        try await database.read { tx in
            let call = try ProposalCall.load(callID, in: tx)
            guard call.isOpen(on: day) else { throw Refusal.missing }
            guard let province = call.province(of: fields) else {
                throw Refusal.invalid("Chọn tỉnh, thành phố.", field: "province")
            }
            let question = try FieldTreeReader.read(fields) {
                Question($0, level: call.level, province: province)
            }
            return try SupportEstimates.answer(question, on: day, in: tx)
        }
    }

    /// The trades that may be named on a day, by code and name.
    ///
    /// - Throws: `DatabaseError`.
    package func trades(on day: Day) async throws -> [(code: String, name: String)] {
        try await database.read { tx in
            try Eligibility.trades(on: day, in: tx).map { (code: $0.code, name: $0.name) }
        }
    }

    static func answer(_ question: Question, on day: Day, in tx: Transaction) throws -> Answer {
        let territories = try Territories.load(tx)
        let place = PlaceKey(.of2025, question.commune ?? question.province)
        let eligibility = EligibilityQuestion(
            form: question.form,
            place: question.commune == nil ? nil : place,
            kind: question.kind,
            trade: question.trade,
            on: day,
            isSmallOrMedium: question.isSmallOrMedium,
            isDifficultArea: question.isDifficultArea,
            isCleanerProduction: question.kind == .cleanerProduction,
            isSustainableProduction: question.isSustainableProduction,
            isCraftVillage: question.isCraftVillage,
            isClusterInvestor: question.isClusterInvestor
        )
        let support = SupportQuestion(
            question.item.map(SupportSubject.item) ?? .kind(question.kind),
            level: question.level,
            approvalDay: day,
            presentProvince: question.province,
            eligibleCost: question.cost,
            support: [],
            units: question.units,
            isDifficultArea: question.isDifficultArea
        )
        return Answer(
            eligibility: try Eligibility.check(eligibility, territories, in: tx),
            support: try Norms.check(support, in: tx)
        )
    }
}

extension FieldShape {
    /// A call of one province knows it; a national call asks for it.
    package static let supportEstimate = FieldShape("EstimateQuestion") { fields in
        SupportEstimates.Question(fields, level: .local, province: fields.text("province") ?? "")
    }
}
