import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

@Suite struct TrainingPagesTests {
    private let site: DossierSite

    init() async throws {
        site = try await DossierSite()
    }

    private static let fields: URLQuery = [
        "seen": "0", "name": "Lớp mây tre đan", "from": "05/01/2026", "until": "16/01/2026", "days": "10",
        "list": "1\tNguyễn Thị An\tNữ\t1990\tXã Anh Sơn\t0912345678\t10\tĐược cấp chứng chỉ\t12\r\nLê Văn Bình; nam",
    ]

    private func entered(_ code: String) async throws -> Int64 {
        _ = try await site.post(.trainingClasses(code), TrainingPagesTests.fields, as: "department")
        let number = try #require(DossierCode(code))
        let found = try await Trainings(site.database).classes(of: number, by: .localOperator).classes
        return try #require(found.first).id
    }

    @Test func `a list is pasted from a sheet and shown person by person`() async throws {
        let code = try await site.dossier(upTo: .underWay)
        let id = try await entered(code)
        let list = try await site.get(.trainingClasses(code), as: "department").text
        let one = try await site.get(.trainingClass(id), as: "department").text
        let file = try await site.get(.trainingClassFile(id), as: "department")

        #expect(list.contains("<a href=\"\(SiteURL.trainingClass(id).string)\">Lớp mây tre đan</a>"))
        #expect(list.contains("10/20 ngày (50,00 %)"))
        #expect(one.contains("2, trong đó 1 nữ"))
        #expect(one.contains("Nguyễn Thị An") && one.contains("0912345678"))
        #expect(one.contains("Nguyễn Thị An; nữ; 1990; Xã Anh Sơn; 0912345678; 10; được cấp chứng chỉ; 12"))
        #expect(file.status == .ok)
        #expect(file.bytes.starts(with: Array("PK".utf8)))
        #expect(try await site.get(.trainingClass(id), as: "stranger").status == .notFound)
    }

    @Test func `a faulty list comes back as it was pasted, with each fault`() async throws {
        let code = try await site.dossier(upTo: .underWay)
        let faulty = TrainingPagesTests.fields.setting("list", "Nguyễn Thị An; nữ\nLê Văn Bình; trai; 19")
        let reply = try await site.post(.trainingClasses(code), faulty, as: "department")

        #expect(reply.status == .unprocessableContent)
        #expect(reply.text.contains("Người thứ 2, giới tính: Không có lựa chọn “trai”."))
        #expect(reply.text.contains("Người thứ 2, năm sinh: Ghi một số nguyên từ 1900 đến 2100."))
        #expect(reply.text.contains("Nguyễn Thị An; nữ\nLê Văn Bình; trai; 19"))
        #expect(try await site.get(.trainingClasses(code), as: "department").text.contains("Chưa ghi lớp nào."))
    }

    @Test func `names are taken out on the page, and a slip is taken back`() async throws {
        let code = try await site.dossier(upTo: .underWay)
        let id = try await entered(code)
        let page = SiteURL.trainingClass(id)
        _ = try await site.post(page, ["viec": "anonymise", "version": "1"], as: "department")
        let nameless = try await site.get(page, as: "department").text
        let gone = try await site.post(page, ["viec": "remove", "version": "2"], as: "department")

        #expect(!nameless.contains("Nguyễn Thị An") && !nameless.contains("0912345678"))
        #expect(nameless.contains("2, trong đó 1 nữ"))
        #expect(gone.location == SiteURL.trainingClasses(code).string)
        #expect(try await site.get(page, as: "department").status == .notFound)
    }

    @Test func `the same as JSON`() async throws {
        let code = try await site.dossier(upTo: .underWay)
        var program = site.client
        program.bearer = "department"
        let body = #"""
            {"name":"Lớp may","from":"2026-01-05","until":"2026-01-16","days":10,"seen":0,
            "people":[{"name":"Nguyễn Thị An","sex":"female","attended":9,"result":"completed"}]}
            """#
        let made = try await program.json(.post, .trainingClasses(code), body)
        let read = try await program.json(.get, .trainingClasses(code))

        #expect(made.status == .created)
        #expect(read.text.contains(#""people":1,"women":1,"certified":0"#))
        #expect(read.text.contains(#""name":"Nguyễn Thị An""#))
    }
}
