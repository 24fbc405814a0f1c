/// A grant of the 360Giving Data Standard 1.4: the State's money of one source for one đề án.
///
/// Keys and their meaning: 360Giving JSON Schemas 1.4.3. Grants of one đề án name each other's đề án in
/// `relatedActivity`, so that nobody counts it twice.
struct OpenGrant: Encodable, Sendable, Equatable {
    struct Organization: Encodable, Sendable, Equatable {
        let id: String
        let name: String
        var companyNumber: String?
        var addressCountry: String?
    }

    struct Location: Encodable, Sendable, Equatable {
        let name: String
        let countryCode: String
        let geoCode: String
        let geoCodeType: String
        let latitude: Double?
        let longitude: Double?
    }

    struct Programme: Encodable, Sendable, Equatable {
        let code: String
        let title: String
    }

    struct Classification: Encodable, Sendable, Equatable {
        let vocabulary: String
        let code: String
        let title: String
    }

    let id: String
    let title: String
    let description: String
    let currency: String
    let amountAwarded: Int64
    let awardDate: String
    let recipientOrganization: [Organization]
    let fundingOrganization: [Organization]
    let beneficiaryLocation: [Location]
    let grantProgramme: [Programme]
    let classifications: [Classification]
    let relatedActivity: [String]

    /// The prefix under which a publisher names things; a registered one takes its place once there is one.
    static let prefix = "360G-khuyencong"

    /// One for each source of a đề án.
    static func grants(of project: OpenProject) -> [OpenGrant] {
        project.money.map { OpenGrant(project, $0) }
    }

    private init(_ project: OpenProject, _ money: OpenProject.Money) {
        id = "\(OpenGrant.prefix)-\(project.id)-\(money.source.rawValue)"
        title = project.title
        description = project.summary
        currency = "VND"
        amountAwarded = money.amount.amount
        awardDate = project.awardedOn.description
        recipientOrganization = [
            Organization(
                id: "\(OpenGrant.prefix)-\(project.recipient.id)",
                name: project.recipient.name,
                companyNumber: project.recipient.taxCode,
                addressCountry: "VN"
            )
        ]
        fundingOrganization = [OpenGrant.funder(money.source, project.province)]
        let places = project.places.isEmpty ? [project.province] : project.places
        beneficiaryLocation = places.map { place in
            Location(
                name: place.name,
                countryCode: "VN",
                geoCode: place.code,
                geoCodeType: "VN-DVHC-\(place.map.rawValue)",
                latitude: place.coordinate?.latitude,
                longitude: place.coordinate?.longitude
            )
        }
        grantProgramme = [Programme(code: money.source.rawValue, title: money.source.officialName)]
        let kinds = project.kinds.map {
            Classification(vocabulary: "khuyencong-noi-dung", code: $0.rawValue, title: $0.officialName)
        }
        classifications = kinds + [OpenGrant.dayMark(project)]
        relatedActivity = ["\(OpenGrant.prefix)-de-an-\(project.id)"]
    }

    private static func dayMark(_ project: OpenProject) -> Classification {
        project.isAwardDayKnown
            ? Classification(vocabulary: "khuyencong-ngay", code: "quyet-dinh", title: "Ngày quyết định")
            : Classification(
                vocabulary: "khuyencong-ngay",
                code: "cuoi-nam",
                title: "Chỉ biết năm, ghi ngày 31/12"
            )
    }

    private static func funder(_ source: FundingSource.Code, _ province: OpenProject.Place) -> Organization {
        guard source != .national else {
            return Organization(id: "\(prefix)-bo-cong-thuong", name: "Bộ Công Thương", addressCountry: "VN")
        }
        let office =
            switch source {
            case .district: "Ủy ban nhân dân cấp huyện"
            case .commune: "Ủy ban nhân dân cấp xã"
            default: "Ủy ban nhân dân"
            }
        return Organization(
            id: "\(prefix)-\(source.rawValue)-\(province.map.rawValue)-\(province.code)",
            name: office + (office == "Ủy ban nhân dân" ? " " : ", ") + province.name,
            addressCountry: "VN"
        )
    }
}
