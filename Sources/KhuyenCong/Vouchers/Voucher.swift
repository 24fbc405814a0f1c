import Database
import Vietnamese

/// What a settlement stands on (chứng từ quyết toán): an invoice, a receipt, a payroll sheet.
package struct Voucher: Sendable, Equatable {
    package let id: Int64
    package let line: Int
    /// The approved machine that it stands for.
    package let machineID: Int64?
    package let kind: VoucherKind
    package let seller: String?
    package let sellerTaxCode: String?
    package let form: String?
    package let symbol: String?
    package let number: String?
    package let issuedOn: Day?
    package let item: String?
    package let net: Dong
    package let vat: Dong
    package let gross: Dong
    /// How it was paid: transfer order, receipt.
    package let proof: String?

    /// Symbol and number as they print.
    package var printedNumber: String {
        [symbol, number].compactMap { $0 }.joined(separator: " ")
    }
}

/// What kind of paper a voucher is.
package enum VoucherKind: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
    case invoice, receipt, payroll, other

    package var name: String {
        switch self {
        case .invoice: "Hóa đơn"
        case .receipt: "Biên nhận, phiếu chi"
        case .payroll: "Bảng lương, danh sách ký nhận"
        case .other: "Chứng từ khác"
        }
    }
}

/// A voucher as a settlement names it.
struct VoucherDraft: Equatable {
    let line: Int
    let machineID: Int64?
    let kind: VoucherKind
    let seller: String?
    let sellerTaxCode: String?
    let form: String?
    let symbol: String?
    let number: String?
    let issuedOn: Day?
    let item: String?
    let net: Dong
    let vat: Dong
    let gross: Dong
    let proof: String?

    init(_ fields: FieldTreeReader) {
        line = fields.integer("line", in: 1...1000) ?? 1
        machineID = fields.id("machine")
        kind = fields.choice("kind", of: VoucherKind.self) ?? .invoice
        seller = fields.text("seller")
        let typedCode = fields.text("sellerTaxCode")
        sellerTaxCode = typedCode.flatMap(TaxCode.normalized)
        form = fields.text("form")
        symbol = fields.text("symbol")
        number = fields.text("number")
        issuedOn = fields.day("day")
        item = fields.text("item")
        proof = fields.text("proof")
        let typedNet = fields.dong("net")
        let typedVAT = fields.dong("vat")
        gross = fields.requiredDong("gross", "Ghi số tiền thanh toán của chứng từ.")
        net = typedNet ?? (gross - (typedVAT ?? .zero))
        vat = typedVAT ?? (gross - (typedNet ?? gross))
        if typedCode != nil, sellerTaxCode == nil {
            fields.fault("sellerTaxCode", "Mã số thuế “\(typedCode ?? "")” không đúng; xem lại trên hóa đơn.")
        }
        requireWhole(fields)
    }

    private func requireWhole(_ fields: FieldTreeReader) {
        if kind == .invoice, number == nil {
            fields.fault("number", "Ghi số hóa đơn.")
        }
        if kind == .invoice, seller == nil, sellerTaxCode == nil {
            fields.fault("seller", "Ghi người bán, hoặc mã số thuế của người bán.")
        }
        if gross == .zero, fields.text("gross") != nil {
            fields.fault("gross", "Số tiền của chứng từ phải lớn hơn 0.")
        }
        if net < .zero || vat < .zero || net + vat != gross {
            fields.fault(
                "gross",
                "Tiền hàng \(MoneyWriter.grouped(net.amount)) cộng thuế \(MoneyWriter.grouped(vat.amount)) "
                    + "không bằng tổng thanh toán \(MoneyWriter.grouped(gross.amount)) đồng."
            )
        }
    }

    /// By what the same paper is known again: seller, symbol, number; "" where it has no number.
    var claimKey: String {
        guard let number, !number.isEmpty else { return "" }
        let who = sellerTaxCode ?? Fold.key(seller ?? "")
        guard !who.isEmpty else { return "" }
        return [who, VoucherDraft.compact(symbol), Payment.key(number)].joined(separator: "|")
    }

    private static func compact(_ text: String?) -> String {
        Fold.key(text ?? "").filter { $0 != " " }
    }
}
