import KhuyenCong

/// Who plays: one account for each role that has something to do in the year of Nghệ An and of the agency.
enum YearPerson: String, CaseIterable, Sendable {
    case administrator, agency, department, leader, centre, accountant, finance, communeOfficer, owner, auditor

    var userName: String {
        switch self {
        case .administrator: "quantri"
        case .agency: "trunguong"
        case .department: "socongthuong"
        case .leader: "lanhdao"
        case .centre: "trungtam"
        case .accountant: "ketoan"
        case .finance: "taichinh"
        case .communeOfficer: "canboxa"
        case .owner: "coso"
        case .auditor: "kiemtoan"
        }
    }

    /// An office, never a name that a person could bear.
    var fullName: String {
        switch self {
        case .administrator: "Quản trị hệ thống (trình diễn)"
        case .agency: "Cơ quan khuyến công trung ương (trình diễn)"
        case .department: "Sở Công Thương Nghệ An (trình diễn)"
        case .leader: "Lãnh đạo UBND Nghệ An (trình diễn)"
        case .centre: "Trung tâm khuyến công Nghệ An (trình diễn)"
        case .accountant: "Kế toán Nghệ An (trình diễn)"
        case .finance: "Cơ quan tài chính Nghệ An (trình diễn)"
        case .communeOfficer: "Cán bộ xã Anh Sơn (trình diễn)"
        case .owner: "Cơ sở công nghiệp nông thôn (trình diễn)"
        case .auditor: "Kiểm toán (trình diễn)"
        }
    }

    var role: Role {
        switch self {
        case .administrator: .administrator
        case .agency: .nationalAgency
        case .department: .department
        case .leader: .peoplesCommitteeLeader
        case .centre: .promotionCentre
        case .accountant: .accountant
        case .finance: .financeOffice
        case .communeOfficer: .communeOfficer
        case .owner: .beneficiary
        case .auditor: .auditor
        }
    }

    /// The right as the API takes it; codes are of today's map.
    func grant(from day: Day) -> FieldTree {
        var fields: [String: FieldTree] = ["role": .text(role.rawValue), "from": .text(day.description)]
        switch self {
        case .administrator, .agency, .auditor: break
        case .communeOfficer:
            fields["province"] = .text(YearPlace.province)
            fields["commune"] = .text(YearPlace.communeToday)
        case .department, .leader, .centre, .accountant, .finance, .owner:
            fields["province"] = .text(YearPlace.province)
        }
        return .group(fields)
    }
}

/// Communes of Nghệ An on the map until 30/06/2025, none of them in a town.
enum YearPlace: String, CaseIterable, Sendable {
    case kimNhan = "17329"
    case ducSon = "17353"
    case phucSon = "17374"
    case thoSon = "17332"
    case binhChuan = "17230"
    case monSon = "17263"
    case tanPhu = "17272"
    case maThanh = "17509"
    case lienHop = "17053"
    case triLe = "16756"

    static let province = "40"
    /// Xã Anh Sơn since 01/07/2025: Kim Nhan, Đức Sơn and Phúc Sơn until then.
    static let communeToday = "17329"

    var name: String {
        switch self {
        case .kimNhan: "thị trấn Kim Nhan"
        case .ducSon: "xã Đức Sơn"
        case .phucSon: "xã Phúc Sơn"
        case .thoSon: "xã Thọ Sơn"
        case .binhChuan: "xã Bình Chuẩn"
        case .monSon: "xã Môn Sơn"
        case .tanPhu: "xã Tân Phú"
        case .maThanh: "xã Mã Thành"
        case .lienHop: "xã Liên Hợp"
        case .triLe: "xã Tri Lễ"
        }
    }

    /// Where a project goes that changes its place.
    var next: YearPlace {
        let all = YearPlace.allCases
        let index = all.firstIndex(of: self) ?? 0
        return all[(index + 1) % all.count]
    }
}
