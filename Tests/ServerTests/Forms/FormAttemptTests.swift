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
}
