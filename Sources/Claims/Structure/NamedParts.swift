/// Parts that have names of their own: doanh nghiệp, hợp tác xã and hộ are cơ sở, nữ and nam are people.
enum NamedParts: CaseIterable {
    case establishments, people

    var wholes: Set<String> {
        switch self {
        case .establishments: NamedParts.sites
        case .people: NamedParts.persons
        }
    }

    var parts: Set<String> {
        switch self {
        case .establishments: NamedParts.firms
        case .people: NamedParts.sexes
        }
    }

    /// Whether such parts leave nothing out.
    func areAll(_ units: Set<String>) -> Bool {
        self == .people && units.count == 2 && units.count(where: NamedParts.men.contains) == 1
    }

    private static let sites: Set = ["cơ sở"]
    private static let firms: Set = [
        "doanh nghiệp", "hợp tác xã", "tổ hợp tác", "hộ kinh doanh", "hộ", "hộ gia đình", "công ty", "hộ sản xuất",
        "hộ cá thể", "hộ kinh doanh cá thể",
    ]
    private static let persons: Set = [
        "người", "lao động", "học viên", "lượt người", "lượt lao động", "công nhân", "cán bộ", "thành viên",
    ]
    private static let men: Set = ["nam", "nam giới", "lao động nam"]
    private static let sexes = men.union(["nữ", "phụ nữ", "lao động nữ", "nữ giới"])
}

extension WholeFinder {
    /// "120 cơ sở, gồm 54 doanh nghiệp, 21 hợp tác xã và 45 hộ kinh doanh", "540 học viên, gồm 324 nữ và 216 nam".
    func named(_ parts: [Int], of before: [Int], _ statement: Statement) -> [Whole] {
        NamedParts.allCases.compactMap { names in
            let own = parts.filter { names.parts.contains(reading.figures[$0].unitName) }
            guard own.count > 1 || names == .people, !own.isEmpty, Set(own.map { units[$0] }).count == own.count,
                let whole = before.last(where: { names.wholes.contains(reading.figures[$0].unitName) }),
                !parts.contains(where: { names.wholes.contains(reading.figures[$0].unitName) }),
                gaps.each(before: reading.figures[whole]) == nil
            else { return nil }
            return Whole(
                whole: whole,
                parts: own,
                isComplete: statement.remainder == .counted
                    || names.areAll(Set(own.map { reading.figures[$0].unitName })) && own.allSatisfy(isNamedAlone),
                isOpen: isOpen(statement),
                isOverlapping: statement.isOverlapping
            )
        }
    }

    /// "50 nam là người dân tộc thiểu số" are not all of the men.
    private func isNamedAlone(_ part: Int) -> Bool {
        gaps.clause(behind: reading.figures[part]).allSatisfy { $0 == "va" }
    }
}
