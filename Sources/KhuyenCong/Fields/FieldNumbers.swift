import Vietnamese

extension FieldTreeReader {
    /// The number of a stored row.
    func id(_ name: String) -> Int64? {
        integer(name, in: 1...Int(Int32.max)).map(Int64.init)
    }

    /// Money in đồng: a whole number, or as people write it ("1,5 tỷ").
    package func dong(_ name: String) -> Dong? {
        if case .number(let number) = member(name, as: .dong) {
            return notNegative(name, number)
        }
        guard let typed = short(name) else { return nil }
        switch MoneyReader.read(typed, unit: .dong) {
        case .amount(let money): return notNegative(name, money.dong)
        case .blank: return nil
        case .unreadable(.notMoney):
            fault(name, "Không đọc được số tiền “\(typed)”. Ghi như 3,5 tỷ hoặc 3.500.000.000.")
            return nil
        case .unreadable(.tooLarge):
            fault(name, "Số tiền “\(typed)” quá lớn; kiểm tra lại đơn vị tính (đồng).")
            return nil
        }
    }

    package func requiredDong(_ name: String, _ request: String) -> Dong {
        let before = faults.count
        if let dong = dong(name) { return dong }
        if faults.count == before { fault(name, request) }
        return .zero
    }

    /// A whole number within bounds.
    package func integer(_ name: String, in bounds: ClosedRange<Int>) -> Int? {
        faults.ask(path + name, as: .integer(bounds))
        guard let typed = short(name) else { return nil }
        guard case .number(let reading) = NumberReader.read(typed), let whole = reading.value.whole,
            let number = Int(exactly: whole), bounds.contains(number)
        else {
            fault(name, "Ghi một số nguyên từ \(bounds.lowerBound) đến \(bounds.upperBound).")
            return nil
        }
        return number
    }

    private func notNegative(_ name: String, _ dong: Int64) -> Dong? {
        guard dong >= 0 else {
            fault(name, "Số tiền không được âm.")
            return nil
        }
        guard dong <= Dong.most.amount else {
            fault(name, "Số tiền quá lớn; kiểm tra lại đơn vị tính (đồng).")
            return nil
        }
        return Dong(dong)
    }
}
