/// The papers of an acceptance: at one place, of a contract, by the national agency.
extension PaperDossier {
    /// Mẫu 5a of one line.
    func placeAcceptance(_ line: Line) -> PlaceAcceptanceForm {
        let record = acceptance(of: line)
        return PlaceAcceptanceForm(
            head: head(.department, of: record),
            project: project,
            meeting: meeting(record, place: line.place, parties: [line.beneficiary].compactMap { $0 }),
            contract: contract,
            beneficiary: line.beneficiary ?? "",
            results: results(of: line),
            machines: machines(of: line),
            cost: split(view.money.amounts(.accepted), line: line.position),
            conclusion: record?.isForceMajeure == true ? PaperDossier.unfinished("nghiệm thu") : ""
        )
    }

    /// What Mẫu 5b and 5c hold.
    func contractAcceptance(_ issuer: Issuer) -> ContractAcceptance {
        let record = act(.accept)
        return ContractAcceptance(
            head: head(issuer, of: issuer == .department ? record : nil),
            contract: contract,
            implementer: proposal.implementer,
            meeting: meeting(record, place: nil, parties: []),
            lines: lines.map { line in
                AcceptedLine(
                    title: line.costItem,
                    beneficiary: line.beneficiary ?? "",
                    place: line.place ?? "",
                    result: line.quantities.done,
                    contracted: promotion(.contracted, line: line.position),
                    accepted: promotion(.accepted, line: line.position),
                    verdict: ""
                )
            },
            conclusion: isUnfinished ? PaperDossier.unfinished("nghiệm thu") : ""
        )
    }

    /// Whether anything of the file was accepted without being finished.
    var isUnfinished: Bool {
        view.history.contains(where: \.isForceMajeure)
    }

    /// What a paper of such a step concludes: "nghiệm thu", "quyết toán".
    static func unfinished(_ step: String) -> String {
        "Không hoàn thành hợp đồng vì lý do bất khả kháng; \(step) theo khối lượng công việc đã thực hiện "
            + "(\(ForceMajeure.basis.citation))."
    }

    /// The machines that were bought for a line, beside the approved ones.
    func machines(of line: Line) -> [AcceptedMachine] {
        let bought = acceptances.flatMap(\.machines)
        return view.machines.filter { $0.line == line.position }.map { approved in
            let machine = bought.first { $0.approvedID == approved.id }
            let differences = machine.map { MachineDifference.between($0, approved).map(\.sentence) } ?? []
            return AcceptedMachine(
                approved: PaperDossier.name(approved.name, approved.model, approved.capacity),
                bought: machine.map { PaperDossier.name($0.name, $0.model, $0.capacity) } ?? "",
                maker: machine.flatMap { PaperDossier.origin($0.maker, $0.madeInYear) },
                serial: machine?.serial,
                quantity: machine.map { String($0.quantity) } ?? "",
                price: machine?.unitPrice,
                invoice: machine?.invoice,
                verdict: machine.map { PaperDossier.verdict(differences, $0.decision) } ?? ""
            )
        }
    }

    /// The act that accepted the line; lines may be accepted in parts.
    private func acceptance(of line: Line) -> ActRecord? {
        view.history.first { record in
            record.act == .accept && Acceptance(.lenient(record.fields)).allotment.names(line.position)
        }
    }

    private func results(of line: Line) -> [AcceptedResult] {
        guard !line.quantities.isEmpty else {
            return [AcceptedResult(item: line.costItem, planned: "", done: "", verdict: "")]
        }
        return [
            AcceptedResult(
                item: line.costItem,
                planned: line.quantities.planned,
                done: line.quantities.done,
                verdict: ""
            )
        ]
    }

    private func meeting(_ record: ActRecord?, place: String?, parties: [String]) -> AcceptanceMeeting {
        let grounds =
            [PaperDossier.citation(act(.contract)).map { "Hợp đồng số \($0)" }, record?.document.legalGround]
            .compactMap { $0 }
        let members = ["Sở Công Thương", proposal.implementer] + parties.filter { $0 != proposal.implementer }
        return AcceptanceMeeting(
            place: place ?? "",
            day: record?.day,
            grounds: grounds,
            members: members.map { AcceptanceMember(office: $0, name: nil, position: nil) }
        )
    }

    /// "Máy sấy chè băng tải, BT-500, 2 tấn/mẻ".
    static func name(_ name: String, _ model: String?, _ capacity: String?) -> String {
        [name, model, capacity].compactMap { $0 }.joined(separator: ", ")
    }

    /// "Việt Nam, 2026"; nil where neither maker nor year is told.
    static func origin(_ maker: String?, _ madeInYear: Int?) -> String? {
        let told = [maker, madeInYear.map { String($0) }].compactMap { $0 }
        return told.isEmpty ? nil : told.joined(separator: ", ")
    }

    private static func verdict(_ differences: [String], _ decision: String?) -> String {
        guard !differences.isEmpty else { return "Đúng danh mục" }
        return (differences + [decision.map { "kết luận: \($0)" }].compactMap { $0 }).joined(separator: "; ")
    }
}
