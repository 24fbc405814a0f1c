import HTTPTypes
import KhuyenCong

/// Norms and their packs as JSON.
struct NormAPI: RouteGroup {
    let desk: ReferenceDesk

    func add(to table: inout RouteTable) {
        table.read(
            .norms,
            .viewReference,
            "Các bộ định mức đang có, với từng định mức",
            answer: NormPacksAnswer.self
        ) { _, context in
            let packs = try await desk.norms.packs(for: context.requireOfficer())
            return NormPacksAnswer(packs: packs.map(NormPackAnswer.init))
        }
        table.act(
            .post,
            .normPacks,
            .editReference,
            "Thêm bộ định mức; có replaces thì thay bộ đó và giữ các định mức",
            body: NormPackBody.self,
            status: .created,
            answer: WrittenRowAnswer.self
        ) { body, _, context in
            let officer = try context.requireOfficer()
            guard let replaced = body.replaces else {
                return WrittenRowAnswer(id: try await desk.norms.addPack(body.draft, by: officer, at: desk.now()))
            }
            let id = try await desk.norms.revisePack(replaced, body.draft, by: officer, at: desk.now())
            return WrittenRowAnswer(id: id)
        }
        addNorms(to: &table)
    }

    private func addNorms(to table: inout RouteTable) {
        table.act(
            .post,
            .norms,
            .editReference,
            "Thêm định mức vào bộ pack; có replaces thì thay định mức đó",
            body: NormBody.self,
            status: .created,
            answer: WrittenRowAnswer.self
        ) { body, _, context in
            let officer = try context.requireOfficer()
            let id =
                switch (body.replaces, body.pack) {
                case (let replaced?, _):
                    try await desk.norms.revise(replaced, body.draft, by: officer, at: desk.now())
                case (nil, let pack?):
                    try await desk.norms.add(body.draft, toPack: pack, by: officer, at: desk.now())
                case (nil, nil):
                    throw Refusal.invalid("Ghi bộ định mức.", field: "pack")
                }
            return WrittenRowAnswer(id: id)
        }
        table.remove(.norm(.any), .editReference, "Bỏ một định mức; dòng cũ vào lịch sử") { _, context in
            try await desk.norms.remove(context.pathID(), by: context.requireOfficer(), at: desk.now())
        }
    }
}
