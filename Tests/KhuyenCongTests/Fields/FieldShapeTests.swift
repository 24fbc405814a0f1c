import Testing

@testable import KhuyenCong

/// The API describes bodies by these shapes: what they leave out, no generated client can send.
@Suite struct FieldShapeTests {
    private enum Sort: String, CaseIterable {
        case whole, part
    }

    private func lines(_ fields: [FieldShape.Field], _ indent: String = "") -> [String] {
        fields.flatMap { field in
            [indent + field.name + (field.isRequired ? "!" : "") + " " + kind(field.kind)]
                + lines(field.members, indent + "  ")
        }
    }

    private func kind(_ kind: FieldKind) -> String {
        switch kind {
        case .text(let length): "\(length)"
        case .integer(let bounds): "\(bounds.lowerBound)...\(bounds.upperBound)"
        case .choice(let codes): codes.joined(separator: "|")
        case .choices(let codes): "[\(codes.joined(separator: "|"))]"
        default: "\(kind)"
        }
    }

    @Test func `a reader is asked until it asks for nothing new`() {
        let shape = FieldShape("Sample") { fields in
            _ = fields.required("name", "Ghi tên.")
            let sort = fields.choice("sort", of: Sort.self)
            if sort == .part {
                let parts = fields.list("parts") { row -> Bool in
                    _ = row.requiredDong("amount", "Ghi số tiền.")
                    guard !row.flag("isFree") else { return true }
                    return row.group("paper") { $0.day("day") } == nil
                }
                if parts.isEmpty { fields.fault("parts", "Ghi các phần.") }
            } else if fields.text("note") == nil {
                _ = fields.integer("instead", in: 1...9)
            }
        }

        #expect(
            lines(shape.fields) == [
                "name! line", "sort whole|part", "note line", "instead 1...9", "parts list", "  amount! dong",
                "  isFree flag", "  paper group", "    day day",
            ]
        )
    }

    @Test func `a draft may leave out everything, an act what it does not need`() throws {
        #expect(FieldShape.draft.fields.allSatisfy { !$0.isRequired })
        let approval = FieldShape.act(.approve)
        #expect(approval.isExact)
        #expect(
            approval.fields.map(\.name) == ["version", "day", "document", "onBehalfOf", "papers", "overrides", "lines"]
        )
        #expect(approval.fields.allSatisfy { !$0.isRequired })
        let rejection = FieldShape.act(.reject).fields.filter(\.isRequired).map(\.name)
        #expect(rejection == ["reason"])
        let report = FieldShape.act(.report).fields.filter(\.isRequired).map(\.name)
        #expect(report == ["year", "month", "done"])
    }

    @Test func `what one file of a list tells for itself is not asked of all`() throws {
        let shape = FieldShape.listAct(.reject)
        let files = try #require(shape.fields.first { $0.name == "files" })

        #expect(shape.fields.filter(\.isRequired).map(\.name) == ["files"])
        #expect(files.members.filter(\.isRequired).map(\.name) == ["code"])
        #expect(files.members.contains { $0.name == "reason" })
    }

    @Test func `a total that is not divided is no choice for a program`() throws {
        let lines = try #require(FieldShape.act(.contract).fields.first { $0.name == "lines" })
        let amounts = try #require(lines.members.first { $0.name == "amounts" })
        let source = try #require(amounts.members.first { $0.name == "source" })

        #expect(source.isRequired)
        #expect(source.kind == .choice(FundingSource.Code.allCases.filter { $0 != .unsplit }.map(\.rawValue)))
    }

    /// What was proposed in five thousand letters is changed and judged in as many.
    @Test func `new contents of a project and remarks on it may be told at length`() throws {
        let content = try #require(FieldShape.act(.change).fields.first { $0.name == "content" })
        let criteria = try #require(FieldShape.act(.appraise).fields.first { $0.name == "criteria" })

        #expect(
            lines(content.members).filter { $0.hasSuffix("prose") }.sorted() == [
                "effect prose", "objective prose", "plan prose", "scale prose",
            ]
        )
        #expect(
            lines(criteria.members).sorted() == [
                "capability prose", "combination prose", "dossier prose", "effect prose", "principles prose",
            ]
        )
    }
}
