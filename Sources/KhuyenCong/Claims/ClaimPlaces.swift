import Claims
import Vietnamese

/// Finds the province that a person means where a text names none, by its code or its name.
struct ClaimPlaces: Sendable {
    private static let kinds = ["tinh ", "thanh pho ", "tp "]

    private let codes: Set<String>
    /// By folded name; of two provinces that bear one, that of the map until 30/06/2025.
    private let byName: [String: String]

    init(_ lexicon: Lexicon) {
        codes = Set(lexicon.places.map(\.code)).union([PeriodQuery.nation])
        byName = Dictionary(lexicon.places.map { (Fold.key($0.name), $0.code) }) { first, _ in first }
    }

    /// - Returns: The code; nil where nothing is written.
    /// - Throws: `Refusal` (invalid, province) where no province has such a code or name.
    func code(_ written: String?) throws -> String? {
        let key = Fold.key(written ?? "")
        guard let written, !key.isEmpty else { return nil }
        if codes.contains(key) { return key }
        let kind = ClaimPlaces.kinds.first(where: key.hasPrefix) ?? ""
        guard let code = byName[key] ?? byName[String(key.dropFirst(kind.count))] else {
            throw Refusal.invalid(
                "Không có tỉnh, thành phố nào mang mã hay tên “\(written)”.",
                field: "province",
                remedy: "Ghi mã hai chữ số (ví dụ 40) hoặc tên (ví dụ Nghệ An)."
            )
        }
        return code
    }
}
