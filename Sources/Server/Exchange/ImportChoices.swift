import KhuyenCong

/// The three ways of taking a checked import; one that is not possible says why.
struct ImportChoices {
    enum Way: String {
        case all = "tat-ca"
        case valid = "dong-dung"
        case update = "cap-nhat"
    }

    static let name = "cach"

    let view: ImportCheckView

    private var batch: ImportBatch { view.batch }

    var html: HTML {
        Panel(
            "Ghi vào sổ",
            content: """
                <dl class="facts">
                \(choice(.all, "Ghi tất cả", effect: "Ghi mọi dòng chưa có trong sổ; các dòng không đổi được giữ nguyên.", obstacleToAll))
                \(choice(.valid, "Chỉ ghi các dòng đúng", effect: validEffect, obstacleToValid))
                \(choice(.update, "Cập nhật chênh lệch", effect: updateEffect, obstacleToUpdate))
                </dl>
                """
        ).html
    }

    private func choice(_ way: Way, _ label: String, effect: String, _ obstacle: String?) -> HTML {
        let button = ActButton(
            label,
            .importTake(batch.id),
            isPrimary: way == .all,
            obstacle: obstacle,
            values: [(ImportChoices.name, way.rawValue)]
        )
        return "<div><dt>\(button.html(in: view.context))</dt><dd>\(effect)</dd></div>"
    }

    private var obstacleToAll: String? {
        if !view.errors.isEmpty { return "Còn \(Count.written(view.errors.count)) lỗi: sửa tệp rồi nhập lại." }
        return view.valid == 0 ? "Mọi dòng đã có trong sổ, không có gì để ghi." : nil
    }

    private var obstacleToValid: String? {
        if view.errors.isEmpty { return "Không có dòng nào sai." }
        return view.valid == 0 ? "Không có dòng nào đúng và mới." : nil
    }

    private var obstacleToUpdate: String? {
        batch.differing == 0 ? "Không có đề án nào khác số tiền với sổ." : nil
    }

    private var validEffect: String {
        "Ghi \(Count.written(view.valid)) dòng đúng, bỏ lại \(Count.written(batch.refused)) dòng sai để sửa và nhập sau."
    }

    private var updateEffect: String {
        let other = view.errors.count - batch.differing
        let rest = other > 0 ? " Các dòng có lỗi khác được bỏ lại." : ""
        return
            "Ghi phần chênh lệch của \(Count.written(batch.differing)) đề án đã có trong sổ với số tiền khác, và các dòng mới."
            + rest
    }
}
