import Database

/// What a norm supports (mục hỗ trợ), by the same name in every pack; stored as text and permanent.
///
/// Khoản 1 and Khoản 2 Điều 6 Thông tư liên tịch 26/2014/TTLT-BTC-BCT, Điều 8 Thông tư 28/2018/TT-BTC.
package enum NormItem: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
    case vocationalTraining, meeting, enterpriseStartUp
    case newTechnologyModel, disseminationModel, cleanerPilot, cleanerAssessment
    case machinery, technologyLine
    case domesticFair, fairParticipation, foreignFair, foreignStudyTrip
    case regionalContest, nationalContest, regionalPrize, nationalPrize
    case brand, showroom, consulting, publicity
    case regionalAssociation, nationalAssociation, linkageCluster
    case relocationInterest, establishmentPollution, clusterPollution, clusterPlan, clusterInfrastructure
    case programmeManagement, implementerManagement

    package var kind: ActivityKind.Code {
        switch self {
        case .vocationalTraining: .training
        case .meeting, .enterpriseStartUp, .foreignStudyTrip: .management
        case .newTechnologyModel, .disseminationModel: .model
        case .cleanerPilot, .cleanerAssessment: .cleanerProduction
        case .machinery, .technologyLine: .machinery
        case .domesticFair, .fairParticipation, .foreignFair, .regionalContest, .nationalContest, .regionalPrize,
            .nationalPrize, .brand, .showroom:
            .product
        case .consulting: .consulting
        case .publicity: .information
        case .regionalAssociation, .nationalAssociation, .linkageCluster, .relocationInterest,
            .establishmentPollution, .clusterPollution, .clusterPlan, .clusterInfrastructure:
            .linkage
        case .programmeManagement, .implementerManagement: .administration
        }
    }

    /// Short, for a choice on a page.
    package var officialName: String {
        switch self {
        case .vocationalTraining: "Đào tạo nghề, truyền nghề"
        case .meeting: "Hội nghị, hội thảo, tập huấn"
        case .enterpriseStartUp: "Thành lập doanh nghiệp"
        case .newTechnologyModel: "Mô hình công nghệ mới, sản phẩm mới"
        case .disseminationModel: "Mô hình cần nhân rộng"
        case .cleanerPilot: "Mô hình thí điểm sản xuất sạch hơn"
        case .cleanerAssessment: "Đánh giá sản xuất sạch hơn"
        case .machinery: "Máy móc thiết bị, chuyển giao công nghệ"
        case .technologyLine: "Dây chuyền công nghệ"
        case .domesticFair: "Tổ chức hội chợ, triển lãm trong nước"
        case .fairParticipation: "Tham gia hội chợ, triển lãm trong nước"
        case .foreignFair: "Hội chợ, triển lãm tại nước ngoài"
        case .foreignStudyTrip: "Khảo sát, học tập tại nước ngoài"
        case .regionalContest: "Bình chọn cấp khu vực"
        case .nationalContest: "Bình chọn cấp quốc gia"
        case .regionalPrize: "Thưởng sản phẩm cấp khu vực"
        case .nationalPrize: "Thưởng sản phẩm cấp quốc gia"
        case .brand: "Xây dựng, đăng ký thương hiệu"
        case .showroom: "Phòng trưng bày sản phẩm"
        case .consulting: "Tư vấn, trợ giúp cơ sở"
        case .publicity: "Truyền hình, bản tin, ấn phẩm, tờ rơi"
        case .regionalAssociation: "Hội, hiệp hội cấp vùng"
        case .nationalAssociation: "Hội, hiệp hội cấp quốc gia"
        case .linkageCluster: "Cụm liên kết doanh nghiệp"
        case .relocationInterest: "Lãi suất vốn vay khi di dời"
        case .establishmentPollution: "Xử lý ô nhiễm tại cơ sở"
        case .clusterPollution: "Xử lý ô nhiễm tại cụm công nghiệp"
        case .clusterPlan: "Quy hoạch chi tiết cụm công nghiệp"
        case .clusterInfrastructure: "Kết cấu hạ tầng cụm công nghiệp"
        case .programmeManagement: "Chi quản lý của cơ quan quản lý"
        case .implementerManagement: "Chi quản lý của đơn vị thực hiện"
        }
    }
}

extension NormItem {
    /// Whether its rate is one of an estimate that is larger than the line: what the line itself costs is the support.
    var isShareOfEstimate: Bool {
        switch self {
        case .programmeManagement, .implementerManagement: true
        default: false
        }
    }
}
