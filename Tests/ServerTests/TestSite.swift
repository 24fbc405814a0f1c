import Foundation
import HTTPTypes
import Hummingbird
import KhuyenCong
import Server

/// A small site of its own, so that the foundation is tested without any feature.
enum TestSite {
    /// Where its routes keep what is uploaded; whoever uploads makes it.
    static let uploadFolder = NSTemporaryDirectory() + "/khuyencong-form-tests-" + UUID().uuidString

    static func client(settings: SiteSettings = SiteSettings()) throws -> TestClient {
        let authenticator = TestAuthenticator(
            sessions: ["clerk": .clerk, "judge": .judge],
            bearers: ["clerk-key": Session.clerk.officer, "judge-key": Session.judge.officer]
        )
        return TestClient(
            site: try Site(settings: settings, authenticator: authenticator, features: [SampleRoutes()])
        )
    }
}

extension Session {
    /// May see hardly anything.
    static let judge = Session(
        id: 8,
        officer: Officer(userID: 8, name: "Trần Văn Bình", grants: [Grant(role: .judge, scope: .nation)]),
        organisation: nil,
        formToken: "judge-token"
    )
}

struct Sample: Codable, Sendable, Equatable {
    let id: Int64
    let title: String
    let amount: Dong?
}

struct NewSample: Codable, Sendable {
    let title: String
    let amount: Dong
    let role: Role?
}

private struct SampleRoutes: RouteGroup {
    func add(to table: inout RouteTable) {
        addPages(to: &table)
        addAPI(to: &table)
    }

    /// Other tests upload at the same time into the system's folder; what is left in this one, these routes left.
    private static var uploads: UploadLimits {
        UploadLimits(files: 1, bytesPerFile: 100, folder: TestSite.uploadFolder)
    }

    private func addPages(to table: inout RouteTable) {
        table.page(.signIn, .none, "Đăng nhập") { _, _ in Page("Đăng nhập", body: "") }
        table.form(.signIn, .none, "Đăng nhập") { form, _ in .page(Page("Đăng nhập", body: "\(form["ten"])")) }
        table.page(.projects, .viewProjects, "Đề án") { request, _ in
            Page("Đề án", section: .projects, body: "<p>\(request.query["tim"])</p>")
        }
        table.page(.project(.any), .viewProjects, "Đề án") { _, context in
            Page("Đề án \(try context.pathID())", body: .empty)
        }
        table.form(.projectCorrection(.any), .correctProjects, "Điều chỉnh") { form, context in
            .redirect(.project(try context.pathID()), .done("Đã ghi \(form["ly-do"] ?? "")."))
        }
        table.form(.importNew, .importProjects, "Nhập", uploads: Self.uploads) { form, _ in
            .page(Page("Nhập", body: "\(each: form.files, { "<p>\($0.name) \($0.size)</p>" })"))
        }
        table.page(.people, .managePeople, "Người dùng") { _, _ in Page("Người dùng", body: .empty) }
        table.page(.audit, .none, "Lỗi") { _, _ in throw Broken(secret: "mật khẩu cơ sở dữ liệu") }
    }

    private func addAPI(to table: inout RouteTable) {
        let parameters =
            Parameter.paging + [
                Parameter("role", .choice(["a", "b"]), "Vai"), Parameter("day", .day, "Ngày"),
            ]
        table.read(.projects, .viewProjects, "Danh sách", parameters: parameters, answer: [Sample].self) { _, _ in
            [Sample(id: 1, title: "Máy sấy", amount: nil)]
        }
        table.read(.project(.any), .viewProjects, "Một đề án", answer: Sample.self) { _, context in
            Sample(id: try context.pathID(), title: "Máy sấy", amount: Dong(180_000_000))
        }
        table.act(
            .post,
            .organisations,
            .viewProjects,
            "Thêm",
            body: NewSample.self,
            status: .created,
            answer: Sample.self
        ) {
            body,
            _,
            _ in
            guard body.amount > .zero else {
                throw Refusal.invalid("Số tiền phải lớn hơn 0.", field: "amount", remedy: "Nhập số tiền.")
            }
            return Sample(id: 2, title: body.title, amount: body.amount)
        }
        table.remove(.token(.any), .ownAccount, "Thu hồi") { _, _ in }
    }
}

private struct Broken: Error {
    let secret: String
}
