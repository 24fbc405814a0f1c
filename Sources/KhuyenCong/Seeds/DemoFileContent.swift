/// What a file of the demonstration asks for, with usual figures.
struct DemoFileContent: Sendable {
    let kind: ActivityKind.Code
    let item: NormItem
    let title: String
    /// Triệu đồng: the whole estimate, and what the programme gives of it.
    let cost: Int64
    let support: Int64
    let measure: Quantity.Measure
    let planned: Int64
    let trade: String
    /// What the establishment makes; nil where there is none.
    var establishment: String?
    /// The machine that is bought; nil where none is.
    var machine: String?

    static let dryer = DemoFileContent(
        kind: .machinery,
        item: .machinery,
        title: "Hỗ trợ máy sấy băng tải",
        cost: 800,
        support: 280,
        measure: .machines,
        planned: 1,
        trade: "a",
        establishment: "chế biến chè",
        machine: "Máy sấy băng tải"
    )
    static let lathe = DemoFileContent(
        kind: .machinery,
        item: .machinery,
        title: "Hỗ trợ máy tiện gỗ tự động",
        cost: 520,
        support: 200,
        measure: .machines,
        planned: 1,
        trade: "đ",
        establishment: "đồ gỗ mỹ nghệ",
        machine: "Máy tiện gỗ tự động"
    )
    static let cleaner = DemoFileContent(
        kind: .cleanerProduction,
        item: .cleanerAssessment,
        title: "Đánh giá nhanh sản xuất sạch hơn",
        cost: 100,
        support: 45,
        measure: .establishments,
        planned: 1,
        trade: "g",
        establishment: "tinh bột sắn"
    )
    static let brand = DemoFileContent(
        kind: .product,
        item: .brand,
        title: "Xây dựng và đăng ký nhãn hiệu",
        cost: 80,
        support: 30,
        measure: .establishments,
        planned: 1,
        trade: "a",
        establishment: "nước mắm"
    )
    static let training = DemoFileContent(
        kind: .training,
        item: .vocationalTraining,
        title: "Đào tạo nghề dệt thổ cẩm",
        cost: 120,
        support: 100,
        measure: .people,
        planned: 35,
        trade: "đ"
    )
    static let course = DemoFileContent(
        kind: .management,
        item: .meeting,
        title: "Tập huấn quản lý sản xuất",
        cost: 60,
        support: 50,
        measure: .people,
        planned: 60,
        trade: "a"
    )
}

/// The fields of a file as its officers type them.
struct DemoFileFields {
    let file: DemoFile
    /// The file's place in the story, counted from 1, so that no two establishments and no two machines are one.
    let number: Int
    let place: AdminUnit

    var proposal: FieldTree {
        .group([
            "level": .text(file.level.rawValue), "scheme": .text(ProjectScheme.single.rawValue),
            "title": .text("\(file.content.title) tại \(place.name)"), "year": .number(Int64(file.year)),
            "map": .number(Int64(place.map.rawValue)), "province": .text(file.province),
            "implementer": .text(file.implementer),
            "necessity": .text("Cơ sở trên địa bàn cần đổi mới thiết bị, nâng tay nghề."),
            "objective": .text(file.content.title), "scale": .text("Một cơ sở trên địa bàn."),
            "plan": .text("Thực hiện trong năm kế hoạch."),
            "effect": .text("Tăng sản lượng, thêm việc làm tại chỗ."), "lines": .list([line]),
            "machines": .list(machine.map { [$0.merging(.group(["line": .number(1)]))] } ?? []),
            "commitments": .group(["fundsTheRest": .flag(true), "takesNoOtherSupport": .flag(true)]),
        ])
    }

    /// What an act tells beside its paper; there may be no approved machine.
    func act(_ act: ProjectAct, on day: Day, machineID: Int64?) -> [String: FieldTree] {
        switch act {
        case .returnForRevision: ["reason": .text("Bổ sung báo giá thiết bị và thuyết minh dự toán.")]
        case .appraise, .appraiseAtMinistry:
            ["conclusion": .text("approve"), "members": .number(7), "present": .number(6)]
        case .advance:
            [
                "lines": .list([.group(["line": .number(1), "amounts": .list([amount(file.source, share: 60)])])]),
                "investmentDone": .dong(file.content.cost * 8 / 10), "investmentTotal": .dong(file.content.cost),
            ]
        case .report:
            [
                "year": .number(Int64(day.year)), "month": .number(Int64(day.month)),
                "done": .text("Đã ký hợp đồng mua máy, đang lắp đặt."), "spent": .dong(file.content.cost / 2),
                "difficulties": .text("Không"),
            ]
        case .change:
            [
                "type": .text(ChangeType.partner.rawValue), "cause": .text("Cần người vận động các hộ làm theo."),
                "decider": .text(RuleDecider.department.rawValue), "after": .text("Hội Nông dân xã"),
            ]
        case .accept:
            [
                "machines": .list(bought(machineID)),
                "results": .list([quantities.merging(.group(["line": .number(1)]))]),
            ]
        case .submit, .withdraw, .register, .reject, .approve, .contract, .suspend, .resume, .settle, .close, .stop,
            .recover, .takeOver:
            [:]
        }
    }

    private var line: FieldTree {
        let content = file.content
        var fields: [String: FieldTree] = [
            "kind": .text(content.kind.rawValue), "item": .text(content.item.rawValue), "trade": .text(content.trade),
            "place": .text(place.code), "costItem": .text(content.title), "eligibleCost": .dong(content.cost),
            "amounts": .list([amount(file.source, share: 100), counterpart]), "quantities": quantities,
        ]
        if let trade = content.establishment {
            fields["beneficiary"] = .group([
                "name": .text("Cơ sở \(trade) số \(number) (trình diễn)"),
                "form": .text(BeneficiaryForm.household.rawValue),
            ])
        }
        return .group(fields)
    }

    private var quantities: FieldTree {
        .group([file.content.measure.rawValue: .number(file.content.planned)])
    }

    private var counterpart: FieldTree {
        .group([
            "source": .text(FundingSource.Code.counterpart.rawValue), "year": .number(Int64(file.year)),
            "amount": .dong(file.content.cost - file.content.support),
        ])
    }

    /// A share of the support, in percent.
    private func amount(_ source: FundingSource.Code, share: Int64) -> FieldTree {
        .group([
            "source": .text(source.rawValue), "year": .number(Int64(file.year)),
            "amount": .number(file.content.support * 10_000 * share),
        ])
    }

    private var machine: FieldTree? {
        guard let name = file.content.machine else { return nil }
        return .group([
            "name": .text(name), "model": .text("TD-\(number)"), "serial": .text("S-TD-\(number)"),
            "quantity": .number(1), "unitPrice": .dong(file.content.cost),
        ])
    }

    private func bought(_ machineID: Int64?) -> [FieldTree] {
        guard let machine, let machineID else { return [] }
        return [
            machine.merging(.group(["approved": .number(machineID), "invoice": .text("HĐ-TD-\(number)")]))
        ]
    }
}

extension DemoFile {
    fileprivate var implementer: String {
        let place = province == DemoFile.ngheAn ? "Nghệ An" : "Hà Tĩnh"
        return "Trung tâm Khuyến công \(place) (trình diễn)"
    }
}

extension FieldTree {
    /// Đồng out of triệu đồng.
    fileprivate static func dong(_ million: Int64) -> FieldTree {
        .number(million * 1_000_000)
    }
}
