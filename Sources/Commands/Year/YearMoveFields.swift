import KhuyenCong

/// The fields of a move, filled from the file as an officer fills the form.
struct YearMoveFields {
    let project: YearProject
    /// The project's place in the story, counted from 1.
    let number: Int
    let file: YearFile
    let day: Day

    /// Nil where there is nothing to do: no rest to pay, nothing open to recover.
    func fields(_ move: YearMove) throws -> [String: FieldTree]? {
        switch move {
        case .submit, .register, .approve, .contract, .annex, .close, .wait: [:]
        case .withdraw: ["reason": .text("Chưa bố trí được vốn đối ứng.")]
        case .sendBack: ["reason": .text("Bổ sung báo giá thiết bị và thuyết minh dự toán.")]
        case .reject: ["reason": .text("Chưa thuộc thứ tự ưu tiên của kế hoạch năm.")]
        case .suspend: ["reason": .text("Mặt bằng chưa bàn giao.")]
        case .resume: ["reason": .text("Đã có mặt bằng.")]
        case .stop:
            ["reason": .text("Đơn vị thụ hưởng không còn nhu cầu."), "decider": .text(decider(.stop).rawValue)]
        case .appraise, .appraiseAtMinistry: appraisal
        case .advance(let percent): advance(percent)
        case .payRest: rest
        case .report(let done): report(done)
        case .change(let type, let line): change(type, line)
        case .carryOver: change(.extendNextYear, 1).filter { $0.key != "lines" }
        case .accept(let lines): acceptance(lines, isOtherPrice: false)
        case .acceptAtOtherPrice: acceptance(nil, isOtherPrice: true)
        case .settle(let lines): settlement(lines)
        case .recoverOpen: recovery("Thu hồi tạm ứng khi ngừng đề án.") { $0.paid($1) - $0.amount(.settled, $1) }
        case .recoverPart(let percent):
            recovery("Thu hồi theo kết luận kiểm tra.") { $0.amount(.advanced, $1) * Int64(percent) / 100 }
        }
    }

    private var appraisal: [String: FieldTree] {
        [
            "conclusion": .text("approve"), "members": .number(7), "present": .number(6),
            "criteria": .group([
                "principles": .text("Đúng nội dung, địa bàn khuyến công."), "effect": .text("Có hiệu quả."),
                "capability": .text("Đơn vị đủ năng lực."), "combination": .text("Không lồng ghép."),
                "dossier": .text("Hồ sơ đầy đủ."),
            ]),
        ]
    }

    /// Money of a year is paid from that year on.
    private func advance(_ percent: Int) -> [String: FieldTree]? {
        let due = file.paidKeys(.contracted).filter { $0.year <= day.year }
        let amounts = due.reduce(into: [YearFile.Key: Int64]()) { amounts, key in
            let open = file.amount(.contracted, key) * 70 / 100 - file.amount(.advanced, key)
            let wanted = file.amount(.contracted, key) * Int64(percent) / 100
            amounts[key] = percent == 100 ? wanted : max(0, min(wanted, open))
        }
        return paid(amounts)
    }

    private var rest: [String: FieldTree]? {
        paid(
            file.paidKeys(.accepted).reduce(into: [YearFile.Key: Int64]()) { amounts, key in
                amounts[key] = max(0, file.amount(.accepted, key) - file.amount(.advanced, key))
            }
        )
    }

    private func paid(_ amounts: [YearFile.Key: Int64]) -> [String: FieldTree]? {
        guard amounts.values.contains(where: { $0 > 0 }) else { return nil }
        let total = project.contents.reduce(0) { $0 + $1.cost }
        return [
            "lines": amounts.fields, "investmentDone": .dong(total * 8 / 10), "investmentTotal": .dong(total),
            "voucher": .text("KB-\(number)-\(file.version)"),
        ]
    }

    private func report(_ done: String) -> [String: FieldTree] {
        [
            "year": .number(Int64(day.year)), "month": .number(Int64(day.month)), "done": .text(done),
            "spent": .dong(project.contents.reduce(0) { $0 + $1.cost } / 2), "difficulties": .text("Không"),
        ]
    }

    private func settlement(_ lines: [Int]?) -> [String: FieldTree] {
        let amounts = file.keys(.accepted).filter { lines?.contains(Int($0.line)) ?? true }
            .reduce(into: [YearFile.Key: Int64]()) { amounts, key in
                let accepted = file.amount(.accepted, key)
                amounts[key] = key.source.basis == .support ? min(accepted, file.paid(key)) : accepted
            }
        return ["lines": amounts.fields]
    }

    private func recovery(_ reason: String, _ amount: (YearFile, YearFile.Key) -> Int64) -> [String: FieldTree]? {
        let amounts = file.paidKeys(.advanced).reduce(into: [YearFile.Key: Int64]()) { amounts, key in
            amounts[key] = max(0, amount(file, key))
        }
        guard amounts.values.contains(where: { $0 > 0 }) else { return nil }
        return ["reason": .text(reason), "lines": amounts.fields]
    }
}

