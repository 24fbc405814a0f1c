import Vietnamese

extension Proposal {
    /// Reads what a draft holds.
    ///
    /// Faults are noted in the reader, field by field; the places are looked up on the map of `day`.
    init(_ fields: FieldTreeReader, on day: Day, _ territories: Territories) {
        level = fields.choice("level", of: ProgrammeLevel.self) ?? .local
        scheme = fields.choice("scheme", of: ProjectScheme.self) ?? .single
        title = fields.required("title", "Ghi tên đề án.", .title)
        let firstYear = fields.integer("year", in: .programmeYears) ?? day.year
        if fields.text("year") == nil { fields.fault("year", "Ghi năm bắt đầu của đề án.") }
        year = firstYear
        untilYear = fields.integer("untilYear", in: firstYear...2100) ?? firstYear
        endsOn = fields.day("endsOn")
        let map = AdminMap(rawValue: fields.integer("map", in: 2024...2025) ?? 0) ?? AdminMap.inForce(on: day)
        province = PlaceKey(map, fields.required("province", "Chọn tỉnh, thành phố."))
        if !province.code.isEmpty, territories.unit(map, province.code)?.level != .province {
            fields.fault("province", "Không có tỉnh, thành phố nào mang mã \(province.code).")
        }
        implementer = fields.required("implementer", "Ghi đơn vị thực hiện.")
        partner = fields.text("partner")
        necessity = fields.text("necessity", .prose)
        objective = fields.text("objective", .prose)
        scale = fields.text("scale", .prose)
        plan = fields.text("plan", .prose)
        effect = fields.text("effect", .prose)
        let read = fields.list("lines") { ProposalLine($0, year: firstYear, map, territories) }
        lines = ProposalLine.withEstimate(read)
        machines = fields.list("machines", ProposedMachine.init)
        answers = ProposalAnswer.read(fields)
        commitments = fields.group("commitments") { group in
            Commitments(
                fundsTheRest: group.flag("fundsTheRest"),
                takesNoOtherSupport: group.flag("takesNoOtherSupport")
            )
        }
        checkWhole(fields, territories)
    }

    /// What one field cannot tell by itself.
    private func checkWhole(_ fields: FieldTreeReader, _ territories: Territories) {
        if let endsOn, !(year...untilYear).contains(endsOn.year) {
            fields.fault("endsOn", "Ngày hoàn thành nằm ngoài thời gian của đề án.")
        }
        if lines.isEmpty {
            fields.fault("lines", "Ghi ít nhất một dòng dự toán (nội dung, kinh phí theo nguồn).")
        }
        for machine in machines where !lines.indices.contains(machine.line - 1) {
            fields.fault(
                "machines",
                "Máy “\(machine.name)” thuộc dòng \(machine.line), nhưng dự toán không có dòng này."
            )
        }
        if !Proposal.isOfOfficesAlone(fields) { checkCommitments(fields) }
        for (offset, line) in lines.enumerated() {
            check(line, "lines.\(offset + 1)", fields, territories)
        }
    }

    private func check(
        _ line: ProposalLine,
        _ name: String,
        _ fields: FieldTreeReader,
        _ territories: Territories
    ) {
        if let place = line.place, territories.province(of: place.map, code: place.code)?.code != province.code {
            fields.fault("\(name).place", "Địa bàn này không thuộc tỉnh, thành phố của đề án.")
        }
        if scheme != .group, line.beneficiary == nil, line.kind.needsBeneficiary {
            fields.fault("\(name).beneficiary.name", "Ghi đơn vị thụ hưởng; chỉ đề án nhóm được để trống.")
        }
        if scheme != .group, line.place == nil, line.kind.needsBeneficiary {
            fields.fault("\(name).place", "Chọn địa bàn thực hiện; chỉ đề án nhóm được để trống.")
        }
        let years = Set(line.amounts.map(\.year))
        if let outside = years.sorted().first(where: { !(year...untilYear).contains($0) }) {
            fields.fault("\(name).amounts", "Năm ngân sách \(outside) nằm ngoài thời gian của đề án.")
        }
    }

    private func checkCommitments(_ fields: FieldTreeReader) {
        if !commitments.fundsTheRest {
            fields.fault(
                "commitments.fundsTheRest",
                "Thiếu cam kết đầu tư đủ phần vốn còn lại.",
                remedy: "Đơn vị thụ hưởng ký cam kết dưới Mẫu 1 rồi đánh dấu ô này "
                    + "(Điều 7 Thông tư liên tịch 26/2014/TTLT-BTC-BCT)."
            )
        }
        if !commitments.takesNoOtherSupport {
            fields.fault(
                "commitments.takesNoOtherSupport",
                "Thiếu cam kết không nhận hỗ trợ khác của Nhà nước cho cùng nội dung chi.",
                remedy: "Đơn vị thụ hưởng ký cam kết dưới Mẫu 1 rồi đánh dấu ô này "
                    + "(Điều 7 Thông tư liên tịch 26/2014/TTLT-BTC-BCT)."
            )
        }
    }
}

