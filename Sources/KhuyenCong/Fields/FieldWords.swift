/// What a field of a body means, for programs: by its name, and by the names above it where the same name means another
/// thing elsewhere.
package enum FieldWords {
    /// Of the field at a path ("lines.amounts.year") of a shape, or of any; nil where it has none yet.
    package static func meaning(of path: String, in shape: String? = nil) -> String? {
        var key = Substring(shape.map { $0 + "." + path } ?? path)
        while true {
            if let words = codes[String(key)] ?? words[String(key)] { return words }
            guard let dot = key.firstIndex(of: ".") else { return nil }
            key = key[key.index(after: dot)...]
        }
    }

    /// Fields named after codes have the codes' own names.
    private static let codes: [String: String] = {
        var codes: [String: String] = [:]
        for kind in ActivityKind.Code.allCases { codes["kinds.\(kind.rawValue)"] = kind.officialName }
        for measure in ImpactMeasure.allCases { codes["ImpactFigures.figures.\(measure.rawValue)"] = measure.name }
        for measure in SubmissionMeasure.allCases { codes["NewSubmission.figures.\(measure.rawValue)"] = measure.name }
        for measure in OutcomeMeasure.allCases { codes["figures.\(measure.rawValue)"] = measure.name }
        for criterion in ContestCriterion.allCases { codes["marks.\(criterion.rawValue)"] = criterion.name }
        for criterion in VisitSheet.inForce(on: FieldShape.today).criteria {
            codes["NewVisit.marks.\(criterion.code)"] = criterion.name
        }
        for group in ProductGroup.allCases {
            codes["weights.\(group.rawValue)"] = "Trọng số của nhóm “\(group.name)”, cộng thành 100"
            for criterion in ContestCriterion.allCases {
                codes["weights.\(group.rawValue).\(criterion.rawValue)"] = criterion.name
            }
        }
        return codes
    }()

    private static let words = proposal.merging(acts) { $1 }.merging(money) { $1 }.merging(rest) { $1 }

    private static let proposal: [String: String] = [
        "level": "Cấp chương trình: quốc gia hay địa phương", "scheme": "Loại đề án: đơn lẻ, điểm, nhóm",
        "title": "Tên", "Draft.title": "Tên đề án", "year": "Năm", "Draft.year": "Năm bắt đầu",
        "untilYear": "Năm kết thúc", "Draft.endsOn": "Ngày hoàn thành dự kiến",
        "ChangeAct.endsOn": "Ngày hoàn thành mới", "ChangeList.endsOn": "Ngày hoàn thành mới",
        "ChangeList.files.endsOn": "Ngày hoàn thành mới", "map": "Bản đồ hành chính của các mã địa bàn: 2024 hoặc 2025",
        "province": "Mã tỉnh, thành phố", "implementer": "Đơn vị thực hiện", "partner": "Đơn vị phối hợp",
        "necessity": "Sự cần thiết", "objective": "Mục tiêu", "scale": "Quy mô, đặc điểm vượt trội",
        "plan": "Nội dung, tiến độ, tổ chức thực hiện", "effect": "Hiệu quả dự kiến", "lines": "Các dòng",
        "Draft.lines": "Các dòng dự toán", "answers": "Trả lời các câu hỏi thêm của cơ quan quản lý kinh phí",
        "answers.question": "Số của câu hỏi", "answer": "Câu trả lời; có, không là yes, no",
        "kind": "Nội dung hoạt động khuyến công", "item": "Mục hỗ trợ của định mức",
        "place": "Mã địa bàn thực hiện", "beneficiary": "Đơn vị thụ hưởng",
        "beneficiary.name": "Tên đơn vị thụ hưởng", "beneficiary.form": "Loại hình của đơn vị thụ hưởng",
        "taxCode": "Mã số thuế, 10 hoặc 13 chữ số", "phone": "Điện thoại", "address": "Địa chỉ",
        "bankAccount": "Tài khoản", "representative": "Người đại diện", "costItem": "Khoản chi",
        "amounts": "Số tiền theo nguồn và năm", "source": "Nguồn kinh phí", "amounts.year": "Năm ngân sách",
        "amount": "Số tiền", "eligibleCost": "Chi phí được tính hỗ trợ", "quantities": "Khối lượng dự kiến",
        "people": "Số người", "women": "Trong đó nữ", "courses": "Số khóa", "establishments": "Số cơ sở",
        "models": "Số mô hình", "machines": "Danh mục máy", "quantities.machines": "Số máy",
        "results.machines": "Số máy", "units": "Số đơn vị tính mức hỗ trợ",
        "isWholeLine": "Cả dây chuyền", "priorityHundredths": "Hệ số ưu tiên, phần trăm: 100 là không ưu tiên",
        "trade": "Ngành nghề", "isSmallOrMedium": "Doanh nghiệp nhỏ và vừa", "isDifficultArea": "Địa bàn khó khăn",
        "isCraftVillage": "Làng nghề", "isClusterInvestor": "Đầu tư hạ tầng cụm công nghiệp",
        "isFair": "Hội chợ, triển lãm", "isSustainableProduction": "Sản xuất bền vững",
        "line": "Dòng dự toán, từ 1", "name": "Tên", "machines.name": "Tên máy", "maker": "Hãng sản xuất",
        "model": "Ký hiệu, kiểu máy", "capacity": "Công suất", "madeInYear": "Năm sản xuất", "serial": "Số máy",
        "quantity": "Số lượng", "unitPrice": "Đơn giá", "commitments": "Cam kết của đơn vị thụ hưởng",
        "fundsTheRest": "Đầu tư đủ phần vốn còn lại",
        "takesNoOtherSupport": "Không nhận hỗ trợ khác của Nhà nước cho cùng nội dung chi",
        "EstimateQuestion.place": "Mã xã, phường của cơ sở", "EstimateQuestion.form": "Loại hình cơ sở",
        "cost": "Tổng chi phí dự kiến", "kinds": "Nội dung nhận đề xuất", "opensOn": "Ngày bắt đầu nhận",
        "closesOn": "Ngày cuối nhận đề xuất", "contact": "Nơi giải đáp: cơ quan, số điện thoại",
        "withdraw": "Kết thúc đợt trước hạn; khi đó không cần trường nào khác",
    ]

    private static let acts: [String: String] = [
        "version": "Phiên bản đã xem; đã có người sửa thì bị từ chối", "day": "Ngày; mặc định hôm nay",
        "document": "Văn bản", "document.office": "Cơ quan ban hành", "document.type": "Loại văn bản",
        "document.number": "Số văn bản", "document.year": "Năm của văn bản", "document.signer": "Người ký, chức vụ",
        "document.legalGround": "Căn cứ", "onBehalfOf": "Làm thay cho", "papers": "Giấy tờ kèm theo",
        "papers.kind": "Loại giấy tờ", "papers.number": "Số của bản giấy", "papers.day": "Ngày của bản giấy",
        "attachment": "Số của tài liệu đã gửi trước", "file": "Tên phần chứa tệp gửi cùng việc này",
        "takenOn": "Ngày chụp ảnh", "papers.position": "Vĩ độ, kinh độ nơi chụp: 18.6796, 105.6813",
        "overrides": "Các quy định được vượt, kèm lý do", "rule": "Quy định", "reason": "Lý do",
        "causeKind": "Nhóm nguyên nhân", "decider": "Cấp quyết định", "conclusion": "Kết luận thẩm định",
        "criteria": "Nhận xét theo Điều 9 Thông tư 36/2013/TT-BCT",
        "principles": "Phù hợp với nguyên tắc lập đề án", "criteria.effect": "Hiệu quả của đề án",
        "capability": "Năng lực của đơn vị thực hiện, phối hợp, thụ hưởng",
        "combination": "Khả năng kết hợp, lồng ghép với chương trình khác",
        "criteria.dossier": "Sự phù hợp và đầy đủ của hồ sơ", "members": "Số thành viên",
        "present": "Số người có mặt", "hasConflictOfInterest": "Có lợi ích liên quan",
        "sheets": "Phiếu thẩm định của thành viên", "sheets.name": "Họ tên thành viên", "office": "Cơ quan",
        "finances": "Năng lực tài chính của cơ sở theo dòng", "revenue": "Doanh thu của năm gần nhất",
        "ownFunds": "Vốn của cơ sở đã chứng minh được", "grounds": "Căn cứ của đánh giá",
        "opinion": "Ý kiến của thành viên", "remark": "Nhận xét", "month": "Tháng",
        "done": "Khối lượng đã thực hiện đến nay", "difficulties": "Khó khăn", "spent": "Đã chi đến nay, mọi nguồn",
        "type": "Loại điều chỉnh", "cause": "Nguyên nhân điều chỉnh", "before": "Nội dung cũ",
        "after": "Nội dung mới", "content": "Nội dung mới của đề án và của dòng; phần bỏ trống giữ như cũ",
        "forceMajeure": "Không hoàn thành vì lý do bất khả kháng; nghiệm thu phần đã thực hiện",
        "results": "Khối lượng đã làm theo dòng", "approved": "Số của máy đã duyệt",
        "machines.photo": "Ảnh của máy: số tài liệu ảnh của hồ sơ, hoặc tên phần chứa tệp gửi cùng việc này",
        "decision": "Quyết định", "AcceptAct.machines.decision": "Quyết định về chỗ khác với máy đã duyệt",
        "AcceptList.files.machines.decision": "Quyết định về chỗ khác với máy đã duyệt",
        "AcceptList.machines.decision": "Quyết định về chỗ khác với máy đã duyệt",
        "state": "Trạng thái", "TakeOverAct.state": "Trạng thái của đề án khi tiếp nhận",
        "approvedOn": "Ngày phê duyệt", "appraisedOn": "Ngày của văn bản thẩm định",
        "reconciled": "Bảng đối chiếu có ký: tiền theo giai đoạn",
        "reconciledLines": "Bảng đối chiếu theo dòng", "registered": "Đăng ký", "appraised": "Thẩm định",
        "reconciled.approved": "Phê duyệt", "reconciledLines.approved": "Phê duyệt", "contracted": "Hợp đồng",
        "advanced": "Tạm ứng", "performed": "Thực hiện", "accepted": "Nghiệm thu", "settled": "Quyết toán",
        "returned": "Thu hồi", "files": "Các hồ sơ, mỗi hồ sơ có thể có trường riêng của việc",
        "code": "Mã hồ sơ", "LateNumber.position": "Thứ tự của việc trong lịch sử hồ sơ, từ 1",
        "verdict": "Kết luận", "seen": "Số lần đã thấy trước đó", "number": "Số văn bản",
    ]

    private static let money: [String: String] = [
        "investmentDone": "Giá trị đã thực hiện", "investmentTotal": "Tổng vốn đầu tư",
        "voucher": "Chứng từ kho bạc", "contracts": "Các hợp đồng", "contracts.kind": "Loại hợp đồng",
        "contracts.number": "Số hợp đồng", "contracts.day": "Ngày ký", "giver": "Bên giao", "taker": "Bên nhận",
        "parent": "Số hợp đồng mà phụ lục sửa", "payment": "Hạch toán chung của khoản chi",
        "payments": "Các khoản chi có hạch toán riêng", "chapter": "Chương, ba chữ số",
        "category": "Loại, khoản: 280-309", "payment.item": "Tiểu mục, bốn chữ số",
        "payments.item": "Tiểu mục, bốn chữ số", "PaymentBooking.item": "Tiểu mục, bốn chữ số",
        "bookedOn": "Ngày hạch toán", "payeeName": "Đơn vị nhận tiền", "payeeAccount": "Số tài khoản nhận",
        "payeeBank": "Ngân hàng, kho bạc của tài khoản nhận",
        "RecoverAct.conclusion": "Số của kết luận kiểm toán được thực hiện",
        "RecoverList.conclusion": "Số của kết luận kiểm toán được thực hiện",
        "RecoverList.files.conclusion": "Số của kết luận kiểm toán được thực hiện",
        "vouchers": "Chứng từ quyết toán", "machine": "Số của máy đã duyệt", "vouchers.kind": "Loại chứng từ",
        "seller": "Người bán", "sellerTaxCode": "Mã số thuế của người bán", "invoice": "Số hóa đơn",
        "vouchers.form": "Mẫu số", "symbol": "Ký hiệu", "vouchers.number": "Số chứng từ",
        "vouchers.day": "Ngày của chứng từ", "vouchers.item": "Nội dung chi",
        "proof": "Chứng từ thanh toán: ủy nhiệm chi, biên nhận", "net": "Tiền hàng", "vat": "Thuế giá trị gia tăng",
        "gross": "Tổng thanh toán", "NewConclusion.office": "Cơ quan kết luận",
        "NewConclusion.day": "Ngày của văn bản kết luận", "finding": "Nội dung kết luận",
        "NewConclusion.amount": "Số tiền phải xử lý", "NewConclusion.dueOn": "Hạn thực hiện",
        "ConclusionReply.answer": "Việc đã làm để thực hiện kết luận", "NewFlow.kind": "Loại biến động",
        "NewFlow.document": "Số quyết định hoặc chứng từ", "note": "Ghi chú", "assignment": "Số của nhiệm vụ",
        "decision.number": "Số quyết định", "decision.day": "Ngày quyết định",
        "decision.signer": "Người ký, chức vụ", "project": "Mã đề án: HS12 hoặc DA34",
        "repeatsAssignments": "Chép các nhiệm vụ của kế hoạch năm trước, số tiền như năm trước",
        "first": "Quý I, đồng", "second": "Quý II, đồng", "third": "Quý III, đồng", "fourth": "Quý IV, đồng",
        "lines.title": "Tên nhiệm vụ", "NewPlan.lines.kind": "Loại nhiệm vụ mới",
        "NewPlanRound.lines.kind": "Loại nhiệm vụ mới", "PlanTrialLines.lines.kind": "Loại nhiệm vụ mới",
        "NewPlanDraft.lines.kind": "Loại nhiệm vụ mới", "draft": "Số của bản nháp đã dùng",
        "NewPlanDraft.name": "Tên bản nháp", "draftVersion": "Phiên bản bản nháp đã xem",
        "area": "Ưu tiên theo địa bàn", "NewPlanPriority.trade": "Ưu tiên theo ngành nghề",
        "NewProgramme.kind": "Loại chương trình", "ProgrammeRevision.kind": "Loại chương trình",
        "startsOn": "Từ ngày", "endsOn": "Đến ngày", "indicators": "Các chỉ tiêu",
        "budgets": "Kinh phí theo nguồn và năm",
        "indicators.name": "Tên chỉ tiêu", "unit": "Đơn vị tính", "measure": "Số mà hệ thống tự đếm",
        "activity": "Nội dung hoạt động được đếm", "key": "Mã của chỉ tiêu", "goal": "Cách đạt mục tiêu",
        "target": "Mục tiêu; tỷ lệ ghi phần vạn khi isPercentage là true",
        "targetTo": "Số trên của khoảng mục tiêu", "isPercentage": "Mục tiêu là tỷ lệ, tính bằng phần vạn",
        "indicators.value": "Mục tiêu là số hay tỷ lệ", "accumulation": "Cộng dồn qua các năm hay tính từng năm",
        "baseline": "Số gốc", "baselineYear": "Năm của số gốc", "budgets.year": "Năm ngân sách",
    ]

    private static let rest: [String: String] = [
        "from": "Từ năm", "to": "Đến năm", "NewHandOver.from": "Số của người giao",
        "NewHandOver.to": "Số của người nhận",
        "fromOrganisation": "Số của tổ chức giao", "toOrganisation": "Số của tổ chức nhận",
        "passesGrants": "Bàn giao cả vai trò", "NewHandOver.document": "Văn bản bàn giao",
        "visitedOn": "Ngày kiểm tra", "visitors": "Người kiểm tra, cơ quan", "host": "Đơn vị đăng cai",
        "NewVisit.host": "Đại diện cơ sở", "findings": "Kết quả kiểm tra",
        "recommendation": "Kiến nghị, yêu cầu", "deadline": "Hạn thực hiện kiến nghị",
        "marks": "Điểm theo nội dung", "copy": "Sao chép danh mục của Thông tư 36; khi đó không cần trường nào khác",
        "stage": "Bước hồ sơ", "NewPaperRule.papers": "Các loại giấy tờ, có một là đủ",
        "PaperRuleRevision.papers": "Các loại giấy tờ, có một là đủ", "need": "Bắt buộc hay nếu có",
        "citation": "Căn cứ pháp lý", "evidence": "Mức kiểm chứng của căn cứ",
        "CollaboratorTerms.name": "Họ và tên", "communes": "Xã, phường phụ trách: mã hoặc tên, cách nhau dấu phẩy",
        "CollaboratorTerms.decision": "Số, ngày, cơ quan ra quyết định",
        "CollaboratorTerms.from": "Từ ngày", "until": "Đến hết ngày",
        "NewContest.place": "Mã xã, tỉnh, khu vực; bỏ trống là cả nước",
        "entriesUntil": "Nhận sản phẩm đến ngày", "judgingFrom": "Chấm từ ngày", "judgingUntil": "Chấm đến ngày",
        "hidesNames": "Giấu tên cơ sở với giám khảo", "weights": "Trọng số theo nhóm sản phẩm",
        "NewContestEntry.from": "Số của sản phẩm ở cấp dưới",
        "ContestEntryCorrection.from": "Số của sản phẩm ở cấp dưới",
        "NewContestEntry.beneficiary": "Tên hoặc số của cơ sở",
        "ContestEntryCorrection.beneficiary": "Tên hoặc số của cơ sở",
        "product": "Tên sản phẩm", "group": "Nhóm sản phẩm", "words": "Nội dung",
        "letter": "Văn bản của Ủy ban nhân dân xã",
        "NewContestEntry.words": "Giới thiệu sản phẩm", "ContestEntryCorrection.words": "Giới thiệu sản phẩm",
        "ineligible": "Lý do không đủ điều kiện", "userName": "Tên đăng nhập",
        "onlyGroup": "Chỉ chấm nhóm sản phẩm này",
        "answer": "Nội dung trả lời", "ContestSeatReply.answer": "Nhận chấm hay từ chối",
        "ContestSeatReply.reason": "Lý do từ chối", "abstention": "Lý do không chấm",
        "decidedOn": "Ngày quyết định", "NewContestDecision.decision": "Số quyết định công nhận",
        "NewContestDecision.session": "Phiên họp Hội đồng bình chọn", "session.heldOn": "Ngày Hội đồng họp",
        "minutes": "Số biên bản họp",
        "entries": "Các sản phẩm", "entry": "Số của sản phẩm", "awarded": "Được công nhận",
        "certificate": "Số giấy chứng nhận; bỏ trống thì đánh số theo năm", "feedback": "Góp ý gửi cơ sở",
        "productUnit": "Đơn vị sản phẩm, ví dụ tấn chè khô", "figures": "Các số liệu",
        "ImpactFigures.source": "Nguồn của số liệu", "missing": "Lý do không có số liệu",
        "figures.value": "Số liệu; số lẻ ghi như 12,5", "figures.source": "Nguồn của số liệu",
        "indicator": "Mã của chỉ tiêu", "NewIndicatorResult.place": "Mã tỉnh, thành phố; bỏ trống là cả chương trình",
        "slice": "Phần được tính", "value": "Kết quả; không có gì thì ghi 0", "base": "Tổng số để tính tỷ lệ",
        "NewIndicatorResult.source": "Nguồn của kết quả", "subject": "Cá nhân, cơ sở hay tập thể",
        "NewAward.name": "Tên người, cơ sở, đơn vị", "NewAward.beneficiary": "Số của cơ sở",
        "form": "Hình thức khen thưởng", "authority": "Cấp khen thưởng", "achievements": "Thành tích",
        "AwardStep.state": "Kết quả xét", "AwardStep.decision": "Số quyết định khen thưởng",
        "NewSubmissionRound.title": "Tên đợt", "dueOn": "Hạn", "places": "Mã các đơn vị; bỏ trống là tất cả",
        "isNil": "Không phát sinh", "reporter": "Người lập báo cáo", "recommendations": "Kiến nghị",
        "NewSubmission.papers": "Tham luận", "NewOutcome.kind": "Loại kết quả", "party": "Bên kia",
        "happenedOn": "Ngày có kết quả", "NewOutcome.source": "Văn bản làm căn cứ", "on": "Ngày theo dõi",
        "part": "Phần của tài liệu hội nghị", "delegates": "Số đại biểu", "ConferenceReply.document": "Số văn bản",
        "documentOn": "Ngày văn bản", "NewConferenceRecord.unit": "Tên đơn vị",
        "ConferenceRecordCorrection.unit": "Tên đơn vị",
        "NewConferenceRecord.kind": "Loại khó khăn", "ConferenceRecordCorrection.kind": "Loại khó khăn",
        "NewConference.number": "Hội nghị lần thứ", "ConferenceChange.number": "Hội nghị lần thứ",
        "NewConference.place": "Mã tỉnh hoặc khu vực; bỏ trống là cả nước", "theme": "Chủ đề", "venue": "Nơi tổ chức",
        "heldOn": "Ngày tổ chức", "round": "Số của đợt thu thập số liệu", "nextHost": "Đơn vị đăng cai lần sau",
        "side": "Bên: chào hàng hoặc cần mua", "quantityUnit": "Đơn vị của số lượng",
        "openUntil": "Ngày hết hạn của tin", "with": "Số của tin bên kia", "agreedOn": "Ngày ký",
        "agreedValue": "Giá trị đã thỏa thuận", "sold": "Giá trị đã mua bán từ khi ký",
        "TradeMatchStep.state": "Bước tiếp theo", "TradeMatchStep.paper": "Biên bản ghi nhớ, hợp đồng",
        "NewTradeNotice.subject": "Loại hàng", "NewTradeNotice.title": "Tên hàng",
        "NewTradeNotice.words": "Quy cách, yêu cầu", "NewTradeNotice.contact": "Cách liên hệ",
        "NewTradeNotice.beneficiary": "Số của cơ sở",
        "NewTradeNotice.party": "Tên bên mua bán, khi không có số của cơ sở",
        "TradeNoticeCorrection.subject": "Loại hàng", "TradeNoticeCorrection.title": "Tên hàng",
        "TradeNoticeCorrection.words": "Quy cách, yêu cầu", "TradeNoticeCorrection.contact": "Cách liên hệ",
        "TradeNoticeCorrection.beneficiary": "Số của cơ sở",
        "TradeNoticeCorrection.party": "Tên bên mua bán, khi không có số của cơ sở",
        "judges": "Các giám khảo", "invitesJudges": "Mời lại các giám khảo của cuộc trước",
        "TrainingClassTerms.name": "Tên lớp, nghề", "TrainingClassTerms.from": "Ngày khai giảng",
        "TrainingClassTerms.until": "Ngày bế giảng", "TrainingClassTerms.days": "Số ngày học",
        "TrainingClassTerms.place": "Nơi học", "TrainingClassTerms.people": "Danh sách học viên",
        "TrainingClassTerms.people.name": "Họ và tên", "sex": "Giới tính", "birthYear": "Năm sinh",
        "residence": "Nơi ở", "attended": "Số ngày dự", "result": "Kết quả học", "people.certificate": "Số chứng chỉ",
        "TrainingClassTerms.seen": "Số lớp đã thấy trước đó",
        "NewProposalQuestion.kind": "Nội dung bị hỏi; bỏ trống là mọi nội dung", "label": "Câu hỏi",
        "help": "Hướng dẫn trả lời", "NewProposalQuestion.form": "Trả lời bằng chữ, số, ngày, có hay không, chọn một",
        "options": "Các lựa chọn", "isRequired": "Phải trả lời mới nộp được", "askedFrom": "Hỏi từ ngày",
    ]
}
