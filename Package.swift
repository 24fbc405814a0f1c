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
    dependencies: [
    ],
    targets: [
        .target(name: "Vietnamese", swiftSettings: house),
        .testTarget(name: "VietnameseTests", dependencies: ["Vietnamese"], swiftSettings: house),
    ]
)
