import ArgumentParser
import Database
import KhuyenCong
import Vietnamese

struct PlaceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "place",
        abstract: "Đơn vị hành chính trên hai bản đồ: tìm theo tên hoặc mã, tiền thân, kế thừa.",
        subcommands: [PlaceFind.self, PlaceShow.self]
    )
}

struct PlaceFind: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find",
        abstract: "In các đơn vị có tên bắt đầu một từ như vậy, có dấu hay không, hoặc có mã ấy."
    )

    @Argument(help: "Tên hoặc mã.")
    var text: String

    @Option(help: "Bản đồ: 2025 (từ 01/07/2025, mặc định) hoặc 2024.")
    var map: AdminMap?

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let found = try await store.use {
            try await AdminUnits($0).find(text, map: map ?? .of2025, for: .localOperator)
        }
        for hit in found.hits {
            let province = hit.province.flatMap { $0.code == hit.unit.code ? nil : ", \($0.name)" } ?? ""
            Terminal.print("\(hit.unit.code)  \(hit.unit.name)\(province)")
        }
        let rest = found.total - found.hits.count
        Terminal.print(
            "\(MoneyWriter.grouped(Int64(found.total))) đơn vị." + (rest > 0 ? " Còn \(rest) đơn vị không in ra." : "")
        )
    }
}

struct PlaceShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "In một đơn vị: thuộc đâu, từ đâu mà có, nay là đâu."
    )

    @Argument(help: "Mã đơn vị.")
    var code: String

    @Option(help: "Bản đồ: 2025 (từ 01/07/2025, mặc định) hoặc 2024.")
    var map: AdminMap?

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let key = PlaceKey(map ?? .of2025, code)
        let detail = try await store.use { try await AdminUnits($0).detail(key, for: .localOperator) }
        Terminal.print("\(detail.unit.code)  \(detail.unit.name) (bản đồ \(key.map.rawValue))")
        PlaceShow.write("Thuộc", detail.above)
        PlaceShow.write("Từ", detail.predecessors.map(\.unit))
        PlaceShow.write("Nay là", detail.successors.map(\.unit))
    }

    private static func write(_ label: String, _ units: [AdminUnit]) {
        guard !units.isEmpty else { return }
        Terminal.print("\(label): " + units.map { "\($0.name) (\($0.code))" }.joined(separator: "; "))
    }
}
