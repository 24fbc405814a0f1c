import KhuyenCong

/// What the stored words of frozen reports are called.
package enum FrozenWords {
    package static func act(_ stored: String) -> String {
        AuditLabels.act(stored)
    }

    static func state(_ state: FrozenReport.State) -> String {
        switch state {
        case .frozen: "Đã chốt"
        case .released: "Đã công bố"
        case .withdrawn: "Đã thu hồi"
        }
    }

    static func role(_ role: FrozenFile.Role) -> String {
        switch role {
        case .issued: "Bản phát hành"
        case .signed: "Bản đã ký"
        }
    }
}
