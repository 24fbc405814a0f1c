import KhuyenCong

/// What the page asks of an officer's own act beyond its rule: what the paper of the act always says.
///
/// A paper of former years that is entered for somebody, a list and a program may lack it: their checks say what stays
/// open.
struct ActDemands {
    let act: ProjectAct
    let fields: FieldTree

    func asks(_ name: String) -> Bool {
        asked.contains { $0.field == name }
    }

    /// What is asked for and empty.
    var faults: [FieldFault] {
        asked.filter { fields.at($0.field).isBlank }
    }

    /// Each field that is asked for, with what to do where nothing stands in it.
    private var asked: [FieldFault] {
        switch act {
        case .appraise, .appraiseAtMinistry: isEntered || isTold("sheets") ? [] : [council]
        case .contract: isEntered || isTold("contracts") ? [] : [number, giver]
        case .settle: isEntered || !takesMoney ? [] : [voucher]
        default: []
        }
    }

    private var isEntered: Bool {
        fields.at("onBehalfOf") != .empty
    }

    private func isTold(_ path: String) -> Bool {
        !fields.at(path).isBlank
    }

    /// A line of which nothing was done settles no money, and has no voucher.
    private var takesMoney: Bool {
        let amounts = fields.at("lines").items.flatMap { $0.at("amounts").items }.map { $0.at("amount").shown ?? "" }
        return amounts.isEmpty || amounts.contains { !["", "0"].contains($0) }
    }

    private var council: FieldFault {
        FieldFault(field: "members", message: "Ghi số người thẩm định, hoặc phiếu của từng thành viên.")
    }

    private var number: FieldFault {
        FieldFault(field: "document.number", message: "Ghi số hợp đồng.")
    }

    private var giver: FieldFault {
        FieldFault(field: "document.office", message: "Ghi bên giao của hợp đồng.")
    }

    private var voucher: FieldFault {
        FieldFault(
            field: "vouchers.1.gross",
            message: "Ghi ít nhất một chứng từ: số, người bán, tổng thanh toán (Mẫu 8a, 8b)."
        )
    }
}
