import KhuyenCong

/// The proposal as it was sent: what was typed, cleaned of rows that nobody filled in, and what to do with it.
struct ProposalForm {
    /// What the pressed button asks for.
    enum Step: Equatable {
        case save, submit, refresh, addLine, addMachine
        case removeLine(Int)
        case removeMachine(Int)

        init(_ word: String?) {
            let number = word.flatMap { Int($0.split(separator: "-").last ?? "") }
            switch word {
            case "luu": self = .save
            case "nop": self = .submit
            case "them-dong": self = .addLine
            case "them-may": self = .addMachine
            case .some(let text) where text.hasPrefix("bo-dong-"): self = .removeLine(number ?? 0)
            case .some(let text) where text.hasPrefix("bo-may-"): self = .removeMachine(number ?? 0)
            default: self = .refresh
            }
        }
    }

    let step: Step
    let version: Int?
    /// How many acts the page showed that the form stood on.
    let seen: Int
    let tree: FieldTree

    init(_ form: Form, _ places: PlaceNames) {
        step = Step(form[ActField.name])
        version = form["version"].flatMap { Int($0) }
        seen = form["seen"].flatMap { Int($0) } ?? 0
        let own = [FormToken.name, ActField.name, "version", "seen"]
        var pairs = form.fields.pairs.filter { !own.contains($0.name) }
        switch step {
        case .removeLine(let number): pairs.removeAll { $0.name.hasPrefix("lines.\(number).") }
        case .removeMachine(let number): pairs.removeAll { $0.name.hasPrefix("machines.\(number).") }
        case .save, .submit, .refresh, .addLine, .addMachine: break
        }
        tree = ProposalForm.tree(TypedRows.filled(pairs), places)
    }

    private static func tree(_ pairs: [URLQuery.Pair], _ places: PlaceNames) -> FieldTree {
        let kept = pairs.map { pair in
            let isPlace = pair.name.hasPrefix("lines.") && pair.name.hasSuffix(".place")
            return (name: pair.name, value: isPlace ? places.code(of: pair.value) : pair.value)
        }
        return FieldTree(form: kept)
    }
}

/// Rows of a form that hold nothing but what the page itself put into them.
enum TypedRows {
    /// Leaves out amounts without an amount, machines and lines without anything, and overrides without a reason;
    /// lines close up, and the machines follow their lines.
    static func filled(_ pairs: [URLQuery.Pair]) -> [URLQuery.Pair] {
        let withAmounts = withoutBlank(pairs, list: "amounts", key: "amount")
        let withMachines = withoutEmptyMachines(withAmounts)
        return machinesFollowing(withMachines)
    }

    /// Drops the rows of a list whose `key` field is blank.
    static func withoutBlank(_ pairs: [URLQuery.Pair], list: String, key: String) -> [URLQuery.Pair] {
        let named = Set(
            pairs.compactMap { pair -> String? in
                guard let row = row(of: pair.name, in: list), pair.name == "\(row).\(key)" else { return nil }
                return pair.value.allSatisfy(\.isWhitespace) ? nil : row
            }
        )
        return pairs.filter { pair in row(of: pair.name, in: list).map(named.contains) ?? true }
    }

    /// "lines.1.amounts.2" of "lines.1.amounts.2.year"; nil where the name lies in no such list.
    private static func row(of name: String, in list: String) -> String? {
        let parts = name.split(separator: ".")
        guard let place = parts.lastIndex(of: Substring(list)), parts.indices.contains(place + 2),
            Int(parts[place + 1]) != nil
        else { return nil }
        return parts[...(place + 1)].joined(separator: ".")
    }

    /// The line of a machine is chosen from the start, so it alone does not make a machine.
    static func withoutEmptyMachines(_ pairs: [URLQuery.Pair]) -> [URLQuery.Pair] {
        let filled = Set(
            pairs.filter { !$0.name.hasSuffix(".line") && !$0.value.allSatisfy(\.isWhitespace) }
                .compactMap { row(of: $0.name, in: "machines") }
        )
        return pairs.filter { pair in row(of: pair.name, in: "machines").map(filled.contains) ?? true }
    }

    private static func machinesFollowing(_ pairs: [URLQuery.Pair]) -> [URLQuery.Pair] {
        let lines = Set(
            pairs.filter { !$0.value.allSatisfy(\.isWhitespace) }.compactMap { pair -> Int? in
                let parts = pair.name.split(separator: ".")
                return parts.first == "lines" && parts.count > 1 ? Int(parts[1]) : nil
            }
        )
        let ranks = Dictionary(uniqueKeysWithValues: lines.sorted().enumerated().map { ($1, $0 + 1) })
        return pairs.map { pair in
            guard pair.name.hasPrefix("machines."), pair.name.hasSuffix(".line"), let line = Int(pair.value) else {
                return pair
            }
            return URLQuery.Pair(name: pair.name, value: ranks[line].map(String.init) ?? "")
        }
    }
}

/// The units of a proposal's province, by code and by name.
struct PlaceNames {
    let territories: Territories
    let map: AdminMap
    /// Nil until one is chosen.
    let province: String?

    init(_ territories: Territories, map: AdminMap, province: String?) {
        self.territories = territories
        self.map = map
        self.province = province
    }

    init(_ territories: Territories, of tree: FieldTree, today: Day) {
        let map = tree.at("map").shown.flatMap { Int($0) }.flatMap(AdminMap.init) ?? AdminMap.inForce(on: today)
        self.init(territories, map: map, province: tree.at("province").shown)
    }

    /// The code of what was typed; the text itself where no unit, or more than one, bears the name.
    func code(of typed: String) -> String {
        guard let province, !typed.isEmpty, !typed.allSatisfy(\.isNumber),
            case .unit(let unit) = territories.find(typed, inProvince: province, map: map)
        else { return typed }
        return unit.code
    }

    func name(of code: String?) -> String? {
        guard let code else { return nil }
        return territories.unit(map, code)?.name ?? code
    }

    /// What the place field offers while one types.
    var suggestions: [String] {
        guard let province else { return [] }
        return territories.children(of: province, map: map).map(\.name)
    }
}

extension FormFaults {
    /// A place that was typed by name and not found is spoken of by its name.
    func namingPlaces(_ tree: FieldTree) -> FormFaults {
        FormFaults(
            faults: faults.map { fault in
                guard fault.field.hasSuffix("place"), let typed = tree.at(fault.field).shown,
                    !typed.allSatisfy(\.isNumber)
                else { return fault }
                return FieldFault(
                    field: fault.field,
                    message: "Không tìm thấy “\(typed)” trong tỉnh, thành phố của đề án. Chọn một tên trong danh sách."
                )
            }
        )
    }
}
