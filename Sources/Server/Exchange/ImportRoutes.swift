package import KhuyenCong

/// Lists of offices on their way into the ledger, and back.
package struct ImportRoutes: RouteGroup {
    private let imports: Imports
    private let units: AdminUnits
    private let background: ImportBackground
    private let now: @Sendable () -> Moment

    /// A page waits for the reading of files for as long as `patience`, then shows how far it is.
    ///
    /// Most lists are read in less; a longer wait would look like a page that hangs.
    package init(
        _ imports: Imports,
        units: AdminUnits,
        patience: Duration = .milliseconds(1500),
        now: @escaping @Sendable () -> Moment = { .now() }
    ) {
        self.imports = imports
        self.units = units
        background = ImportBackground(patience: patience)
        self.now = now
    }

    package func add(to table: inout RouteTable) {
        ImportPages(imports: imports, units: units, background: background, now: now).add(to: &table)
        ImportFiles(imports: imports).add(to: &table)
        ImportAPI(imports: imports, now: now).add(to: &table)
    }
}