extension ProposalLine {
    fileprivate init(_ fields: FieldTreeReader, year: Int, _ map: AdminMap, _ territories: Territories) {
        kind = fields.choice("kind", of: ActivityKind.Code.self) ?? .administration
        if fields.text("kind") == nil {
            fields.fault("kind", "Chọn nội dung hoạt động khuyến công.")
        }
        item = fields.choice("item", of: NormItem.self)
        if let item, item.kind != kind {
            fields.fault("item", "Mục hỗ trợ “\(item.officialName)” không thuộc nội dung đã chọn.")
        }
        place = fields.text("place").map { PlaceKey(map, $0) }
        if let place, territories.unit(map, place.code) == nil {
            fields.fault("place", "Không có đơn vị hành chính nào mang mã \(place.code).")
        }
        beneficiary = fields.group("beneficiary", ProposedBeneficiary.init)
        costItem = fields.text("costItem")
        amounts = fields.list("amounts") { ProposedAmount($0, year: year) }
        if amounts.isEmpty {
            fields.fault("amounts", "Ghi kinh phí theo nguồn.")
        }
        let total = amounts.reduce(Dong.zero) { $0 + $1.amount }
        eligibleCost = fields.dong("eligibleCost") ?? total
        if eligibleCost > total, item?.isShareOfEstimate != true {
            fields.fault("eligibleCost", "Chi phí được tính hỗ trợ lớn hơn tổng kinh phí của dòng.")
        }
        quantities = fields.group("quantities") { group in
            Quantity.Measure.allCases.compactMap { Quantity(planned: $0, group) }
        }
        units = fields.integer("units", in: 1...10_000) ?? 1
        isWholeLine = fields.flag("isWholeLine")
        // As far as a rule may go; how far the one in force goes, the norm's check tells with its article.
        priorityHundredths = fields.integer("priorityHundredths", in: 100...1_000) ?? 100
        trade = fields.text("trade")
        isSmallOrMedium = fields.answer("isSmallOrMedium")
        isDifficultArea = fields.flag("isDifficultArea")
        isCraftVillage = fields.flag("isCraftVillage")
        isClusterInvestor = fields.flag("isClusterInvestor")
        isFair = fields.flag("isFair")
        isSustainableProduction = fields.flag("isSustainableProduction")
    }
}

extension ProposalLine {
    /// The cost of managing a project is held against the estimate of the whole project, unless a larger one is told.
    ///
    /// Điểm s Khoản 2 Điều 6 Thông tư liên tịch 26/2014/TTLT-BTC-BCT.
    fileprivate static func withEstimate(_ lines: [ProposalLine]) -> [ProposalLine] {
        let estimate = lines.reduce(Dong.zero) { $1.amounts.reduce($0) { $0 + $1.amount } }
        return lines.map { line in
            guard line.item == .implementerManagement, lines.count > 1, line.eligibleCost < estimate else {
                return line
            }
            var line = line
            line.eligibleCost = estimate
            return line
        }
    }
}

extension ProposedAmount {
    fileprivate init(_ fields: FieldTreeReader, year: Int) {
        self.init(
            source: fields.fundingSource(),
            year: fields.integer("year", in: .programmeYears) ?? year,
            amount: fields.requiredDong("amount", "Ghi số tiền.")
        )
    }
}

extension Quantity {
    /// Nil where nothing is planned.
    init?(planned measure: Measure, _ fields: FieldTreeReader) {
        guard let number = fields.integer(measure.rawValue, in: 0...Int(Quantity.most)) else { return nil }
        self.init(measure: measure, planned: Int64(number), done: nil)
    }
}

extension ProposedBeneficiary {
    /// Nil where no name was typed.
    init?(_ fields: FieldTreeReader) {
        guard let name = fields.text("name") else { return nil }
        self.name = name
        form = fields.choice("form", of: BeneficiaryForm.self)
        taxCode = fields.text("taxCode")
        if let taxCode, TaxCode.normalized(taxCode) == nil {
            fields.fault("taxCode", "Mã số thuế “\(taxCode)” không đúng: cần 10 hoặc 13 chữ số, đúng số kiểm tra.")
        }
        phone = fields.text("phone")
        address = fields.text("address")
        bankAccount = fields.text("bankAccount")
        representative = fields.text("representative")
    }
}

extension ProposedMachine {
    init(_ fields: FieldTreeReader) {
        line = fields.integer("line", in: 1...1000) ?? 1
        name = fields.required("name", "Ghi tên máy.")
        maker = fields.text("maker")
        model = fields.text("model")
        capacity = fields.text("capacity")
        madeInYear = fields.integer("madeInYear", in: 1950...2100)
        serial = fields.text("serial")
        quantity = fields.integer("quantity", in: 1...10_000) ?? 1
        unitPrice = fields.dong("unitPrice") ?? .zero
    }
}

extension ActivityKind.Code {
    /// Contents that are carried out for one establishment, which must then be named.
    var needsBeneficiary: Bool {
        switch self {
        case .model, .machinery, .consulting: true
        case .training, .management, .cleanerProduction, .product, .information, .linkage, .cooperation,
            .administration:
            false
        }
    }
}

extension FieldTreeReader {
    /// The source of an amount; a total that is not divided belongs to old lists alone.
    func fundingSource() -> FundingSource.Code {
        let source = choice("source", of: FundingSource.Code.self, except: [.unsplit])
        if text("source") == nil || source == .unsplit {
            fault("source", "Chọn nguồn kinh phí.")
        }
        return source ?? .other
    }
}
