import Testing

@testable import KhuyenCong

@Suite struct PaperRulesTests {
    private let outline = PaperOutline(
        fields: [
            PaperPlaceholder(name: "ten", meaning: "Tên đề án", need: .required),
            PaperPlaceholder(name: "so", meaning: "Số văn bản", need: .optional),
        ],
        lists: [
            PaperOutline.List(
                name: "dong",
                meaning: "Từng nội dung chi",
                need: .required,
                fields: [PaperPlaceholder(name: "muc", meaning: "Mục", need: .optional)]
            )
        ],
        blocks: []
    )

    @Test func `a template with what is required has no fault`() {
        #expect(faults([text("ten"), field("dong", "muc")]) == [])
        #expect(faults([text("ten"), text("so"), section("so"), section("dong"), field("dong", "muc")]) == [])
    }

    @Test func `what is missing is named with its meaning`() {
        #expect(
            faults([section("ten")]) == [
                "Thiếu chỗ điền “{{ten}}”: Tên đề án.", "Thiếu bảng “dong”: Từng nội dung chi.",
            ]
        )
    }

    @Test func `what the form does not have is named with its place`() {
        let own = [text("la"), field("la", "muc"), field("dong", "la"), section("la"), text("dong")]

        #expect(
            faults([text("ten"), field("dong", "muc")] + own) == [
                "Biểu mẫu không có chỗ điền “{{la}}” ở đây.", "Biểu mẫu không có chỗ điền “{{la.muc}}” ở đây.",
                "Biểu mẫu không có chỗ điền “{{dong.la}}” ở đây.", "Biểu mẫu không có chỗ điền “{{#la}}” ở đây.",
                "Biểu mẫu không có chỗ điền “{{dong}}” ở đây.",
            ]
        )
    }

    private func faults(_ written: [PaperRules.WrittenPlaceholder]) -> [String] {
        PaperRules.faults(of: written, for: outline)
    }

    private func text(_ name: String) -> PaperRules.WrittenPlaceholder {
        .init(list: nil, name: name, isSection: false, place: "ở đây")
    }

    private func section(_ name: String) -> PaperRules.WrittenPlaceholder {
        .init(list: nil, name: name, isSection: true, place: "ở đây")
    }

    private func field(_ list: String, _ name: String) -> PaperRules.WrittenPlaceholder {
        .init(list: list, name: name, isSection: false, place: "ở đây")
    }
}
