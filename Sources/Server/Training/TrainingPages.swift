import KhuyenCong

/// The classes of a file with the form of the next one, and one class with its list.
struct TrainingPages: RouteGroup {
    /// Which form of the page of a class was sent.
    enum Step: String {
        case correct, anonymise, remove
    }

    let desk: TrainingDesk

    func add(to table: inout RouteTable) {
        table.page(.trainingClasses(.any), .ownAccount, "Lớp đào tạo, tập huấn của một đề án") { _, context in
            try await list(.blank, context)
        }
        table.form(.trainingClasses(.any), .workOnProjects, "Ghi một lớp với danh sách học viên") { form, context in
            try await FormAttempt.run(form.tree.listingPeople) { tree in
                let (code, officer) = (try context.dossierCode(), try context.requireOfficer())
                let made = try await desk.trainings.enter(tree, of: code, by: officer, at: desk.now())
                return .redirect(.trainingClass(made.id), .done("Đã ghi lớp, \(made.people.count) người."))
            } orShow: { fields in
                try await list(fields, context)
            }
        }
        table.page(.trainingClass(.any), .ownAccount, "Một lớp: người học, số ngày dự, kết quả") { _, context in
            try await one(nil, context)
        }
        table.form(.trainingClass(.any), .workOnProjects, "Sửa danh sách, ngày dự, kết quả của lớp; ẩn danh; bỏ lớp") {
            form,
            context in
            let step = try ActField.read(form, as: Step.self)
            return try await FormAttempt.run(form.tree.listingPeople) { tree in
                try await perform(step, tree, context)
            } orShow: { fields in
                try await one(fields, context)
            }
        }
        table.download(.trainingClassFile(.any), .ownAccount, "Danh sách học viên của một lớp ở dạng bảng tính") {
            _,
            context in
            let (id, officer) = (try context.pathID(), try context.requireOfficer())
            return try await Download.response(
                name: "Danh sach hoc vien \(id).xlsx",
                type: ExportFormat.xlsx.mediaType
            ) { path in
                try await desk.trainings.export(id, to: path, by: officer)
            }
        }
    }

    private func perform(_ step: Step, _ tree: FieldTree, _ context: AppContext) async throws -> FormOutcome {
        let (id, officer) = (try context.pathID(), try context.requireOfficer())
        let version = tree["version"].shown.flatMap { Int($0) } ?? 0
        switch step {
        case .correct:
            _ = try await desk.trainings.correct(id, tree, by: officer, at: desk.now())
            return .redirect(.trainingClass(id), .done("Đã ghi."))
        case .anonymise:
            try await desk.trainings.anonymise(id, version: version, by: officer, at: desk.now())
            return .redirect(.trainingClass(id), .done("Đã ẩn danh."))
        case .remove:
            let file = try await desk.trainings.one(id, by: officer).dossier.code
            try await desk.trainings.remove(id, version: version, by: officer, at: desk.now())
            return .redirect(.trainingClasses(file), .done("Đã bỏ lớp."))
        }
    }

    private func list(_ fields: TypedFields, _ context: AppContext) async throws -> Page {
        let (code, officer) = (try context.dossierCode(), try context.requireOfficer())
        let dossier = try await desk.dossiers.view(code, by: officer).dossier
        let (classes, lines) = try await desk.trainings.classes(of: code, by: officer)
        return TrainingListView(
            dossier: dossier,
            classes: classes,
            lines: lines,
            mayEdit: context.may(.workOnProjects) && Trainings.mayEdit(dossier, by: officer),
            fields: fields.namingList,
            context: context
        ).page
    }

    private func one(_ typed: TypedFields?, _ context: AppContext) async throws -> Page {
        let (id, officer) = (try context.pathID(), try context.requireOfficer())
        let (training, dossier, seesNames) = try await desk.trainings.one(id, by: officer)
        return TrainingView(
            training: training,
            dossier: dossier,
            lines: try await desk.trainings.classes(of: .dossier(dossier.id), by: officer).lines,
            seesNames: seesNames,
            mayEdit: context.may(.workOnProjects) && Trainings.mayEdit(dossier, by: officer),
            today: desk.now().day,
            fields: (typed ?? TypedFields(tree: training.tree, faults: .none)).namingList,
            context: context
        ).page
    }
}

extension FieldTree {
    /// The form sends the whole list in one field, a line for each person.
    fileprivate var listingPeople: FieldTree {
        merging(.group(["people": .list(TraineeList.read(at("list").shown ?? ""))]))
    }
}

extension TypedFields {
    /// The field of the list bears the faults of everybody in it, each with whom it is about.
    fileprivate var namingList: TypedFields {
        let told = faults.faults.map { fault in
            guard fault.field.hasPrefix("people") else { return fault }
            let words = [TraineeList.place(ofField: fault.field), fault.message].compactMap(\.self)
            return FieldFault(field: "list", message: words.joined(separator: ": "))
        }
        return TypedFields(tree: tree, faults: FormFaults(faults: told))
    }
}

extension TrainingClass {
    /// As its form shows it.
    fileprivate var tree: FieldTree {
        .group([
            "line": .text(String(line)), "name": .text(name), "place": place.map(FieldTree.text) ?? .empty,
            "from": .text(from.vietnamese), "until": .text(until.vietnamese), "days": .text(String(days)),
            "list": .text(TraineeList.write(people)),
        ])
    }
}
