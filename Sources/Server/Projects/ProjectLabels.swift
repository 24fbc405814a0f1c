import KhuyenCong
import Vietnamese

/// Words and figures of the ledger as pages write them.
enum ProjectLabels {
    /// "triệu đồng": the unit of the columns below.
    static let unit = "triệu đồng"
    /// What stands where the ledger knows nothing.
    static let blank = "—"

    /// Millions, exactly: "14.745", "282,072".
    static func millions(_ amount: Dong?) -> String {
        amount.map { MoneyWriter.inMillions($0.amount) } ?? blank
    }

    static func dong(_ amount: Dong?) -> String {
        amount.map { MoneyWriter.grouped($0.amount) } ?? blank
    }

    /// Figure and unit apart, for a card: ("14,745", "tỷ"); whoever reads of money knows that it is đồng.
    static func card(_ amount: Dong?) -> (value: String, unit: String?) {
        guard let amount else { return ("chưa có số liệu", nil) }
        let words = MoneyWriter.short(amount.amount).split(separator: " ")
        guard words.count == 2 else { return (MoneyWriter.short(amount.amount), nil) }
        return (String(words[0]), String(words[1]))
    }

    static func years(_ year: Int, _ untilYear: Int) -> String {
        year == untilYear ? String(year) : "\(year)–\(untilYear)"
    }

    static func kind(_ kind: ActivityKind.Code?) -> String {
        kind?.officialName ?? "Chưa phân bổ nội dung"
    }

    /// Short enough to stand beside a column.
    static func source(_ source: FundingSource.Code) -> String {
        switch source {
        case .national: "KC quốc gia"
        case .local: "KC địa phương"
        case .province: "KC cấp tỉnh"
        case .district: "KC cấp huyện"
        case .commune: "KC cấp xã"
        case .fund: "Quỹ KC"
        case .counterpart: "Đối ứng"
        case .integrated: "Lồng ghép"
        case .other: "Nguồn khác"
        case .unsplit: "Chưa tách nguồn"
        }
    }

    static func measure(_ measure: Quantity.Measure) -> String {
        switch measure {
        case .people: "người"
        case .women: "nữ"
        case .courses: "lớp"
        case .establishments: "cơ sở"
        case .models: "mô hình"
        case .machines: "máy"
        }
    }

    static func map(_ map: AdminMap) -> String {
        switch map {
        case .of2024: "địa bàn theo bản đồ đến 30/06/2025"
        case .of2025: "địa bàn theo bản đồ từ 01/07/2025"
        }
    }

    static func identifier(_ kind: ProjectIdentifier.Kind) -> String {
        switch kind {
        case .code: "Mã đề án"
        case .decision: "Quyết định"
        case .planLine: "Dòng kế hoạch"
        case .contract: "Hợp đồng"
        }
    }

    static func act(_ stored: String) -> String {
        switch stored {
        case "project.correct": "Điều chỉnh"
        case "project.withdraw": "Rút khỏi sổ"
        case "project.restore": "Đưa lại vào sổ"
        case "attachment.add": "Thêm tài liệu"
        case "attachment.remove": "Gỡ tài liệu"
        case "twin.same": "Gộp vào đề án trùng"
        case "twin.different": "Xác nhận không trùng"
        case "twin.undo": "Bỏ quyết định về đề án trùng"
        default: stored
        }
    }

    static func corrected(_ value: CorrectedValue) -> String {
        let name =
            switch value.field {
            case .title: "Tên đề án"
            case .year: "Năm"
            case .untilYear: "Năm kết thúc"
            case .kind: "Nội dung"
            case .place: "Địa bàn"
            case .beneficiary: "Cơ sở thụ hưởng"
            case .amount(let source, let stage, let year): amount(source, stage, year)
            }
        return value.position.map { "Dòng \($0): \(name)" } ?? name
    }

    static func amount(_ source: FundingSource.Code, _ stage: Stage, _ year: Int) -> String {
        "\(self.source(source)), \(StageLabels.label(stage).lowercased()), năm \(year)"
    }

    /// A field of the log: "line1.national/approved/2018".
    static func field(_ stored: String) -> String {
        var name = Substring(stored)
        var line = ""
        if name.hasPrefix("line"), let dot = name.firstIndex(of: ".") {
            line = "Dòng \(name[name.index(name.startIndex, offsetBy: 4)..<dot]): "
            name = name[name.index(after: dot)...]
        }
        return line + (fields[String(name)] ?? cell(name) ?? String(name))
    }

    private static let fields = [
        "title": "Tên đề án", "year": "Năm", "untilYear": "Năm kết thúc", "kind": "Nội dung", "place": "Địa bàn",
        "beneficiary": "Cơ sở thụ hưởng (số)", "reason": "Lý do", "first": "Đề án giữ lại", "second": "Đề án trùng",
        "attachment": "Tài liệu số", "paper": "Loại giấy tờ", "size": "Dung lượng",
    ]

    private static func cell(_ name: Substring) -> String? {
        let parts = name.split(separator: "/").map(String.init)
        guard parts.count == 3, let source = FundingSource.Code(rawValue: parts[0]),
            let stage = Stage(rawValue: parts[1]), let year = Int(parts[2])
        else { return nil }
        return amount(source, stage, year)
    }
}
