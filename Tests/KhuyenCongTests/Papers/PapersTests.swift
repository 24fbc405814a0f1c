import Database
import Office
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct PapersTests {
    private let database: Database
    private let papers: Papers
    private let ngheAn = TerritoriesWorld.officer(.administrator, .province("40"))
    private let now = TerritoriesWorld.now

    init() async throws {
        database = try await TestDatabase.prepared()
        papers = Papers(database) { TerritoriesWorld.now.day }
    }

    @Test func `the province's template is used, else the nation's, else the shipped one`() async throws {
        let shipped = try ShippedPapers.bytes(of: .progress)
        let national = try ShippedPapers.bytes(of: .progress) + [0]
        let provincial = try ShippedPapers.bytes(of: .progress) + [0, 0]
        #expect(try await inForce("40") == shipped)

        try await send(national, province: nil, by: TerritoriesWorld.administrator)
        try await send(provincial, province: "40", by: ngheAn)

        #expect(try await inForce("40") == provincial)
        #expect(try await inForce("66") == national)
        #expect(try await inForce(nil) == national)
        try await papers.withdraw(.progress, province: "40", by: ngheAn, at: now)
        #expect(try await inForce("40") == national)
        #expect(try await TerritoriesWorld.acts(in: database) == ["paper.upload", "paper.upload", "paper.withdraw"])
    }

    @Test func `the previous template can be put back in force, and stays in the history`() async throws {
        let bytes = try ShippedPapers.bytes(of: .progress)
        let first = try await send(bytes, province: "40", by: ngheAn)
        let second = try await send(bytes + [0], province: "40", by: ngheAn)

        let third = try await papers.restore(first, by: ngheAn, at: now.adding(seconds: 60))

        let shelf = try await papers.shelf(for: TerritoriesWorld.department)
        #expect(shelf.standing(.progress).map(\.id) == [third])
        #expect(shelf.superseded(.progress).map(\.id) == [second, first])
        #expect(try await inForce("40") == bytes)
        let again = await #expect(throws: Refusal.self) { try await papers.restore(third, by: ngheAn, at: now) }
        #expect(again?.kind == .conflict)
    }

    @Test func `an officer replaces templates only where the reference data is theirs`() async throws {
        let bytes = try ShippedPapers.bytes(of: .progress)

        for (province, officer, kind) in [
            ("66", ngheAn, Refusal.Kind.missing), (nil, ngheAn, .forbidden),
            ("40", TerritoriesWorld.department, .forbidden), ("00", TerritoriesWorld.administrator, .missing),
        ] {
            let refusal = await #expect(throws: Refusal.self) {
                try await send(bytes, province: province, by: officer)
            }
            #expect(refusal?.kind == kind)
        }
        let id = try await send(bytes, province: "40", by: ngheAn)
        let dakLak = TerritoriesWorld.officer(.administrator, .province("66"))
        await #expect(throws: Refusal.missing) {
            try await papers.withdraw(.progress, province: "40", by: dakLak, at: now)
        }
        await #expect(throws: Refusal.missing) { try await papers.restore(id, by: dakLak, at: now) }
        let shelf = try await papers.shelf(for: dakLak)
        #expect(shelf.editableProvinces.map(\.code) == ["66"])
        #expect(!shelf.mayEdit(nil))
    }

    @Test func `a template of another form is refused with each fault and its place, and nothing is kept`() async throws
    {
        let refusal = await #expect(throws: Refusal.self) {
            try await send(ShippedPapers.bytes(of: .paymentRequest), province: "40", by: ngheAn)
        }

        let message = try #require(refusal?.message)
        #expect(refusal?.field == "file")
        #expect(message.contains("Biểu mẫu không có chỗ điền “{{de_an.du_toan}}” ở bảng 2, dòng 2 của thân văn bản."))
        #expect(try await papers.shelf(for: ngheAn).templates == [])
        #expect(try await TerritoriesWorld.acts(in: database) == [])
    }

    @Test func `a broken file is refused with what to do`() async throws {
        let refusal = await #expect(throws: Refusal.self) {
            try await send(Array("không phải Word".utf8), province: "40", by: ngheAn)
        }

        #expect(
            refusal
                == Refusal.invalid(
                    "Tệp không phải là văn bản Word (.docx).",
                    field: "file",
                    remedy:
                        "Mở tệp bằng Word hoặc LibreOffice, bỏ mật khẩu nếu có, chọn Lưu thành dạng .docx rồi gửi lại."
                )
        )
    }

    @Test func `a template cannot be read under another form`() async throws {
        let id = try await send(ShippedPapers.bytes(of: .progress), province: "40", by: ngheAn)

        await #expect(throws: Refusal.missing) {
            try await papers.template(of: .estimate, .template(id), for: ngheAn)
        }
        let file = try await papers.template(of: .progress, .template(id), for: TerritoriesWorld.department)
        #expect(try file == PaperFile(name: "mau-03a.docx", bytes: ShippedPapers.bytes(of: .progress)))
    }

    @Test(arguments: PaperForm.allCases)
    func `a form is filled on trial without a placeholder left`(form: PaperForm) async throws {
        let file = try await papers.sample(of: form, .shipped, for: TerritoriesWorld.department)

        #expect(try DocxTemplate(file.bytes).placeholders == [])
        #expect(try await papers.sample(of: form, .shipped, for: ngheAn) == file)
    }

    @Test func `a file for one programme comes before the one for both, on its days alone`() async throws {
        let shipped = try ShippedPapers.bytes(of: .progress)
        try await send(shipped + [0], from: "2026-01-01")
        try await send(shipped + [1], .national, from: "2026-03-01", until: "2026-06-01")

        #expect(try await used(.local, "2025-12-31") == shipped)
        #expect(try await used(.national, "2026-02-28") == shipped + [0])
        #expect(try await used(.national, "2026-03-01") == shipped + [1])
        #expect(try await used(.national, "2026-05-31") == shipped + [1])
        #expect(try await used(.national, "2026-06-01") == shipped + [0])
        #expect(try await used(.local, "2026-03-01") == shipped + [0])
    }

    /// What was issued must come out as it was issued.
    @Test func `a new file ends the one before it, and papers of earlier days keep theirs`() async throws {
        let shipped = try ShippedPapers.bytes(of: .progress)
        try await send(shipped + [0], from: "2026-01-01")
        try await send(shipped + [1], from: "2026-07-01")
        try await papers.withdraw(.progress, province: "40", by: ngheAn, at: now)

        #expect(try await used(.local, "2026-06-30") == shipped + [0])
        #expect(try await used(.local, "2026-07-01") == shipped + [1])
        #expect(try await used(.local, now.day.description) == shipped)
        #expect(try await papers.shelf(for: ngheAn).superseded(.progress).map(\.supersededAt) == [nil, nil])
    }

    @Test(
        arguments: [
            ("2026-02-01", "2026-03-01"), ("2025-01-01", "2026-02-01"), ("2025-06-01", nil),
        ] as [(String, String?)]
    )
    func `days that another file of the place and level has are refused`(from: String, until: String?) async throws {
        let shipped = try ShippedPapers.bytes(of: .progress)
        try await send(shipped + [0], from: "2026-01-01")
        let refusal = await #expect(throws: Refusal.self) { try await send(shipped + [1], from: from, until: until) }

        #expect(refusal?.kind == .conflict)
        #expect(refusal?.field == "validFrom")
        #expect(
            refusal?.message == "Mẫu “mau-cua-so.docx” đã dùng từ 01/01/2026; "
                + "hai mẫu của một nơi, một cấp không dùng cùng ngày."
        )
        #expect(try await used(.local, "2026-02-15") == shipped + [0])
    }

    @discardableResult
    private func send(
        _ bytes: [UInt8],
        _ level: ProgrammeLevel? = nil,
        from: String,
        until: String? = nil
    ) async throws -> Int64 {
        let upload = PaperUpload(
            form: .progress,
            province: "40",
            level: level,
            validFrom: Day(from),
            validUntil: until.flatMap { Day($0) },
            name: "mau-cua-so.docx",
            bytes: bytes
        )
        return try await papers.upload(upload, by: ngheAn, at: now)
    }

    private func used(_ level: ProgrammeLevel, _ day: String) async throws -> [UInt8] {
        let use = PaperUse(province: "40", level: level, day: try #require(Day(day)))
        return try await papers.template(of: .progress, .inForce(use), for: ngheAn).bytes
    }

    @discardableResult
    private func send(_ bytes: [UInt8], province: String?, by officer: Officer) async throws -> Int64 {
        let upload = PaperUpload(form: .progress, province: province, name: "mau-cua-so.docx", bytes: bytes)
        return try await papers.upload(upload, by: officer, at: now)
    }

    private func inForce(_ province: String?) async throws -> [UInt8] {
        try await papers.template(
            of: .progress,
            .inForce(PaperUse(province: province, level: .local, day: now.day)),
            for: ngheAn
        )
        .bytes
    }
}
