/// A change to an approved project (điều chỉnh đề án), Điều 11 Thông tư 36/2013/TT-BCT.
struct ProjectChange: Equatable {
    let type: ChangeType
    let cause: String
    let causeKind: ChangeCause?
    let decider: RuleDecider
    /// The new last year, of an extension.
    let untilYear: Int?
    /// The new planned last day of the work, of either extension.
    let endsOn: Day?
    /// What stands in place of what, in words: the history shows both.
    let before: String?
    let after: String?
    let allotment: Allotment
    let beneficiary: ProposedBeneficiary?
    /// The code of the new place, on the project's map.
    let place: String?
    /// The whole new machine list of the line.
    let machines: [ProposedMachine]
    let line: Int
    let content: ContentChange

    init(_ fields: FieldTreeReader) {
        type = fields.choice("type", of: ChangeType.self) ?? .content
        if fields.text("type") == nil { fields.fault("type", "Chọn loại điều chỉnh.") }
        cause = fields.required("cause", "Ghi lý do điều chỉnh.", .prose)
        causeKind = fields.choice("causeKind", of: ChangeCause.self)
        decider = fields.choice("decider", of: RuleDecider.self) ?? .department
        if fields.text("decider") == nil { fields.fault("decider", "Chọn cấp quyết định.") }
        untilYear = fields.integer("untilYear", in: .programmeYears)
        endsOn = fields.day("endsOn")
        before = fields.text("before", .prose)
        after = fields.text("after", .prose)
        allotment = Allotment(fields)
        beneficiary = fields.group("beneficiary", ProposedBeneficiary.init)
        place = fields.text("place")
        machines = fields.list("machines", ProposedMachine.init)
        line = fields.integer("line", in: 1...1000) ?? 1
        content = fields.group("content", ContentChange.init)
        checkWhole(fields)
    }

    private func checkWhole(_ fields: FieldTreeReader) {
        switch type {
        case .extendInYear where endsOn == nil:
            if fields.text("endsOn") == nil { fields.fault("endsOn", "Ghi ngày hoàn thành mới.") }
        case .extendNextYear where untilYear == nil:
            fields.fault("untilYear", "Ghi năm kết thúc mới.")
        case .beneficiary where beneficiary == nil:
            fields.fault("beneficiary.name", "Ghi đơn vị thụ hưởng mới.")
        case .place where place == nil:
            fields.fault("place", "Chọn địa bàn mới.")
        case .machine where machines.isEmpty:
            fields.fault("machines", "Ghi danh mục máy mới của dòng.")
        case .amountUp where allotment.amounts == nil, .amountDown where allotment.amounts == nil,
            .source where allotment.amounts == nil, .shift where allotment.amounts == nil:
            fields.fault("lines", "Ghi số tiền mới theo dòng, nguồn và năm ngân sách.")
        default: break
        }
    }
}

extension ProjectChange {
    /// The lines whose support is what the change names and nothing else; of all others, and of other money than support,
    /// what it does not name stays.
    ///
    /// Another source takes the place of those that pay now, and another year that of the old one.
    var linesWithOtherSupport: Set<Int> {
        guard type == .source || type == .extendNextYear else { return [] }
        return Set((allotment.amounts ?? [:]).keys.filter { $0.source.basis == .support }.map(\.line))
    }

    /// Whether the new end lies where this kind of extension may put it.
    ///
    /// - Throws: `Refusal` (invalid).
    func requireEnd(after proposal: Proposal) throws {
        switch type {
        case .extendInYear: try requireLaterDay(than: proposal)
        case .extendNextYear:
            guard let endsOn, let untilYear, endsOn.year != untilYear else { return }
            throw Refusal.invalid("Ngày hoàn thành mới phải trong năm \(untilYear).", field: "endsOn")
        default: return
        }
    }

    /// Điểm b Khoản 2 Điều 11 Thông tư 36/2013/TT-BCT: the time within the year; beyond it somebody else decides.
    private func requireLaterDay(than proposal: Proposal) throws {
        guard let endsOn else { return }
        if endsOn.year > proposal.untilYear {
            throw Refusal.invalid(
                "Ngày \(endsOn.vietnamese) sau năm kết thúc \(proposal.untilYear) của đề án.",
                field: "endsOn",
                remedy: "Dùng loại “\(ChangeType.extendNextYear.name)”."
            )
        }
        if endsOn.year < proposal.untilYear {
            throw Refusal.invalid("Ngày hoàn thành mới phải trong năm \(proposal.untilYear).", field: "endsOn")
        }
        guard let before = proposal.endsOn, endsOn <= before else { return }
        throw Refusal.invalid(
            "Ngày hoàn thành mới phải sau ngày hiện tại (\(before.vietnamese)).",
            field: "endsOn"
        )
    }
}

extension Proposal {
    /// The proposal as a change would leave it, so that the checks judge what is to be, not what was.
    func changed(by content: ActContent) -> Proposal {
        guard case .change(let change) = content, lines.indices.contains(change.line - 1) else { return self }
        var changed = self
        if change.type == .place, let place = change.place {
            changed.lines[change.line - 1].place = PlaceKey(province.map, place)
        }
        if change.type == .beneficiary, let beneficiary = change.beneficiary {
            changed.lines[change.line - 1].beneficiary = beneficiary
        }
        if change.type == .content { changed.take(change.content, line: change.line) }
        if change.type == .machine {
            changed.machines = change.machines.map { machine in
                var machine = machine
                machine.line = change.line
                return machine
            }
        }
        return changed
    }
}
