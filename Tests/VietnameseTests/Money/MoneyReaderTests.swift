import Testing
import Vietnamese

@Suite struct MoneyReaderTests {
    @Test(arguments: [
        ("1,5 tỷ", 1_500_000_000), ("1.500.000.000", 1_500_000_000), ("39 triệu", 39_000_000),
        ("1 200,5 triệu đồng", 1_200_500_000), ("một trăm hai mươi triệu", 120_000_000),
        ("Một trăm hai mươi triệu đồng chẵn", 120_000_000), ("1 tỷ 200 triệu", 1_200_000_000),
        ("1 tỷ 200 triệu 500 nghìn đồng", 1_200_500_000), ("120tr", 120_000_000), ("120 tr.đ", 120_000_000),
        ("120 trđ", 120_000_000), ("1 tỷ 2", 1_200_000_000), ("1 tỷ 200", 1_200_000_000), ("1 tỷ 050", 1_050_000_000),
        ("150tr500", 150_500_000), ("150 triệu 5", 150_500_000), ("-1 tỷ 2", -1_200_000_000),
        ("1.5 tỷ", 1_500_000_000), ("1,5 tỉ đồng", 1_500_000_000), ("500k", 500_000), ("500 ngàn", 500_000),
        ("1,2 nghìn tỷ", 1_200_000_000_000), ("1 tỷ rưỡi", 1_500_000_000), ("12.500.000đ", 12_500_000),
        ("12.500.000 ₫", 12_500_000),
        ("12500000 VNĐ", 12_500_000), ("-39 triệu", -39_000_000), ("(39 triệu)", -39_000_000), ("0", 0),
        ("1,5 TỶ", 1_500_000_000), ("90.000.000,- đ", 90_000_000), ("75.500.000,-", 75_500_000),
        ("0,000", 0), ("không đồng", 0), ("âm ba mươi chín triệu đồng", -39_000_000), ("1,5 ty dong", 1_500_000_000),
    ])
    func `amounts as people type them`(text: String, dong: Int64) {
        #expect(MoneyReader.read(text, unit: .dong) == .amount(MoneyAmount(dong: dong)))
    }

    @Test(arguments: [
        ("2,250 tỷ đồng", MoneyUnit.dong, 2_250_000_000, 2_250_000_000_000),
        ("298,423", .million, 298_423_000, 298_423_000_000),
        ("1.500", .million, 1_500_000_000, 1_500_000), ("1 tỷ 2.500 nghìn", .dong, 1_002_500_000, 1_000_002_500),
    ])
    func `where nothing decides both readings are given`(text: String, unit: MoneyUnit, dong: Int64, other: Int64) {
        #expect(MoneyReader.read(text, unit: unit) == .amount(MoneyAmount(dong: dong, alternative: other)))
    }

    @Test func `what the column proves leaves one reading`() {
        #expect(
            MoneyReader.read("298,423", unit: .million, grouping: .vietnamese)
                == .amount(MoneyAmount(dong: 298_423_000))
        )
        #expect(MoneyReader.read("298,423", unit: .dong, grouping: .english) == .amount(MoneyAmount(dong: 298_423)))
    }

    @Test(arguments: [
        ("39", MoneyUnit.million, 39_000_000), ("12,5", .billion, 12_500_000_000), ("500", .thousand, 500_000),
        ("39 triệu", .billion, 39_000_000), ("1.500.000 đồng", .million, 1_500_000),
        ("1.500.000đ", .million, 1_500_000),
        ("hai triệu", .million, 2_000_000),
    ])
    func `a unit in the text beats the column's`(text: String, unit: MoneyUnit, dong: Int64) {
        #expect(MoneyReader.read(text, unit: unit) == .amount(MoneyAmount(dong: dong)))
    }

    @Test(arguments: ["", " ", "-", "–"])
    func `nothing there is blank`(text: String) {
        #expect(MoneyReader.read(text, unit: .million) == .blank)
    }

    @Test(arguments: [
        "abc", "trên 9,1 tỷ", "1 tỷ 20", "1,5 tỷ 2", "1 nghìn 2", "2 1 tỷ", "1 tỷ rưỡi 2", "200 triệu 1 tỷ",
        "1 tỷ 1 tỷ", "5%", "1,5 tỷ rưỡi", "12 34 triệu",
        "39 triệu/đề án",
        "1 tỷ - 2 tỷ", "1,-5 tỷ", ",-", "12/2015", "một tỷ hai", "39 người", "0.5.5 tỷ", "không", "-không",
    ])
    func `what is no money is unreadable`(text: String) {
        #expect(MoneyReader.read(text, unit: .dong) == .unreadable(.notMoney))
    }

    @Test(arguments: ["9999999999999999999", "99999999999 tỷ", "9.999.999.999.999.999.999 đồng"])
    func `what does not fit is too large`(text: String) {
        #expect(MoneyReader.read(text, unit: .dong) == .unreadable(.tooLarge))
    }

    @Test func `parts of a đồng are rounded half up and said so`() {
        #expect(MoneyReader.read("0,5", unit: .dong) == .amount(MoneyAmount(dong: 1, isRounded: true)))
        #expect(
            MoneyReader.read("1,2345678 triệu", unit: .dong) == .amount(MoneyAmount(dong: 1_234_568, isRounded: true))
        )
        #expect(MoneyReader.read(0.0000004, unit: .million) == .amount(MoneyAmount(dong: 0, isRounded: true)))
    }

    @Test(
        arguments: [
            (2900, MoneyUnit.million, 2_900_000_000), (10675.509, .million, 10_675_509_000),
            (298.423, .million, 298_423_000),
            (44_614_265_000, .dong, 44_614_265_000), (0.1 + 0.2, .million, 300_000), (-12.5, .thousand, -12_500),
            (2.25, .billion, 2_250_000_000),
            (35483.798, .million, 35_483_798_000),
        ] as [(Double, MoneyUnit, Int64)]
    )
    func `number cells carry no binary noise`(number: Double, unit: MoneyUnit, dong: Int64) {
        #expect(MoneyReader.read(number, unit: unit) == .amount(MoneyAmount(dong: dong)))
    }

    @Test func `number cells that are no amount are refused`() {
        #expect(MoneyReader.read(.nan, unit: .dong) == .unreadable(.notMoney))
        #expect(MoneyReader.read(1e15, unit: .billion) == .unreadable(.tooLarge))
        #expect(MoneyReader.read(1e300, unit: .dong) == .unreadable(.tooLarge))
    }
}
