import KhuyenCong

/// What happened to a file since a form was drawn from it: the acts, and the fields that another person saved.
struct StaleNotice {
    let view: DossierView
    /// How many acts the page showed that the form stood on.
    let seen: Int
    /// What this person typed; nil for the form of an act, which has no saved counterpart.
    let typed: FieldTree?

    var html: HTML {
        let acts = view.history.prefix(max(0, view.history.count - seen))
        return """
            <section class="panel stale"><div class="panel-head"><h2>Thay đổi trong lúc ông/bà nhập</h2></div>
            <p>Hồ sơ hiện là phiên bản \(view.dossier.version), trạng thái “\(view.dossier.state.name)”. \
            Nội dung ông/bà nhập vẫn còn nguyên ở dưới; gửi lại là gửi trên phiên bản này.</p>
            \(if: !acts.isEmpty, "<ol class=\"history\">\(each: acts, { ActRecordView(record: $0, numberURL: nil, places: nil).html })</ol>")
            \(differences)
            </section>
            """
    }

    private var differences: HTML {
        guard let typed else { return .empty }
        let rows = FieldDifference.between(saved: view.dossier.proposal, typed: typed)
        guard !rows.isEmpty else { return .empty }
        return DataTable<FieldDifference>(
            "Khác nhau giữa bản đã lưu và bản ông/bà nhập",
            isCaptionShown: true,
            columns: [
                .init("Mục") { "\(FieldNames.name($0.path))" },
                .init("Bản đã lưu") { "\($0.saved ?? "trống")" },
                .init("Ông/bà nhập") { "\($0.typed ?? "trống")" },
            ]
        ).html(rows)
    }
}

/// One field of a draft that was saved as one thing and typed as another.
struct FieldDifference: Equatable {
    let path: String
    let saved: String?
    let typed: String?

    static func between(saved: FieldTree, typed: FieldTree) -> [FieldDifference] {
        let before = leaves(saved, "")
        let after = leaves(typed, "")
        return Set(before.keys).union(after.keys).sorted().compactMap { path in
            guard before[path] != after[path], path != "map" else { return nil }
            return FieldDifference(path: path, saved: before[path], typed: after[path])
        }
    }

    private static func leaves(_ tree: FieldTree, _ path: String) -> [String: String] {
        let prefix = path.isEmpty ? "" : path + "."
        switch tree {
        case .group(let members):
            return members.reduce(into: [:]) { $0.merge(leaves($1.value, prefix + $1.key)) { first, _ in first } }
        case .list(let items):
            return items.enumerated().reduce(into: [:]) { result, entry in
                result.merge(leaves(entry.element, prefix + String(entry.offset + 1))) { first, _ in first }
            }
        case .empty, .text, .number, .flag:
            guard let text = tree.shown, !text.isEmpty else { return [:] }
            return [path: text]
        }
    }
}

/// "lines.1.amounts.2.amount" as people say it: "Dòng 1, khoản 2: số tiền".
enum FieldNames {
    static func name(_ path: String) -> String {
        let parts = path.split(separator: ".").map(String.init)
        let named = parts.enumerated().compactMap { index, part -> String? in
            if Int(part) != nil { return nil }
            let label = names[part] ?? part
            guard parts.indices.contains(index + 1), Int(parts[index + 1]) != nil else { return label }
            return "\(label) \(parts[index + 1])"
        }
        return named.joined(separator: ", ")
    }

    private static let names = [
        "lines": "Dòng", "amounts": "khoản", "machines": "Máy", "amount": "số tiền", "source": "nguồn", "year": "năm",
        "untilYear": "năm kết thúc", "endsOn": "ngày hoàn thành", "title": "tên đề án", "level": "chương trình",
        "scheme": "loại đề án",
        "province": "tỉnh, thành phố", "implementer": "đơn vị thực hiện", "partner": "đơn vị phối hợp",
        "necessity": "sự cần thiết", "objective": "mục tiêu", "scale": "quy mô",
        "plan": "tiến độ, tổ chức thực hiện", "effect": "hiệu quả", "kind": "nội dung", "item": "mục định mức",
        "place": "địa bàn",
        "beneficiary": "đơn vị thụ hưởng", "name": "tên", "form": "loại hình", "taxCode": "mã số thuế",
        "phone": "điện thoại", "address": "địa chỉ", "bankAccount": "tài khoản", "representative": "người đại diện",
        "costItem": "mục chi", "eligibleCost": "tổng chi phí", "units": "số đơn vị tính mức",
        "isWholeLine": "dây chuyền", "priorityHundredths": "hệ số ưu tiên", "isCraftVillage": "làng nghề",
        "isClusterInvestor": "đầu tư hạ tầng cụm công nghiệp", "isFair": "hội chợ",
        "isSmallOrMedium": "doanh nghiệp nhỏ và vừa", "isDifficultArea": "địa bàn khó khăn",
        "isSustainableProduction": "sản xuất bền vững",
        "quantities": "khối lượng", "line": "dòng", "maker": "hãng", "model": "loại máy", "capacity": "công suất",
        "madeInYear": "năm sản xuất", "serial": "số máy", "quantity": "số lượng",
        "unitPrice": "đơn giá", "commitments": "cam kết", "fundsTheRest": "đầu tư phần vốn còn lại",
        "takesNoOtherSupport": "không nhận hỗ trợ khác",
    ]
}
