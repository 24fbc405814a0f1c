import KhuyenCong
import Testing

@testable import Server

@Suite struct FormAttemptTests {
    @Test func `each fault of a refusal is shown at its field`() async throws {
        let refusal = Refusal(
            .invalid,
            "Có 2 chỗ cần sửa.",
            field: "title",
            details: [
                Refusal.Detail(field: "title", message: "Ghi tên."),
                Refusal.Detail(field: "day", message: "Ghi ngày.", remedy: "Ví dụ 31/03/2026."),
            ]
        )
        var shown: FormFaults?
        _ = try await FormAttempt.run {
            throw refusal
        } orShow: { faults in
            shown = faults
            return Page("Biểu mẫu", body: "")
        }

        let faults = [
            FieldFault(field: "title", message: "Ghi tên."),
            FieldFault(field: "day", message: "Ghi ngày. Ví dụ 31/03/2026."),
        ]
        #expect(shown == FormFaults(faults: faults))
    }

    @Test func `a refused form shows all that was typed, without what carries it`() async throws {
        let form = Form(fields: ["_csrf": "x", "viec": "correct", "id": "3", "title": "Chè"])
        var shown: TypedFields?
        _ = try await FormAttempt.run(form.tree(without: ["id"])) { _ in
            throw Refusal.conflict("Người khác vừa sửa.")
        } orShow: { fields in
            shown = fields
            return Page("Biểu mẫu", body: "")
        }

        #expect(shown?.tree == .group(["title": .text("Chè")]))
        #expect(shown?.faults == FormFaults(faults: [FieldFault(field: "", message: "Người khác vừa sửa.")]))
    }

    @Test(arguments: [Refusal.missing, .forbidden])
    func `what no form can mend is no fault of it`(refusal: Refusal) async throws {
        await #expect(throws: refusal) {
            try await FormAttempt.run(.empty) { _ in
                throw refusal
            } orShow: { _ in
                Page("Biểu mẫu", body: "")
            }
        }
    }
}
