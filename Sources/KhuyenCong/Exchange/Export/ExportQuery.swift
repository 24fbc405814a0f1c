/// What an export takes: projects of a province (nil: all that the officer sees) with money in the years.
package struct ExportQuery: Sendable, Equatable {
    package let province: String?
    package let map: AdminMap?
    package let from: Int?
    package let to: Int?

    package init(province: String?, map: AdminMap? = nil, from: Int? = nil, to: Int? = nil) {
        self.province = province
        self.map = map
        self.from = from
        self.to = to
    }
}

package enum ExportFormat: String, Sendable, CaseIterable {
    case xlsx, csv, json

    package var mediaType: String {
        switch self {
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .csv: "text/csv; charset=utf-8"
        case .json: "application/json"
        }
    }
}