extension YearMoveFields {
    private func acceptance(_ lines: [Int]?, isOtherPrice: Bool) -> [String: FieldTree] {
        let accepted = lines ?? file.lines.map(Int.init)
        let machines = file.machines.filter { accepted.contains(Int($0.line)) }.map { machine in
            FieldTree.group([
                "approved": .number(machine.id), "name": .text(machine.name), "model": .text(machine.model),
                "serial": .text(machine.serial), "invoice": .text("HĐ-\(number)-\(machine.line)"),
                "quantity": .number(1),
                "unitPrice": .number(isOtherPrice ? machine.unitPrice * 98 / 100 : machine.unitPrice),
                "decision": isOtherPrice ? .text("Chấp nhận: giá mua thấp hơn giá duyệt, máy đúng loại.") : .empty,
            ])
        }
        let results = accepted.map { line in
            let content = project.contents[min(line, project.contents.count) - 1]
            return FieldTree.group([
                "line": .number(Int64(line)), content.measure.rawValue: .number(content.planned),
            ])
        }
        var fields: [String: FieldTree] = ["machines": .list(machines), "results": .list(results)]
        if let lines { fields["lines"] = .list(lines.map { .group(["line": .number(Int64($0))]) }) }
        return fields
    }

    private func change(_ type: ChangeType, _ line: Int) -> [String: FieldTree] {
        var fields: [String: FieldTree] = [
            "type": .text(type.rawValue), "line": .number(Int64(line)), "cause": .text(cause(type)),
            "decider": .text(decider(type).rawValue),
        ]
        switch type {
        case .extendInYear: fields["endsOn"] = .text(Day.lastOfYear(project.years.upperBound).description)
        case .partner: fields["after"] = .text("Hội Nông dân xã")
        case .extendNextYear:
            fields["untilYear"] = .number(Int64(project.years.upperBound + 1))
            // The money is paid within its year; only the work goes on.
            fields["lines"] = amounts(percent: 100)
        case .place: fields["place"] = .text(project.place.next.rawValue)
        case .beneficiary: fields["beneficiary"] = YearProposal.establishment(number, line + 10)
        case .machine: fields["machines"] = .list([otherMachine])
        case .amountUp: fields["lines"] = amounts(percent: 110)
        case .amountDown: fields["lines"] = reduced
        case .source: fields["lines"] = movedToCommune
        case .content: fields["content"] = .group(["scale": .text("Theo mặt bằng đã bàn giao.")])
        case .shift, .suspend, .resume, .stop: break
        }
        return fields
    }

    private func cause(_ type: ChangeType) -> String {
        switch type {
        case .extendInYear, .extendNextYear: "Nhà cung cấp giao máy chậm."
        case .place: "Cơ sở chuyển địa điểm sản xuất."
        case .beneficiary: "Chọn cơ sở đủ điều kiện."
        case .partner: "Bổ sung đơn vị phối hợp."
        case .content: "Điều chỉnh quy mô cho phù hợp thực tế."
        case .machine: "Loại máy đã duyệt ngừng sản xuất."
        case .amountUp: "Đơn giá tăng."
        case .amountDown: "Giảm quy mô."
        case .source: "Cân đối lại nguồn kinh phí."
        case .shift: "Giá trị các hạng mục thay đổi."
        case .suspend: "Mặt bằng chưa bàn giao."
        case .resume: "Đã có mặt bằng."
        case .stop: "Đơn vị thụ hưởng không còn nhu cầu."
        }
    }

    /// Điều 11 Thông tư 36/2013/TT-BCT, and its likeness in a province.
    private func decider(_ type: ChangeType) -> RuleDecider {
        switch (project.scheme, project.level, type) {
        case (.group, _, .place), (.group, _, .beneficiary), (.group, _, .partner): .department
        case (_, .national, .extendNextYear), (_, .national, .content), (_, .national, .amountUp),
            (_, .national, .stop):
            .minister
        case (_, .local, .extendNextYear), (_, .local, .content), (_, .local, .amountUp), (_, .local, .stop):
            .provincialCommittee
        case (_, .national, _): .agency
        case (_, .local, _): .department
        }
    }

    private var otherMachine: FieldTree {
        .group([
            "line": .number(1), "name": .text("Máy thay thế \(number)"), "model": .text("TT-\(number)"),
            "serial": .text("S-\(number)-T"), "quantity": .number(1), "unitPrice": .dong(project.contents[0].cost),
        ])
    }

    private func amounts(percent: Int64) -> FieldTree {
        file.keys(.approved).reduce(into: [YearFile.Key: Int64]()) { amounts, key in
            let approved = file.amount(.approved, key)
            amounts[key] = key.source.basis == .support ? approved * percent / 100 : approved
        }.fields
    }

    /// Down to what was paid and stays, or by a tenth where nothing was paid yet.
    private var reduced: FieldTree {
        guard file.paidKeys(.advanced).contains(where: { file.paid($0) > 0 }) else { return amounts(percent: 90) }
        return file.keys(.approved).reduce(into: [YearFile.Key: Int64]()) { amounts, key in
            amounts[key] = key.source.basis == .support ? file.paid(key) : file.amount(.approved, key)
        }.fields
    }

    private var movedToCommune: FieldTree {
        file.keys(.approved).reduce(into: [YearFile.Key: Int64]()) { amounts, key in
            let source = key.source.basis == .support ? FundingSource.Code.commune : key.source
            amounts[YearFile.Key(line: key.line, source: source, year: key.year)] = file.amount(.approved, key)
        }.fields
    }
}
