extension PaperDossier {
    /// Whose paper it is.
    enum Issuer {
        case implementer, department, agency
    }

    /// The top of a paper; number and day are those of the act that it is the paper of.
    func head(_ issuer: Issuer, of record: ActRecord? = nil) -> PaperHead {
        let document = record?.document
        let (superior, office): (String, String) =
            switch issuer {
            case .implementer: ("", proposal.implementer)
            case .department: ("Ủy ban nhân dân \(provinceName)", "Sở Công Thương")
            case .agency: ("Bộ Công Thương", agency ?? "")
            }
        return PaperHead(
            superior: superior,
            office: office.isEmpty ? document?.office ?? "" : office,
            number: document?.number,
            place: issuer == .agency ? "" : PaperDossier.ownName(provinceName),
            day: record?.day,
            receivers: [],
            programme: dossier.level
        )
    }

    var project: PaperProject {
        PaperProject(title: dossier.title, implementer: proposal.implementer, duration: duration)
    }

    /// The implementer as a party: its details are known where it is a beneficiary of the file itself.
    var implementer: PaperParty {
        let same = lines.first { $0.beneficiary == proposal.implementer }?.proposed.beneficiary
        return PaperParty(
            name: proposal.implementer,
            address: same?.address ?? "",
            taxCode: same?.taxCode,
            account: same?.bankAccount,
            representative: same?.representative ?? "",
            position: ""
        )
    }

    /// Who gives the money: the Agency for the national programme, the Department for a province's.
    var giver: PaperParty {
        let name = dossier.level == .national ? agency ?? "" : "Sở Công Thương"
        return PaperParty(name: name, address: "", taxCode: nil, account: nil, representative: "", position: "")
    }

    /// Who signs for an issuer; the name is known where an act's paper tells it.
    static func signer(_ title: String, of record: ActRecord? = nil) -> PaperSigner {
        PaperSigner(title: title, name: record?.document.signer)
    }

    private var duration: String {
        proposal.year == untilYear ? "Năm \(proposal.year)" : "Từ năm \(proposal.year) đến năm \(untilYear)"
    }

    private var provinceName: String {
        territories.name(.of2025, dossier.provinceNow)
    }

    /// "Nghệ An" of "Tỉnh Nghệ An": the place before the day of signing.
    private static func ownName(_ name: String) -> String {
        for kind in ["Tỉnh ", "Thành phố "] where name.hasPrefix(kind) {
            return String(name.dropFirst(kind.count))
        }
        return name
    }
}

extension Quantity {
    /// "2 máy".
    static func words(_ count: Int64?, _ measure: Measure) -> String? {
        count.map { "\($0) \(measure.shortUnit)" }
    }
}

extension [Quantity] {
    /// The same measures added up over several lines; what nobody told stays untold.
    var summed: [Quantity] {
        Quantity.Measure.allCases.compactMap { measure in
            let same = filter { $0.measure == measure }
            guard !same.isEmpty else { return nil }
            return Quantity(measure: measure, planned: Self.sum(same.map(\.planned)), done: Self.sum(same.map(\.done)))
        }
    }

    private static func sum(_ counts: [Int64?]) -> Int64? {
        let known = counts.compactMap { $0 }
        return known.isEmpty ? nil : known.reduce(0, +)
    }

    /// "2 máy, 15 người", as planned.
    var planned: String {
        compactMap { Quantity.words($0.planned, $0.measure) }.joined(separator: ", ")
    }

    /// As reached; empty where nothing was accepted yet.
    var done: String {
        compactMap { Quantity.words($0.done, $0.measure) }.joined(separator: ", ")
    }
}

extension Quantity.Measure {
    fileprivate var shortUnit: String {
        switch self {
        case .people: "người"
        case .women: "nữ"
        case .courses: "lớp"
        case .establishments: "cơ sở"
        case .models: "mô hình"
        case .machines: "máy"
        }
    }
}
