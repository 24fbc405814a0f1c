import Testing

@testable import KhuyenCong

/// The list of a class comes out of a spreadsheet, and goes back into one.
@Suite struct TraineeListTests {
    private static let an: FieldTree = .group([
        "name": .text("Nguyễn Thị An"), "sex": .text("female"), "birthYear": .text("1990"),
        "residence": .text("Xã Anh Sơn"), "attended": .text("20"), "result": .text("certified"),
        "certificate": .text("12"),
    ])

    @Test(arguments: [
        "Nguyễn Thị An; Nữ; 1990; Xã Anh Sơn;; 20; Được cấp chứng chỉ; 12",
        "1\tNguyễn Thị An\tnữ\t1990\tXã Anh Sơn\t\t20\tĐƯỢC CẤP CHỨNG CHỈ\t12",
        "1.\tNguyễn Thị An\tnữ\t1990\tXã Anh Sơn\t\t20\tđược cấp chứng chỉ\t12",
        "1); Nguyễn Thị An; nữ; 1990; Xã Anh Sơn;; 20; được cấp chứng chỉ; 12",
        "STT\tHọ và tên\tGiới tính\r\n1\tNguyễn  Thị An\tNữ\t1990\tXã Anh Sơn\t\t20\tđược cấp chứng chỉ\t12\r\n\r\n",
    ])
    func `a line is one person, with or without numbers and headings`(typed: String) {
        #expect(TraineeList.read(typed) == [TraineeListTests.an])
    }

    @Test func `a word that says nothing stays as it was typed`() {
        #expect(
            TraineeList.read("Lê Văn Bình; gái") == [.group(["name": .text("Lê Văn Bình"), "sex": .text("gái")])]
        )
    }

    @Test func `what is written reads back unchanged`() {
        let person = Trainee(
            name: "Lê Văn Bình",
            sex: .male,
            birthYear: nil,
            residence: "Xóm 3; Xã Nam Đàn",
            phone: "0912 345 678",
            attended: 3,
            result: .failed,
            certificate: nil
        )

        #expect(
            TraineeList.read(TraineeList.write([person, person]))
                == Array(
                    repeating: .group([
                        "name": .text("Lê Văn Bình"), "sex": .text("male"), "residence": .text("Xóm 3, Xã Nam Đàn"),
                        "phone": .text("0912 345 678"), "attended": .text("3"), "result": .text("failed"),
                    ]),
                    count: 2
                )
        )
    }
}
