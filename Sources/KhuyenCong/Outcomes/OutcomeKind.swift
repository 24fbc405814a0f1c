import Database

/// What a project brings about beside the money spent (loại kết quả): each kind with its figures and when to ask again.
package enum OutcomeKind: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
    case course, agreement, replication, saving, fair

    package var name: String {
        switch self {
        case .course: "Lớp đào tạo, tập huấn"
        case .agreement: "Biên bản ghi nhớ, hợp đồng cung cầu"
        case .replication: "Cơ sở làm theo mô hình"
        case .saving: "Giải pháp sản xuất sạch hơn"
        case .fair: "Hội chợ, triển lãm"
        }
    }

    /// What its first line asks for.
    package var titleLabel: String {
        switch self {
        case .course: "Tên lớp"
        case .agreement: "Sản phẩm, hàng hóa"
        case .replication: "Cơ sở làm theo"
        case .saving: "Giải pháp"
        case .fair: "Tên hội chợ"
        }
    }

    /// Who stands on the other side; nil where nobody does.
    package var partyLabel: String? {
        switch self {
        case .course: "Đơn vị đào tạo"
        case .agreement: "Bên mua và bên bán"
        case .replication, .saving: nil
        case .fair: "Nơi tổ chức"
        }
    }

    /// Known when it is entered.
    package var measures: [OutcomeMeasure] {
        switch self {
        case .course: [.trainees, .women, .certified]
        case .agreement: [.agreedValue]
        case .replication: [.investment]
        case .saving: [.electricity, .water, .moneySaved, .investment]
        case .fair: [.booths, .establishments, .sales]
        }
    }

    /// Known only later.
    package var laterMeasures: [OutcomeMeasure] {
        switch self {
        case .course: [.employed]
        case .agreement: [.soldValue]
        case .replication: [.stillUsed]
        case .saving: [.electricity, .water, .moneySaved]
        case .fair: [.soldValue]
        }
    }

    /// After how many months somebody asks again.
    package var followUpMonths: [Int] {
        switch self {
        case .course: [6]
        case .agreement: [6, 12]
        case .replication, .saving: [12]
        case .fair: [6]
        }
    }
}

/// A figure of an outcome; money in đồng, energy and water a year.
package enum OutcomeMeasure: String, Sendable, CaseIterable, Codable {
    case trainees, women, certified, employed
    case agreedValue, soldValue
    case investment, stillUsed
    case electricity, water, moneySaved
    case booths, establishments, sales

    package var name: String {
        switch self {
        case .trainees: "Học viên"
        case .women: "Trong đó nữ"
        case .certified: "Được cấp chứng chỉ"
        case .employed: "Có việc làm sau học"
        case .agreedValue: "Giá trị đã ký"
        case .soldValue: "Đã mua bán thực tế"
        case .investment: "Vốn đầu tư"
        case .stillUsed: "Còn vận hành (máy, dây chuyền)"
        case .electricity: "Điện tiết kiệm"
        case .water: "Nước tiết kiệm"
        case .moneySaved: "Chi phí tiết kiệm"
        case .booths: "Gian hàng"
        case .establishments: "Cơ sở tham gia"
        case .sales: "Doanh số tại hội chợ"
        }
    }

    package var unit: String {
        switch self {
        case .trainees, .women, .certified, .employed: "người"
        case .agreedValue, .soldValue, .investment, .sales: "đồng"
        case .moneySaved: "đồng/năm"
        case .stillUsed: "máy"
        case .electricity: "kWh/năm"
        case .water: "m³/năm"
        case .booths: "gian"
        case .establishments: "cơ sở"
        }
    }

    package var isMoney: Bool { unit.hasPrefix("đồng") }

    /// The whole that it is a part of: never more than that.
    package var whole: OutcomeMeasure? {
        [.women, .certified, .employed].contains(self) ? .trainees : nil
    }
}
