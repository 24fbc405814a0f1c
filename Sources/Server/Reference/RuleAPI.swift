import HTTPTypes
import KhuyenCong

/// Rules, their packs and the conditions of support as JSON.
struct RuleAPI: RouteGroup {
    let desk: ReferenceDesk

    func add(to table: inout RouteTable) {
        table.read(
            .rules,
            .viewReference,
            "Các bộ quy tắc đang có, với từng quy tắc",
            answer: RulePacksAnswer.self
        ) { _, context in
            let packs = try await desk.rules.packs(for: context.requireOfficer())
            return RulePacksAnswer(packs: packs.map(RulePackAnswer.init))
        }
        table.act(
            .post,
            .rules,
            .editReference,
            "Thay một quy tắc bằng lần sửa mới",
            body: RuleBody.self,
            status: .created,
            answer: WrittenRowAnswer.self
        ) { body, _, context in
            let officer = try context.requireOfficer()
            let id = try await desk.rules.revise(body.replaces, body.draft, by: officer, at: desk.now())
            return WrittenRowAnswer(id: id)
        }
        addPacks(to: &table)
        table.read(
            .eligibilityTerms,
            .viewReference,
            "Điều kiện thụ hưởng theo ngày: loại hình, nơi sản xuất, ngành nghề, trường hợp riêng",
            answer: EligibilityTermsAnswer.self
        ) { _, context in
            let terms = try await desk.eligibility.terms(for: context.requireOfficer())
            return EligibilityTermsAnswer(terms: terms.map(EligibilityTermAnswer.init))
        }
    }

    private func addPacks(to table: inout RouteTable) {
        table.act(
            .post,
            .rulePacks,
            .editReference,
            "Sao chép bộ quy tắc copies cho tỉnh; có replaces thì thay bộ đó và giữ các quy tắc",
            body: RulePackBody.self,
            status: .created,
            answer: WrittenRowAnswer.self
        ) { body, _, context in
            let officer = try context.requireOfficer()
            let id =
                switch (body.copies, body.replaces) {
                case (let source?, _):
                    try await desk.rules.copyPack(source, body.draft, by: officer, at: desk.now())
                case (nil, let replaced?):
                    try await desk.rules.revisePack(replaced, body.draft, by: officer, at: desk.now())
                case (nil, nil):
                    throw Refusal.invalid("Ghi bộ quy tắc được sao chép.", field: "copies")
                }
            return WrittenRowAnswer(id: id)
        }
    }
}
