package import KhuyenCong
import Vietnamese

/// What an import's stored words are called on pages and on the command line.
package enum ImportLabels {
    /// Whose lists an import holds.
    static func province(_ code: String, _ territories: Territories) -> String {
        code == PeriodQuery.nation ? "Cả nước" : territories.name(.of2025, code)
    }

    package static func field(_ code: String) -> String {
        ImportField(code: code).map(field) ?? code
    }

    /// The meaning by its code ("source.national") or as pages call it; nil where there is none of the name.
    package static func field(named text: String) -> ImportField? {
        ImportField(code: text) ?? ImportField.all.first { Fold.key(field($0)) == Fold.key(text) }
    }

    /// "KP hỗ trợ=source.national", "C=support": a column by its heading or letter, and what it means; nil where either is
    /// missing.
    package static func column(_ text: String) -> (heading: String, field: ImportField)? {
        guard let sign = text.lastIndex(of: "="), text[..<sign].contains(where: { $0.isLetter || $0.isNumber }),
            let meaning = ImportLabels.field(named: String(text[text.index(after: sign)...]))
        else { return nil }
        return (String(text[..<sign]), meaning)
    }

    static func field(_ field: ImportField) -> String {
        switch field {
        case .number: "Số thứ tự"
        case .title: "Tên đề án"
        case .kind: "Nội dung hoạt động"
        case .implementer: "Đơn vị thực hiện"
        case .beneficiary: "Cơ sở thụ hưởng"
        case .taxCode: "Mã số thuế"
        case .personalNumber: "Số định danh cá nhân (CCCD)"
        case .registration: "Số đăng ký kinh doanh"
        case .place: "Địa điểm"
        case .year: "Năm"
        case .projectCode: "Mã đề án của cơ quan"
        case .decision: "Quyết định, ngày ký"
        case .contract: "Số hợp đồng, ngày ký"
        case .sourceName: "Tên nguồn kinh phí"
        case .support: "Kinh phí hỗ trợ"
        case .total: "Tổng kinh phí"
        case .source(let source): "Kinh phí: " + source.officialName
        case .quantity(let measure, let isDone): quantity(measure) + (isDone ? ", thực hiện" : ", kế hoạch")
        case .moneyUnit: "Đơn vị tính của dòng"
        case .costItem: "Mục chi"
        case .payee: "Đơn vị nhận tiền"
        case .note: "Ghi chú"
        case .projectKey: "Mã đề án hệ thống"
        case .placeMap: "Bản đồ hệ thống"
        case .provinceCode: "Mã tỉnh hệ thống"
        case .placeCode: "Mã địa bàn hệ thống"
        case .projectYears: "Thời gian đề án hệ thống"
        case .unused: "Không dùng, giữ nguyên văn"
        }
    }

    static func state(_ batch: ImportBatch, at now: Moment) -> Tag {
        switch batch.state {
        case .taken: Tag(.done, "đã ghi sổ")
        case .undone: Tag(.plain, "đã hoàn tác")
        case .checked: waiting(batch, at: now)
        }
    }

    static func severity(_ severity: ImportFinding.Severity) -> String {
        switch severity {
        case .error: "Lỗi"
        case .warning: "Lưu ý"
        }
    }

    private static func waiting(_ batch: ImportBatch, at now: Moment) -> Tag {
        if batch.progress.isWorking(at: now) {
            return Tag(.waiting, batch.progress.phase == .taking ? "đang ghi sổ" : "đang đọc tệp")
        }
        if batch.progress.isBrokenOff(at: now) { return Tag(.late, "dừng giữa chừng") }
        if batch.progress.failure != nil { return Tag(.late, "không đọc được") }
        return Tag(.waiting, "chờ ghi sổ")
    }

    private static func quantity(_ measure: Quantity.Measure) -> String {
        switch measure {
        case .people: "Số người"
        case .women: "Số nữ"
        case .courses: "Số lớp"
        case .establishments: "Số cơ sở"
        case .models: "Số mô hình"
        case .machines: "Số máy"
        }
    }
}
