package import Database
package import KhuyenCong

extension TestDatabase {
    /// 21 November 2026, 10:00 in Vietnam: the day of every test that does not choose its own.
    package static let now = Moment(secondsSince1970: 1_795_230_000)

    /// A database as a new installation has it: migrated, with the reference data.
    package static func prepared() async throws -> Database {
        try await make(migrations: Schema.migrations) { database in
            try await Preparation.prepare(database, at: now)
        }
    }
}
