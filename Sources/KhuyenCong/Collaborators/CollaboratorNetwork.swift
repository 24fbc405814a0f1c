import Database

/// The collaborators of some places with the work of each, and the communes with work that nobody looks after.
package struct CollaboratorNetwork: Sendable, Hashable {
    /// Establishments of the register and open files of a commune or of several.
    package struct Load: Sendable, Hashable {
        package var establishments = 0
        package var files = 0

        package var isEmpty: Bool { establishments == 0 && files == 0 }

        static func + (left: Load, right: Load) -> Load {
            Load(establishments: left.establishments + right.establishments, files: left.files + right.files)
        }
    }

    package struct Member: Sendable, Hashable {
        package let collaborator: Collaborator
        package let load: Load
    }

    package struct Gap: Sendable, Hashable {
        package let commune: Collaborator.Commune
        package let provinceName: String
        package let load: Load
    }

    /// By name; those whose term is over too.
    package let members: [Member]
    /// The most open files first.
    package let gaps: [Gap]
}

extension CollaboratorNetwork {
    /// - Throws: `DatabaseError`.
    static func load(_ territory: Territory, on day: Day, in tx: Transaction) throws -> CollaboratorNetwork {
        let territories = try Territories.load(tx)
        let loads = try loads(territory, in: tx)
        let collaborators = try Collaborator.rows(CollaboratorPolicy.visible(territory), in: tx)
        let served = Set(collaborators.filter { $0.serves(on: day) }.flatMap(\.communes).map(\.code))
        let gaps = loads.filter { code, load in !served.contains(code) && !load.isEmpty }.map { code, load in
            Gap(
                commune: Collaborator.Commune(code: code, name: territories.name(.of2025, code)),
                provinceName: territories.province(of: .of2025, code: code)?.name ?? "",
                load: load
            )
        }
        return CollaboratorNetwork(
            members: collaborators.map { member in
                let own = member.communes.compactMap { loads[$0.code] }
                return Member(collaborator: member, load: own.reduce(Load(), +))
            },
            gaps: gaps.sorted { left, right in
                (right.load.files, right.load.establishments, left.commune.code)
                    < (left.load.files, left.load.establishments, right.commune.code)
            }
        )
    }

    /// By commune of today's map; what could not be placed in one commune is nobody's.
    private static func loads(_ territory: Territory, in tx: Transaction) throws -> [String: Load] {
        var loads: [String: Load] = [:]
        let establishments: SQL =
            """
            SELECT a.commune_now, COUNT(*) FROM beneficiary b
            JOIN place_position a ON a.map = b.map AND a.code = b.place_code
            WHERE b.canonical_id IS NULL AND a.commune_now IS NOT NULL AND \(BeneficiaryPolicy.condition(territory))
            GROUP BY a.commune_now
            """
        try tx.forEach(establishments) { row in
            let code: String = try row.get(0)
            loads[code, default: Load()].establishments = try row.get(1)
        }
        let files: SQL =
            """
            SELECT d.commune_now, COUNT(*) FROM dossier d
            WHERE d.commune_now IS NOT NULL AND \(CollaboratorPolicy.files(territory)) GROUP BY d.commune_now
            """
        try tx.forEach(files) { row in
            let code: String = try row.get(0)
            loads[code, default: Load()].files = try row.get(1)
        }
        return loads
    }
}
