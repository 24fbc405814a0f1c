import Database
import Foundation
import TestSupport
import Testing

@testable import KhuyenCong

/// While a file is open its acts alone change the project: every other door says so and changes nothing.
@Suite struct OpenFileDoorsTests {
    private let world: DossierWorld
    private let projects: Projects
    private let dossier: Dossier
    private let project: Int64

    init() async throws {
        world = try await DossierWorld()
        projects = Projects(world.database)
        dossier = try await world.local(upTo: .contracted)
        project = try #require(dossier.projectID)
    }

    private var filed: Refusal {
        .conflict(
            "Đề án có hồ sơ HS\(dossier.id): số liệu chỉ thay đổi bằng việc xử lý hồ sơ.",
            remedy: "Làm việc “Điều chỉnh đề án” hoặc “Thu hồi kinh phí” trong hồ sơ HS\(dossier.id)."
        )
    }

    @Test func `a correction is refused when it is tried, not only when it is done`() async throws {
        await #expect(throws: filed) {
            try await projects.preview(
                project,
                ProjectCorrection(title: .set("Tên khác")),
                version: 1,
                by: .localOperator
            )
        }
    }

    @Test func `a project whose file was rejected does not come back into the sums`() async throws {
        let other = try await world.draft(
            DossierWorld.machinery(name: "Hợp tác xã Gốm", serial: "S-9", phone: "0987654321")
        )
        try await world.act(.submit, other, by: world.centre)
        let reason: [String: FieldTree] = ["reason": .text("Máy không thuộc đối tượng")]
        let rejected = try await world.act(.reject, other, reason, by: world.department)
        let id = try #require(rejected.dossier.projectID)
        let version = try await projects.project(id, by: .localOperator).project.version

        let refusal = await #expect(throws: Refusal.self) {
            try await projects.restore(id, version: version, reason: "Nhầm", by: .localOperator, at: world.now)
        }

        #expect(refusal?.message.hasPrefix("Đề án có hồ sơ HS\(other.id)") == true)
        #expect(try await projects.project(id, by: .localOperator).project.isWithdrawn)
    }

    @Test func `a project with a file is not merged into another one`() async throws {
        let now = world.now
        let first = try await world.database.write { [project] tx in
            try tx.insert(
                """
                INSERT INTO project (id, title, title_folded, sort_key, map, province_code, province_now, year, until_year,
                    match_hash, created_at)
                SELECT 0, title, title_folded, sort_key, map, province_code, province_now, year, until_year, match_hash,
                    created_at
                FROM project WHERE id = \(project) RETURNING id
                """
            )
        }
        try await world.database.write { [project] tx in
            try tx.execute(
                "INSERT INTO twin_candidate (first_id, second_id, found_at) VALUES (\(first), \(project), \(now))"
            )
        }

        await #expect(throws: filed) {
            try await TwinQueue(world.database)
                .decide(first: first, second: project, isSame: true, by: .localOperator, at: now)
        }
        #expect(try await projects.project(project, by: .localOperator).project.twinOf == nil)
    }

    @Test func `a list that tells such a project another amount books nothing`() async throws {
        let detail = try await projects.project(project, by: .localOperator)
        let told = detail.project
        let result = try await take(
            """
            STT,Tên đề án,Địa điểm,Nội dung,Năm,Kinh phí KCĐP thực hiện (đồng)
            1,\(told.title),"\(told.placeText ?? "")",Máy móc thiết bị,\(told.year),123000000

            """
        )
        let after = try await projects.project(project, by: .localOperator)

        #expect(
            result.findings.map(\.reason) == [
                "Đề án đã có hồ sơ HS\(dossier.id) đang thực hiện: số liệu chỉ thay đổi bằng việc xử lý hồ sơ."
            ]
        )
        #expect(after.entries == detail.entries)
    }

    private func take(_ list: String) async throws -> ImportResult {
        let path = FileManager.default.temporaryDirectory.appending(path: "khuyencong-\(UUID().uuidString).csv").path
        try Data(list.utf8).write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try await Imports(world.database).run(
            [ImportSource(path: path, name: "danh-sach.csv")],
            options: ImportOptions(province: "40"),
            isDryRun: false,
            by: .localOperator,
            at: world.now
        )
    }
}
