/// What was assumed of amounts of one column; the cases stand in the order in which an officer reads them.
enum AmountAssumption: CaseIterable {
    /// Amounts without a source, taken for the province's.
    case localSource
    /// Totals without any source.
    case withoutSource
    /// Rows in which a column that is not called a total holds more than the sources beside it.
    case beyondSources
    /// Amounts that may hold the counterpart, taken as the support of the source that the title or a group names.
    case perhapsWhole
    /// Rows in which a support holds more than the sources that it adds up.
    case beyondParts
    /// Rows in which an adjusted plan is left out and the first one holds.
    case beforeAdjustment
    /// Rows in which a sum over the years is not what the years tell.
    case otherThanYears

    /// What was assumed of so many amounts or rows.
    func reason(_ count: Int) -> String {
        switch self {
        case .localSource: "Không ghi nguồn của \(count) khoản hỗ trợ; đã hiểu là khuyến công địa phương."
        case .withoutSource:
            "Không ghi nguồn của \(count) khoản kinh phí: ghi là chưa tách nguồn, chưa tính vào số hỗ trợ."
        case .beyondSources:
            "Ở \(count) dòng, cột này lớn hơn các nguồn: hiểu là tổng kinh phí, phần lớn hơn là chưa tách nguồn."
        case .perhapsWhole:
            "Cột này có thể gồm cả vốn đối ứng: \(count) khoản đã được hiểu hết là kinh phí hỗ trợ, "
                + "theo tiêu đề của bảng hoặc của nhóm."
        case .beyondParts:
            "Cột này là tổng của các nguồn bên cạnh, không cộng thêm; ở \(count) dòng phần lớn hơn các nguồn "
                + "được ghi theo nguồn của dòng, nếu nguồn ấy đã có cột thì là chưa tách nguồn."
        case .beforeAdjustment: "Ở \(count) dòng số điều chỉnh để trống: đã lấy số trước điều chỉnh."
        case .otherThanYears:
            "Cột này là tổng của các cột từng năm, từng đợt; ở \(count) dòng khác số cộng lại: lấy theo các cột đó."
        }
    }

    /// What to do where the assumption is wrong.
    var remedy: String {
        switch self {
        case .localSource: "Thêm cột \"Nguồn vốn\" nếu hiểu như vậy là sai."
        case .withoutSource: "Ghi tiêu đề \"Kinh phí hỗ trợ\" hoặc thêm cột \"Nguồn vốn\"."
        case .beyondSources:
            "Ghi tiêu đề \"Tổng kinh phí\" nếu đúng; nếu là vốn đối ứng thì chọn nghĩa đó ở phần cách hiểu bảng."
        case .perhapsWhole:
            "Nếu đúng, ghi tiêu đề cột là \"Kinh phí hỗ trợ\"; nếu gồm cả đối ứng, thêm cột \"Vốn đối ứng\"."
        case .beyondParts: "Thêm cột cho nguồn còn thiếu, hoặc sửa các nguồn cho đủ."
        case .beforeAdjustment: "Ghi 0 ở cột này nếu đề án đã bị điều chỉnh giảm hết."
        case .otherThanYears: "Sửa cột tổng hoặc các cột đó nếu còn thiếu."
        }
    }
}
