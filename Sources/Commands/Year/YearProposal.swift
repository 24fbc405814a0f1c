import KhuyenCong

/// The proposal of a project as the API takes it.
struct YearProposal {
    let project: YearProject
    /// Counted from 1, so that no two establishments and no two machines are one.
    let number: Int

    var fields: FieldTree {
        .group([
            "level": .text(project.level.rawValue), "scheme": .text(project.scheme.rawValue),
            "title": .text(project.title), "year": .number(Int64(project.years.lowerBound)),
            "untilYear": .number(Int64(project.years.upperBound)), "province": .text(YearPlace.province),
            "implementer": .text("Trung tâm Khuyến công Nghệ An"),
            "necessity": .text("Cơ sở trên địa bàn cần đổi mới thiết bị, nâng tay nghề."),
            "objective": .text(project.contents[0].title),
            "scale": .text("Như các dòng dự toán."),
            "plan": .text("Thực hiện trong năm kế hoạch."),
            "effect": .text("Tăng sản lượng, thêm việc làm tại chỗ."),
            "lines": .list(project.contents.enumerated().map { line($0.element, $0.offset + 1) }),
            "machines": .list(project.contents.enumerated().compactMap { machine($0.element, $0.offset + 1) }),
            "commitments": .group(["fundsTheRest": .flag(true), "takesNoOtherSupport": .flag(true)]),
        ])
    }

    private func line(_ content: YearContent, _ position: Int) -> FieldTree {
        var fields: [String: FieldTree] = [
            "kind": .text(content.kind.rawValue), "costItem": .text(content.title),
            "eligibleCost": .dong(content.cost), "amounts": .list(amounts(content)),
            "quantities": .group([content.measure.rawValue: .number(content.planned)]),
            "isWholeLine": .flag(content.isWholeLine), "isDifficultArea": .flag(content.isDifficultArea),
        ]
        if let item = content.item { fields["item"] = .text(item.rawValue) }
        if let trade = content.trade { fields["trade"] = .text(trade) }
        // A group scheme names its places and beneficiaries after the approval.
        if project.scheme != .group {
            fields["place"] = .text(project.place.rawValue)
            if content.hasBeneficiary { fields["beneficiary"] = YearProposal.establishment(number, position) }
        }
        return .group(fields)
    }

    /// The money of several years is halved between the first and the last.
    private func amounts(_ content: YearContent) -> [FieldTree] {
        let years = Array(Set([project.years.lowerBound, project.years.upperBound])).sorted()
        let parts: [(FundingSource.Code, Int64)] = [
            (project.source, content.support), (content.rest, content.cost - content.support),
        ]
        return parts.filter { $0.1 > 0 }.flatMap { source, amount in
            years.map { year in
                .group([
                    "source": .text(source.rawValue), "year": .number(Int64(year)),
                    "amount": .number(amount * 1_000_000 / Int64(years.count)),
                ])
            }
        }
    }

    private func machine(_ content: YearContent, _ position: Int) -> FieldTree? {
        guard let machine = content.machine else { return nil }
        return .group([
            "line": .number(Int64(position)), "name": .text(machine.name), "model": .text(machine.model),
            "serial": .text("S-\(number)-\(position)"), "quantity": .number(1), "unitPrice": .dong(content.cost),
        ])
    }

    /// A name that no firm bears.
    static func establishment(_ number: Int, _ position: Int) -> FieldTree {
        .group([
            "name": .text("Cơ sở trình diễn \(number)-\(position)"), "form": .text(BeneficiaryForm.household.rawValue),
        ])
    }
}

extension FieldTree {
    /// Đồng out of triệu đồng.
    static func dong(_ million: Int64) -> FieldTree {
        .number(million * 1_000_000)
    }

    var items: [FieldTree] {
        if case .list(let items) = self { items } else { [] }
    }

    /// - Throws: `YearFault.unreadable`.
    func number(_ name: String) throws -> Int64 {
        guard case .number(let number) = self[name] else { throw YearFault.unreadable(name) }
        return number
    }

    /// - Throws: `YearFault.unreadable`.
    func text(_ name: String) throws -> String {
        guard case .text(let text) = self[name] else { throw YearFault.unreadable(name) }
        return text
    }

    /// - Throws: `YearFault.unreadable`.
    func choice<Choice: RawRepresentable<String>>(_ name: String, of: Choice.Type) throws -> Choice {
        guard let choice = Choice(rawValue: try text(name)) else { throw YearFault.unreadable(name) }
        return choice
    }
}
