import Database
import Synchronization

/// The provinces that a list can be narrowed to and that its rows name.
package struct ProvinceChoices: Sendable, Equatable {
    /// The provinces since 2025-07-01, in Vietnamese order.
    package let now: [AdminUnit]
    /// The provinces until 2025-06-30 that a merger ended or enlarged, in Vietnamese order.
    package let merged: [AdminUnit]
    /// Today's province of each of those.
    private let successors: [String: String]
    private let names: [String: String]

    init(_ territories: Territories) {
        now = territories.provinces(.of2025)
        var successors: [String: String] = [:]
        for province in now {
            let sources = territories.formedFrom(province.code)
            for source in sources where sources.count > 1 {
                successors[source.code] = province.code
            }
        }
        merged = territories.provinces(.of2024).filter { successors[$0.code] != nil }
        names = Dictionary(now.map { ($0.code, $0.name) }) { first, _ in first }
        self.successors = successors
    }

    /// What an officer may narrow to.
    package func visible(to officer: Officer) -> (now: [AdminUnit], merged: [AdminUnit]) {
        let territory = officer.territory(.viewProjects)
        guard !territory.isNation else { return (now, merged) }
        return (
            now.filter { territory.contains(province: $0.code) },
            merged.filter { territory.contains(province: successors[$0.code] ?? "") }
        )
    }

    package func name(ofNow code: String) -> String {
        names[code] ?? code
    }

    package func name(_ province: PlaceKey) -> String? {
        switch province.map {
        case .of2025: names[province.code]
        case .of2024: merged.first { $0.code == province.code }?.name
        }
    }
}

/// Provinces are never edited, so they are read once; the list page asks for them on every call.
final class ProvinceMemory: Sendable {
    private let known = Mutex<ProvinceChoices?>(nil)

    func choices(_ database: Database) async throws -> ProvinceChoices {
        if let known = known.withLock({ $0 }) { return known }
        let choices = try await database.read { ProvinceChoices(try Territories.load($0)) }
        known.withLock { $0 = choices }
        return choices
    }
}

extension Projects {
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func provinces(for officer: Officer) async throws -> ProvinceChoices {
        try officer.require(.viewProjects)
        return try await provinceMemory.choices(database)
    }
}
