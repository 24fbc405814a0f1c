/// What is changed (loại điều chỉnh), with what follows from it: Điều 11 Thông tư 36/2013/TT-BCT.
///
/// A whole project is suspended, resumed and stopped by the acts of that name; as a change it is one line, whose
/// beneficiary has a state of its own.
package enum ChangeType: String, Sendable, CaseIterable, Codable {
    case extendInYear, extendNextYear, place, beneficiary, partner, content, machine
    case amountUp, amountDown, source, shift
    case suspend, resume, stop

    package var name: String {
        switch self {
        case .extendInYear: "Gia hạn trong năm"
        case .extendNextYear: "Gia hạn sang năm sau"
        case .place: "Đổi địa điểm"
        case .beneficiary: "Đổi đơn vị thụ hưởng"
        case .partner: "Đổi đơn vị phối hợp"
        case .content: "Đổi nội dung"
        case .machine: "Đổi máy móc, thiết bị"
        case .amountUp: "Tăng kinh phí hỗ trợ"
        case .amountDown: "Giảm kinh phí hỗ trợ"
        case .source: "Đổi nguồn kinh phí"
        case .shift: "Chuyển kinh phí giữa các dòng"
        case .suspend: "Tạm dừng một dòng"
        case .resume: "Tiếp tục một dòng"
        case .stop: "Ngừng một dòng"
        }
    }

    /// What the change does to the money of the project.
    package enum Money: String, Sendable, CaseIterable {
        case stays, isSet, movesYear, waits, isFreed

        package var name: String {
            switch self {
            case .stays: "Kinh phí không đổi"
            case .isSet: "Kinh phí phê duyệt và hợp đồng ghi theo số mới"
            case .movesYear: "Phần chưa chi chuyển sang năm mới; nguồn phải có quyết định chuyển nguồn"
            case .waits: "Không tạm ứng, nghiệm thu, quyết toán đến khi tiếp tục"
            case .isFreed: "Phần chưa chi trở lại nguồn; tạm ứng chưa quyết toán phải thu hồi"
            }
        }
    }

    package var money: Money {
        switch self {
        case .extendInYear, .place, .beneficiary, .partner, .content, .machine, .resume: .stays
        case .amountUp, .amountDown, .source, .shift: .isSet
        case .extendNextYear: .movesYear
        case .suspend: .waits
        case .stop: .isFreed
        }
    }

    /// The papers that it rests on, beside the decision itself.
    package var papers: [String] {
        let request = ["Văn bản đề nghị nêu rõ lý do", "Xác nhận của Sở Công Thương với đề án quốc gia"]
        return switch self {
        case .extendInYear, .partner, .content, .amountDown, .resume: request
        case .extendNextYear: request + ["Quyết định chuyển nguồn"]
        case .place: request + ["Giấy tờ về địa điểm mới"]
        case .beneficiary: request + ["Đề nghị và cam kết của đơn vị thụ hưởng mới"]
        case .machine: request + ["Báo giá, thông số máy mới"]
        case .amountUp, .source, .shift: request + ["Dự toán điều chỉnh"]
        case .suspend: request + ["Biên bản hiện trạng"]
        case .stop: request + ["Biên bản khối lượng đã thực hiện"]
        }
    }

    /// The only changes that book anything.
    var changesMoney: Bool { money == .isSet || money == .movesYear }

    /// Whether it is about a line's own state.
    var isOfLine: Bool { [.suspend, .resume, .stop].contains(self) }

    /// Whether it means anything only where there are several lines.
    package var needsLines: Bool { isOfLine || self == .shift }

    /// Whether it may be decided while something else of the project is open.
    package func mayStand(beside open: OpenChange) -> Bool {
        switch open {
        case .suspension:
            // Work that stands still is not enlarged; what ends or prepares its going on may be decided.
            ![.suspend, .content, .machine, .amountUp, .source, .shift].contains(self)
        case .unnumberedMoney:
            money == .stays || money == .waits
        }
    }

    /// The name under which the rules say who decides: whoever suspends also lets go on.
    var deciderName: String {
        self == .resume ? ChangeType.suspend.rawValue : rawValue
    }
}

/// What keeps a project in between (điều chỉnh đang mở), so that not every further change may be decided.
package enum OpenChange: Sendable, Hashable, CaseIterable {
    /// The project, or the line that the change is about, is suspended.
    case suspension
    /// A change of money was entered whose decision has no number yet.
    case unnumberedMoney

    package var phrase: String {
        switch self {
        case .suspension: "đang tạm dừng"
        case .unnumberedMoney: "có điều chỉnh kinh phí chưa ghi số quyết định"
        }
    }
}
