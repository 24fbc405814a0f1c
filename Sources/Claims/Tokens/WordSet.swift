/// A set of words of the vocabulary.
struct WordSet: Sendable {
    private var holds: [Bool] = []

    init(_ words: String, _ vocabulary: inout Vocabulary) {
        for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let number = Int(vocabulary.number(of: String(word)))
            while holds.count <= number { holds.append(false) }
            holds[number] = true
        }
    }

    @inline(__always)
    func contains(_ token: Token) -> Bool {
        let word = Int(token.word)
        return word != 0 && word < holds.count && holds[word]
    }
}

/// Closed classes of words, each asked for by one rule.
struct WordSets: Sendable {
    /// Words that stand between phrases and never begin a noun.
    let function: WordSet
    /// Verbs that reports put behind a number, and that no number counts.
    let verbs: WordSet
    /// What ends the description of a counted noun.
    let tailStops: WordSet
    /// What makes of "năm" a year and of "ba" no number.
    let spoilers: WordSet
    /// End the verbs that lead to a result: "đạt", "thực hiện", "giải ngân".
    let results: WordSet
    /// "đồng chí", "đồng bào": no money.
    let dongCompounds: WordSet
    /// Before "khuyến công tỉnh": an office or an activity, not money.
    let activities: WordSet
    /// Begin the name of a city.
    let cities: WordSet
    /// Lead to a number whose noun an earlier one named: "hiện có 15", "được duyệt 3".
    let elliptic: WordSet
    /// Before "3 lần": what makes a multiple of it.
    let changes: WordSet
    /// "cao nhất", "thấp nhất": alone they do not say of what.
    let degrees: WordSet
    /// Before "kế hoạch năm 2026": it is being made.
    let planning: WordSet
    /// Before "sang năm 2025": it was not done in its own year.
    let puttingOff: WordSet
    /// Before a year: it is compared with ("hơn", "vượt"), also over the words of the other set ("hơn bình quân của").
    let outdoing: WordSet
    let compared: WordSet
    /// Around the names of provinces.
    let places: PlaceWords
    /// Before a cluster that something lies in.
    let lying: WordSet
    /// End "chính quyền" and "chính quyền địa phương".
    let government: WordSet
    /// In the heads of columns.
    let heads: HeadWords

    init(_ vocabulary: inout Vocabulary) {
        function = WordSet(
            """
            và với của cho tại ở từ đến tới là có được bị đã đang sẽ để nhằm trong trên dưới ngoài theo về do bởi thì mà
            nên cùng các những mỗi một này đó kia hay hoặc như khi sau trước qua nhưng còn không chưa cũng vẫn lại ra
            vào lên xuống so bằng chiếm đạt tăng giảm gồm thuộc vì nếu đối nhất hơn gần khoảng năm tháng ngày bình mặt
            toàn quân riêng nay vừa mới đều hết thời mức kèm nữa rồi lẫn giữa phải nào ấy vậy mươi lúc rất song kể suốt
            """,
            &vocabulary
        )
        verbs = WordSet(
            """
            thực hỗ tổ triển xây ký trao đăng tham tạo vượt hoàn phát góp nâng giúp tiếp ban diễn bao mang đưa mở cấp ước
            trích dự phấn hiện do nhận bố phân giao thu chi gắn hướng bước tập làm mua bán sửa vay trả gửi nuôi dùng dành
            xin mời nộp lắp đi lo
            """,
            &vocabulary
        )
        tailStops = WordSet("đã được với tại ở có sẽ là đạt trên trong từ nhằm để chiếm năm do bằng vào", &vocabulary)
        results = WordSet("đạt là hiện ngân động được", &vocabulary)
        spoilers = WordSet("trong mỗi hằng hàng cả cuối đầu một các những số nhiều qua mấy vài sau trước", &vocabulary)
        dongCompounds = WordSet("chí bào bộ hồ loạt ruộng thời ý hành", &vocabulary)
        cities = WordSet("thành TP", &vocabulary)
        elliptic = WordSet("có duyệt giao thêm còn được tăng giảm lệ đạt", &vocabulary)
        changes = WordSet(
            "tăng giảm gấp hơn cao bằng lên xuống vượt nhân lớn nhiều thấp rút kém nhanh rộng nâng",
            &vocabulary
        )
        degrees = WordSet("cao thấp nhiều ít lớn nhỏ kém gấp vượt", &vocabulary)
        planning = WordSet("ký dựng lập bị", &vocabulary)
        outdoing = WordSet("hơn kém vượt", &vocabulary)
        compared = WordSet("của bình quân trung mức cả với cùng kỳ con số kết quả năm giai đoạn hẳn", &vocabulary)
        places = PlaceWords(&vocabulary)
        lying = WordSet("tại ở trong vào thuộc", &vocabulary)
        government = WordSet("quyền phương", &vocabulary)
        heads = HeadWords(&vocabulary)
        puttingOff = WordSet("chuyển tiếp dài lùi", &vocabulary)
        activities = WordSet("ngành động tác tâm bộ lưới sở trình ban phòng viên hệ thống", &vocabulary)
    }
}
