import CPostgres

/// A result of libpq, freed when nobody needs it any more.
final class PostgresResult {
    let handle: OpaquePointer

    init(_ handle: OpaquePointer) {
        self.handle = handle
    }

    deinit { PQclear(handle) }

    var rowCount: Int32 { PQntuples(handle) }

    /// Rows inserted, changed, deleted or moved; 0 for a statement that does none of it.
    var affectedRows: Int {
        guard let text = PQcmdTuples(handle) else { return 0 }
        return Int(String(cString: text)) ?? 0
    }

    var producesRows: Bool { PQresultStatus(handle) == PGRES_TUPLES_OK }

    func row(_ index: Int32) -> Row {
        Row(source: .postgres(result: handle, index: index))
    }
}
