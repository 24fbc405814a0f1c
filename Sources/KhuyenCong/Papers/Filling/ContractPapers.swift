/// The contract, as it is to be signed or was signed first; what annexes changed stands in their own papers.
extension PaperDossier {
    /// `pack`: the rules that set instalments and deadlines; nil leaves them to be written.
    func contractForm(_ pack: RulePack?) -> ContractForm {
        let amounts = contractAmounts
        let contracted = lines.filter { line in amounts.keys.contains { $0.line == line.position } }
        return ContractForm(
            head: head(dossier.level == .national ? .agency : .department, of: signed),
            project: project,
            place: Set(contracted.compactMap(\.place)).sorted().joined(separator: "; "),
            endsOn: proposal.endsOn,
            grounds: grounds,
            giver: giver,
            implementer: implementer,
            lines: contracted.map { line in
                ContractedLine(
                    item: line.costItem + (line.beneficiary.map { " (\($0))" } ?? ""),
                    result: line.quantities.planned,
                    cost: split(amounts, line: line.position)
                )
            },
            sources: sources(amounts),
            machines: view.machines.filter { machine in contracted.contains { $0.position == machine.line } }
                .map { machine in
                    ContractedMachine(
                        name: PaperDossier.name(machine.name, machine.model, machine.capacity),
                        origin: PaperDossier.origin(machine.maker, machine.madeInYear),
                        quantity: machine.quantity,
                        price: machine.unitPrice
                    )
                },
            instalments: Instalments(pack).rows(contracted.map { ($0.proposed, split(amounts, line: $0.position)) }),
            deadlines: deadlines(pack)
        )
    }

    /// The act by which it was signed; later signings are annexes.
    var signed: ActRecord? { view.history.last { $0.act == .contract } }

    /// Of the first contract or assignment; of a file without one what was contracted, else approved.
    private var contractAmounts: [DossierMoney.Key: Dong] {
        money.contracts.first { [.contract, .assignment].contains($0.kind) }?.amounts
            ?? amounts([.contracted, .approved])
    }

    private var grounds: [String] {
        let approval = PaperDossier.citation(act(.approve)).map { "Quyết định phê duyệt số \($0)" }
        return [approval, signed?.document.legalGround].compactMap { $0 }
    }

    private func sources(_ amounts: [DossierMoney.Key: Dong]) -> [ContractedSource] {
        var sums: [FundingSource.Code: [Int: Dong]] = [:]
        for (key, amount) in amounts { sums[key.source, default: [:]][key.year, default: .zero] += amount }
        return FundingSource.Code.budgeted.flatMap { source -> [ContractedSource] in
            (sums[source] ?? [:]).sorted { $0.key < $1.key }.map { year, amount in
                ContractedSource(name: source.officialName, year: year, amount: amount)
            }
        }
    }

    private func deadlines(_ pack: RulePack?) -> [String] {
        let report = pack?.number(.reportDayOfMonth).map {
            "Báo cáo tiến độ trước ngày \($0.value) hằng tháng (\($0.use.citation))"
        }
        let settlement = pack?.number(.settlementDays).map {
            "Lập hồ sơ quyết toán trong \($0.value) ngày sau nghiệm thu cơ sở cuối cùng (\($0.use.citation))"
        }
        let closing = pack?.day(.liquidationDay, inYear: untilYear + 1).map {
            "Thanh lý hợp đồng chậm nhất ngày \($0.value.vietnamese) (\($0.use.citation))"
        }
        return [report, settlement, closing].compactMap { $0 }
    }
}
