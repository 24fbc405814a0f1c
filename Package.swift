// swift-tools-version: 6.2
import PackageDescription

/// Swift 6 mode with the stricter import rules; a warning is an error.
let house: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

/// A C library of the system, found by pkg-config and installed with apt.
func system(_ name: String, pkgConfig: String, apt: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

let package = Package(
    name: "khuyencong",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "khuyencong", targets: ["Program"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        system("CPostgres", pkgConfig: "libpq", apt: "libpq-dev"),
        system("CSQLite", pkgConfig: "sqlite3", apt: "libsqlite3-dev"),
        system("CXLSXWriter", pkgConfig: "xlsxwriter", apt: "libxlsxwriter-dev"),
        system("CZip", pkgConfig: "libzip", apt: "libzip-dev"),
        system("CExpat", pkgConfig: "expat", apt: "libexpat1-dev"),
        system("CFreeXL", pkgConfig: "freexl", apt: "libfreexl-dev"),
        system("CSodium", pkgConfig: "libsodium", apt: "libsodium-dev"),
        system("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
        system("CCurl", pkgConfig: "libcurl", apt: "libcurl4-openssl-dev"),
        system("CExif", pkgConfig: "libexif", apt: "libexif-dev"),
        system("CQREncode", pkgConfig: "libqrencode", apt: "libqrencode-dev"),
        system("CCairo", pkgConfig: "cairo-ft", apt: "libcairo2-dev"),
        .systemLibrary(name: "CMalloc"),

        .target(name: "Vietnamese", swiftSettings: house),
        .target(name: "Claims", dependencies: ["Vietnamese"], swiftSettings: house),
        .target(name: "Statistics", swiftSettings: house),
        .target(
            name: "Database",
            dependencies: ["CPostgres", "CSQLite", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: house
        ),
        .target(
            name: "Office",
            dependencies: ["CXLSXWriter", "CZip", "CExpat", "CFreeXL", "CExif"],
            swiftSettings: house
        ),
        .target(
            name: "KhuyenCong",
            dependencies: ["Vietnamese", "Claims", "Statistics", "Database", "Office", "CSodium"],
            resources: [.copy("Reference")],
            swiftSettings: house
        ),
        .target(name: "Mail", dependencies: ["CCurl"], swiftSettings: house),
        .target(
            name: "Server",
            dependencies: [
                "KhuyenCong", "Vietnamese", "Claims", "Database", "Office", "CCairo", "CQREncode", "CZlib",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            resources: [.copy("Public"), .copy("Fonts")],
            swiftSettings: house
        ),
        .target(
            name: "Commands",
            dependencies: [
                "Server", "Mail", "KhuyenCong", "Claims", "Database", "Office", "Vietnamese", "CMalloc",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            swiftSettings: house
        ),
        .executableTarget(name: "Program", dependencies: ["Commands"], swiftSettings: house),

        .target(
            name: "TestSupport",
            dependencies: ["KhuyenCong", "Database", "Office"],
            path: "Tests/TestSupport",
            swiftSettings: house
        ),
        .testTarget(
            name: "ClaimsTests",
            dependencies: ["Claims", "Vietnamese"],
            resources: [.copy("Sentences"), .copy("Passages"), .copy("Contradictions")],
            swiftSettings: house
        ),
        .testTarget(name: "VietnameseTests", dependencies: ["Vietnamese"], swiftSettings: house),
        .testTarget(
            name: "StatisticsTests",
            dependencies: ["Statistics"],
            resources: [.copy("Fixtures")],
            swiftSettings: house
        ),
        .testTarget(name: "DatabaseTests", dependencies: ["Database", "TestSupport"], swiftSettings: house),
        .testTarget(
            name: "OfficeTests",
            dependencies: ["Office", "TestSupport"],
            resources: [.copy("Fixtures")],
            swiftSettings: house
        ),
        .testTarget(
            name: "KhuyenCongTests",
            dependencies: ["KhuyenCong", "TestSupport", "Claims", "Database", "Office", "Vietnamese"],
            resources: [.copy("Samples")],
            swiftSettings: house
        ),
        .testTarget(
            name: "ServerTests",
            dependencies: [
                "Server", "KhuyenCong", "TestSupport", "Database", "Office", "Vietnamese",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
            ],
            swiftSettings: house
        ),
        .testTarget(
            name: "CommandsTests",
            dependencies: ["Commands", "Mail", "KhuyenCong", "Database", "TestSupport"],
            swiftSettings: house
        ),
        .testTarget(name: "MailTests", dependencies: ["Mail"], swiftSettings: house),
        .testTarget(name: "HouseTests", swiftSettings: house),
    ]
)
