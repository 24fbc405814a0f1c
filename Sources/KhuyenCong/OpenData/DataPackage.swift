/// What a folder of tables holds, column by column (Frictionless Data Package 1.0).
struct DataPackage: Encodable, Sendable {
    struct Resource: Encodable, Sendable {
        let name: String
        let path: String
        let title: String
        let schema: Schema
        var profile = "tabular-data-resource"
        var format = "csv"
        var mediatype = "text/csv"
        var encoding = "utf-8"
        var dialect = Dialect()
    }

    struct Dialect: Encodable, Sendable {
        var delimiter = ","
        var lineTerminator = "\r\n"
        var header = true
    }

    struct Schema: Encodable, Sendable {
        let fields: [Field]
        var primaryKey: [String]
        var foreignKeys: [ForeignKey] = []
        var missingValues = [""]
    }

    struct Field: Encodable, Sendable {
        let name: String
        let type: String
        let title: String
        var description: String?
        var trueValues: [String]?
        var falseValues: [String]?
        var constraints: Constraints?
    }

    struct Constraints: Encodable, Sendable {
        var required: Bool?
        var unique: Bool?
    }

    struct ForeignKey: Encodable, Sendable {
        struct Reference: Encodable, Sendable {
            let resource: String
            let fields: String
        }

        let fields: String
        let reference: Reference
    }

    let name: String
    let title: String
    let description: String
    let resources: [Resource]
    var profile = "tabular-data-package"

    static let open = DataPackage(
        name: "khuyen-cong",
        title: "Đề án khuyến công được phê duyệt",
        description: "Kinh phí Nhà nước hỗ trợ ở giai đoạn xa nhất đã biết, đồng; không có dữ liệu cá nhân.",
        resources: [projects, money, places, kinds, sources, kindCodes]
    )
}

extension DataPackage {
    static let projects = Resource(
        name: "de-an",
        path: "de-an.csv",
        title: "Đề án",
        schema: Schema(
            fields: [
                key("de_an", "Số của đề án trong hệ thống", isUnique: true), needed("ten", "string", "Tên đề án"),
                needed("tu_nam", "year", "Năm đầu"), needed("den_nam", "year", "Năm cuối"),
                needed("ban_do", "string", "Bản đồ hành chính của mã tỉnh: 2024 (63 tỉnh) hoặc 2025 (34 tỉnh)"),
                needed("ma_tinh", "string", "Mã tỉnh"), needed("tinh", "string", "Tỉnh, thành phố"),
                Field(name: "don_vi_thuc_hien", type: "string", title: "Đơn vị thực hiện"),
                needed("don_vi_thu_huong", "string", "Đơn vị nhận hỗ trợ"),
                flag("khong_neu_ten", "Không nêu tên vì là hộ hoặc cá nhân"),
                needed("so_co_so", "integer", "Số cơ sở thụ hưởng đã biết"),
                needed("ngay", "date", "Ngày quyết định, hoặc 31/12 của năm đầu"),
                flag("biet_ngay", "Biết ngày quyết định"),
            ],
            primaryKey: ["de_an"]
        )
    )

    static let money = Resource(
        name: "kinh-phi",
        path: "kinh-phi.csv",
        title: "Kinh phí theo nguồn",
        schema: Schema(
            fields: [
                key("de_an", "Đề án"), needed("nguon", "string", "Mã nguồn"),
                needed("so_tien", "integer", "Số tiền, đồng"),
            ],
            primaryKey: ["de_an", "nguon"],
            foreignKeys: [reference("de_an", to: "de-an", "de_an"), reference("nguon", to: "nguon", "ma")]
        )
    )

    static let places = Resource(
        name: "dia-ban",
        path: "dia-ban.csv",
        title: "Địa bàn của đề án",
        schema: Schema(
            fields: [
                key("de_an", "Đề án"), needed("ban_do", "string", "Bản đồ hành chính"),
                needed("ma", "string", "Mã đơn vị hành chính"), needed("ten", "string", "Tên đơn vị hành chính"),
            ],
            primaryKey: ["de_an", "ban_do", "ma"],
            foreignKeys: [reference("de_an", to: "de-an", "de_an")]
        )
    )

    static let kinds = Resource(
        name: "de-an-noi-dung",
        path: "de-an-noi-dung.csv",
        title: "Nội dung của đề án",
        schema: Schema(
            fields: [key("de_an", "Đề án"), needed("noi_dung", "string", "Mã nội dung")],
            primaryKey: ["de_an", "noi_dung"],
            foreignKeys: [reference("de_an", to: "de-an", "de_an"), reference("noi_dung", to: "noi-dung", "ma")]
        )
    )

    private static let sources = codes("nguon", "Nguồn kinh phí")
    private static let kindCodes = codes("noi-dung", "Nội dung hoạt động")

    private static func codes(_ name: String, _ title: String) -> Resource {
        Resource(
            name: name,
            path: name + ".csv",
            title: title,
            schema: Schema(
                fields: [
                    Field(
                        name: "ma",
                        type: "string",
                        title: "Mã",
                        constraints: Constraints(required: true, unique: true)
                    ),
                    needed("ten", "string", "Tên"),
                ],
                primaryKey: ["ma"]
            )
        )
    }

    private static func needed(_ name: String, _ type: String, _ title: String) -> Field {
        Field(name: name, type: type, title: title, constraints: Constraints(required: true))
    }

    private static func key(_ name: String, _ title: String, isUnique: Bool = false) -> Field {
        let constraints = Constraints(required: true, unique: isUnique ? true : nil)
        return Field(name: name, type: "integer", title: title, constraints: constraints)
    }

    private static func flag(_ name: String, _ title: String) -> Field {
        Field(name: name, type: "boolean", title: title, trueValues: ["TRUE"], falseValues: ["FALSE"])
    }

    private static func reference(_ field: String, to resource: String, _ other: String) -> ForeignKey {
        ForeignKey(fields: field, reference: ForeignKey.Reference(resource: resource, fields: other))
    }
}
