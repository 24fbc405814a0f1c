import Claims
import Testing
import Vietnamese

/// The columns of a table against the row of their sums.
@Suite struct TableSumTests {
    private func checks(_ text: String) -> [ClaimCheck] {
        ClaimChecker.check([ClaimReader().read(text)])[0].checks
    }

    @Test func `each column is added up`() {
        let text = """
            Nguồn\tKinh phí (triệu đồng)\tSố đề án
            Khuyến công quốc gia\t14.745\t55
            Khuyến công tỉnh\t23.000\t23
            Khuyến công huyện\t2.250\t10
            Cộng\t38.995\t88
            """

        #expect(checks(text).map(\.verdict) == [.differs, .agrees])
        #expect(checks(text).map(\.expected?.double) == [39_995_000_000, 88])
    }

    @Test func `rows between bars with blank lines and an empty cell are added up`() {
        let text = """
            | Nội dung | Số đề án | Kinh phí (triệu đồng) |

            | Máy móc | 55 | 1.200 |

            | Mô hình | 23 | 2.000 |

            | Tuyên truyền | 42 |  |

            | Tổng cộng | 121 | 3.200 |
            """

        #expect(checks(text).map(\.verdict) == [.differs, .agrees])
    }

    @Test(arguments: [
        "TT\tNội dung\tKinh phí (triệu đồng)\nI\tQuốc gia\t5.000\n1\tMáy móc\t3.000\n2\tMô hình\t2.000\n\tCộng\t5.000",
        "Nội dung\tKinh phí (triệu đồng)\nMáy móc\t2.100\nMô hình\t400\nTrong đó: quốc gia\t900\nCộng\t2.500",
        "Huyện\tBình quân (triệu đồng)\nDiễn Châu\t150\nYên Thành\t170\nĐô Lương\t160\nTổng số\t160",
    ])
    func `rows within rows and means are not`(text: String) {
        #expect(checks(text) == [])
    }

    @Test func `establishments may stand in several rows`() {
        let text = "Nội dung\tSố cơ sở\nMáy móc\t20\nMô hình\t5\nTư vấn\t15\nTổng số\t32"

        #expect(checks(text).map(\.verdict) == [.unclear])
    }
}
