import Testing

/// A fast double of `make walls`: what each target may import, as docs/architecture.md promises.
@Suite struct WallsTests {
    private static let system: Set = ["Foundation", "Glibc", "Darwin", "Dispatch", "Synchronization"]

    private static let walls: [String: Set<String>] = [
        "Vietnamese": [],
        "Claims": ["Vietnamese"],
        "Database": ["CPostgres", "CSQLite", "GRDB", "GRDBSQLite"],
        "Office": ["CXLSXWriter", "CZip", "CExpat", "CFreeXL", "CExif"],
        "KhuyenCong": ["Vietnamese", "Claims", "Statistics", "Database", "Office", "CSodium"],
        "Statistics": [],
        "Server": [
            "KhuyenCong", "Vietnamese", "Claims", "Database", "Office", "CCairo", "CQREncode", "CZlib",
            "Hummingbird", "HTTPTypes", "Logging", "NIOCore", "ServiceLifecycle",
        ],
        "Commands": [
            "Server", "Mail", "KhuyenCong", "Claims", "Database", "Office", "Vietnamese", "CMalloc", "ArgumentParser",
            "Logging",
            "NIOCore", "NIOPosix", "NIOHTTP1",
        ],
        "Mail": ["CCurl"],
        "Program": ["Commands"],
    ]

    @Test(arguments: walls.keys.sorted())
    func `a target imports only what stands in front of it`(target: String) throws {
        let allowed = try #require(WallsTests.walls[target]).union(WallsTests.system)
        let sources = SwiftSource.program.filter { $0.target == target }
        let strangers = try sources.flatMap { source in
            try source.imports.filter { !allowed.contains($0) }.map { "\(source.path): \($0)" }
        }

        try #require(!sources.isEmpty)
        #expect(strangers == [])
    }

    @Test func `every target has its wall`() {
        #expect(Set(SwiftSource.program.map(\.target)) == Set(WallsTests.walls.keys))
    }
}
