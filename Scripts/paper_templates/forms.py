"""What each form shows. The names between braces are those of Sources/KhuyenCong/Papers/Forms."""

from word import Column, Form, Paragraph, Signatures, Table

OWN_LAYOUT = (
    "Mẫu số {} Phụ lục 1 Thông tư 36/2013/TT-BCT: chưa có nguyên văn tiêu đề cột của mẫu, bố cục này tự trình bày. "
    "Cơ quan có mẫu riêng thì thay bằng tệp của mình."
)
SEEN_HEADINGS = "Mẫu số {} Phụ lục 1 Thông tư 36/2013/TT-BCT: tiêu đề cột theo phần đầu văn bản, chưa đối chiếu toàn văn."

MILLION = "Đơn vị tính: triệu đồng"
DONG = "Đơn vị tính: đồng"
PROJECT = ["**Tên đề án:** {{ten_de_an}}", "**Đơn vị thực hiện:** {{don_vi_thuc_hien}}"]
DURATION = "**Thời gian thực hiện:** {{thoi_gian_thuc_hien}}"
CONTRACT = "**Hợp đồng:** {{hop_dong}}"


def all_forms():
    return [
        estimate(), registration(), progress(), completed_volume(), group_appraisal(), named_appraisal(),
        place_acceptance(), contract_acceptance("5b", "Biên bản nghiệm thu cơ sở theo hợp đồng"),
        contract_acceptance("5c", "Biên bản nghiệm thu cơ sở do Cục nghiệm thu"), contract_closing(),
        settlement(), vouchers(), all_vouchers(), payment_request(), reconciliation(), group_plan(), contract(),
        report(),
    ]


def contract():
    lines = Table([
        number("noi_dung"), text("Nội dung (đơn vị thụ hưởng)", 2.6, "noi_dung.noi_dung"),
        text("Kết quả phải đạt", 1.2, "noi_dung.ket_qua"), money("Tổng kinh phí", 1.75, "noi_dung.tong", "cong_tong"),
        money("Khuyến công", 1.75, "noi_dung.khuyen_cong", "gia_tri", "Trong đó"),
        money("Đơn vị thụ hưởng", 1.75, "noi_dung.thu_huong", "cong_thu_huong", "Trong đó"),
        money("Nguồn khác", 1.5, "noi_dung.khac", "cong_khac", "Trong đó"),
    ], has_total=True, size=20)
    sources = Table([
        number("nguon"), text("Nguồn", 3.0, "nguon.nguon"), Column("Năm ngân sách", 1.2, "{{nguon.nam}}", "center"),
        money("Số tiền", 1.8, "nguon.so_tien"),
    ])
    machines = Table([
        number("may"), text("Tên, ký hiệu, công suất", 3.0, "may.ten"), text("Hãng, nước, năm", 1.8, "may.hang"),
        Column("Số lượng", 0.9, "{{may.so_luong}}", "center"), money("Đơn giá", 1.6, "may.don_gia"),
    ])
    instalments = Table([
        number("dot"), text("Lần trả", 2.2, "dot.lan"), text("Khi nào", 2.4, "dot.dieu_kien"),
        money("Số tiền", 1.5, "dot.so_tien"), text("Căn cứ", 1.9, "dot.can_cu"),
    ])
    body = PROJECT[:1] + [
        heading("Căn cứ"), Paragraph("{{can_cu}}", align="left"), "Hôm nay, {{ngay_ky}}, hai bên gồm:",
    ] + party("ben_a", "Bên A") + party("ben_b", "Bên B") + [
        "Hai bên thỏa thuận ký hợp đồng để {{don_vi_thuc_hien}} thực hiện đề án với các điều sau:",
        heading("Điều 1. Nội dung và kinh phí"), unit(DONG), lines,
        "Kinh phí khuyến công của hợp đồng: {{gia_tri}} đồng ({{bang_chu}}), gồm:", sources,
        marker("{{#may}}"), heading("Danh mục máy móc, thiết bị (đơn giá: đồng)"), machines, marker("{{/may}}"),
        heading("Điều 2. Thời gian và địa điểm"),
        "Thời gian thực hiện: {{thoi_gian_thuc_hien}}; hoàn thành chậm nhất ngày {{ngay_hoan_thanh}}. "
        "Địa điểm: {{dia_diem}}.",
        heading("Điều 3. Tạm ứng và thanh toán"), unit(DONG), instalments,
        heading("Điều 4. Báo cáo, quyết toán, thanh lý"), Paragraph("{{thoi_han}}", align="left"),
        heading("Điều 5. Trách nhiệm của hai bên"),
        "Bên A cấp kinh phí theo Điều 3, kiểm tra việc thực hiện, nghiệm thu và thanh lý hợp đồng.",
        "Bên B thực hiện đúng nội dung, khối lượng, máy móc, thiết bị của Điều 1; bảo đảm phần kinh phí còn lại; không "
        "nhận hỗ trợ khác của Nhà nước cho cùng nội dung; dùng kinh phí đúng mục đích và nộp trả phần không có khối "
        "lượng hoặc không được quyết toán.",
        "Thay đổi so với hợp đồng chỉ thực hiện khi có phụ lục hoặc văn bản của người có thẩm quyền.",
    ] + both_sign()
    return Form("hop-dong", "Hợp đồng thực hiện đề án khuyến công", body, foot=(
        "Thông tư 36/2013/TT-BCT không có mẫu hợp đồng; bố cục và lời văn này tự trình bày. "
        "Cơ quan có mẫu riêng thì thay bằng tệp của mình."
    ))


def report():
    title = {"bold": True, "align": "center", "size": 28, "before": 0, "keep": True}
    return Form("bao-cao", "Báo cáo", [
        Paragraph("{{ten_bao_cao}}", after=0, **title), Paragraph("{{dia_ban_va_ky}}", after=240, **title),
        Paragraph("{{noi_dung}}", size=28, before=0, after=120, indent=567),
        Signatures([("{{chuc_danh}}", "")], receivers=True, hint=False),
    ], is_report=True)


def form(number, title, body, landscape=False):
    foot = (SEEN_HEADINGS if number in ("1", "2") else OWN_LAYOUT).format(number)
    return Form(number, title, body, landscape, foot)


def sub(text):
    return Paragraph(text, align="center", italic=True, before=0, after=120)


def heading(text):
    return Paragraph(text, bold=True, align="left", before=160, after=60, keep=True)


def unit(text):
    return Paragraph(text, italic=True, align="right", size=24, before=60, after=40, keep=True)


def marker(text):
    return Paragraph(text, align="left", size=20, before=0, after=0)


def number(name):
    return Column("TT", 0.6, "{{%s.tt}}" % name, "center")


def text(title, share, cell):
    return Column(title, share, "{{%s}}" % cell)


def money(title, share, cell, total="", group=""):
    return Column(title, share, "{{%s}}" % cell, "right", "{{%s}}" % total if total else "", group)


def split(name, is_total=True, share=1.25):
    total = (lambda key: key) if is_total else (lambda key: "")
    inside = "Trong đó"
    return [
        money("Tổng kinh phí", share, f"{name}.tong", total("cong_tong")),
        money("Khuyến công {{cap_khuyen_cong}}", share, f"{name}.khuyen_cong", total("cong_khuyen_cong"), inside),
        money("Đóng góp của đơn vị thụ hưởng", share, f"{name}.thu_huong", total("cong_thu_huong"), inside),
        money("Nguồn khác", share, f"{name}.khac", total("cong_khac"), inside),
    ]


def sign(*prefixes, receivers=True):
    blocks = [("{{chuc_danh_%s}}" % prefix, "{{ho_ten_%s}}" % prefix) for prefix in prefixes]
    return Signatures(blocks, receivers)


def estimate():
    lines = [number("dong"), text("Nội dung chi", 3.6, "dong.noi_dung")] + split("dong", share=1.1)
    years = [Column("TT", 0.6, "{{nam.tt}}", "center"), Column("Năm", 1.0, "{{nam.nam}}", "center")]
    return form("1", "Dự toán kinh phí đề án khuyến công", PROJECT + [
        "**Đơn vị thụ hưởng:** {{don_vi_thu_huong}}", DURATION, unit(MILLION),
        Table(lines + [text("Ghi chú (nguồn khác ghi rõ)", 1.2, "dong.ghi_chu")], has_total=True),
        "**Kinh phí khuyến công đề nghị hỗ trợ, bằng chữ:** {{bang_chu}}.",
        marker("{{#nam}}"), heading("Phân kỳ theo năm"), unit(MILLION), Table(years + split("nam", False)),
        marker("{{/nam}}"),
        heading("Đơn vị thụ hưởng cam kết:"),
        "1. Đã đầu tư vốn hoặc cam kết đầu tư đủ phần kinh phí còn lại để thực hiện đề án.",
        "2. Nội dung chi đề nghị hỗ trợ từ kinh phí khuyến công chưa được hỗ trợ từ nguồn kinh phí nào khác của "
        "Nhà nước.",
        sign("nguoi_lap", "thu_truong"),
    ])


def registration():
    columns = [
        number("de_an"), text("Tên đề án", 2.0, "de_an.ten_de_an"),
        text("Đơn vị thực hiện", 1.5, "de_an.don_vi_thuc_hien"),
        text("Mục tiêu và nội dung chính", 2.1, "de_an.muc_tieu"),
        text("Dự kiến kết quả đạt được", 1.7, "de_an.ket_qua"), text("Thời gian", 1.2, "de_an.thoi_gian"),
    ]
    columns += split("de_an", share=1.15) + [text("Ghi chú", 0.8, "de_an.ghi_chu")]
    columns[6].title = "Tổng kinh phí thực hiện"
    return form("2", "Biểu tổng hợp chi tiết các đề án đăng ký", [
        sub("Kế hoạch khuyến công {{cap_khuyen_cong}} năm {{nam_ke_hoach}}; số đề án đăng ký: {{so_de_an}}"), unit(MILLION),
        Table(columns, has_total=True, size=22), sign("nguoi_lap", "thu_truong"),
    ], landscape=True)


def progress():
    columns = [
        number("de_an"), text("Tên đề án", 2.1, "de_an.ten_de_an"), text("Số hợp đồng", 1.3, "de_an.hop_dong"),
        text("Khối lượng đã thực hiện", 2.2, "de_an.khoi_luong"),
        money("Được duyệt", 1.1, "de_an.duoc_duyet", "cong_duoc_duyet", "Kinh phí khuyến công"),
        money("Đã tạm ứng", 1.1, "de_an.tam_ung", "cong_tam_ung", "Kinh phí khuyến công"),
        money("Đã thực hiện", 1.1, "de_an.thuc_hien", "cong_thuc_hien", "Kinh phí khuyến công"),
        money("Tỷ lệ", 0.9, "de_an.ty_le"), text("Dự kiến tháng sau", 1.6, "de_an.thang_sau"),
    ]
    return form("3a", "Báo cáo tiến độ thực hiện đề án", [
        sub("Tháng {{thang}}"), unit(MILLION), Table(columns, has_total=True, size=22),
        "**Khó khăn, vướng mắc:** {{kho_khan}}", "**Kiến nghị:** {{kien_nghi}}", sign("nguoi_lap", "thu_truong"),
    ], landscape=True)


def completed_volume():
    columns = [
        number("viec"), text("Nội dung công việc", 2.5, "viec.noi_dung"),
        Column("Đơn vị tính", 0.9, "{{viec.don_vi}}", "center"),
        Column("Theo hợp đồng", 1.0, "{{viec.kl_hop_dong}}", "center", group="Khối lượng"),
        Column("Hoàn thành", 1.0, "{{viec.kl_thuc_hien}}", "center", group="Khối lượng"),
        money("Theo hợp đồng", 1.2, "viec.kp_hop_dong", "cong_hop_dong", "Kinh phí"),
        money("Đã thực hiện", 1.2, "viec.kp_thuc_hien", "cong_thuc_hien", "Kinh phí"),
        text("Ghi chú", 1.0, "viec.ghi_chu"),
    ]
    return form("3b", "Báo cáo khối lượng hoàn thành và kinh phí thực hiện", PROJECT + [
        CONTRACT, "**Địa điểm thực hiện:** {{dia_diem}}", DURATION, unit(MILLION), Table(columns, has_total=True),
        "**Tỷ lệ thực hiện so với hợp đồng:** {{ty_le}}; **đã tạm ứng:** {{da_tam_ung}} triệu đồng.",
        marker("{{#de_nghi_tam_ung}}"),
        "**Đề nghị tạm ứng lần này:** {{de_nghi_tam_ung}} triệu đồng ({{bang_chu}}).",
        marker("{{/de_nghi_tam_ung}}"), sign("xac_nhan", "thu_truong"),
    ])


def criteria():
    return Table([
        number("tieu_chi"), text("Nội dung thẩm định", 3.2, "tieu_chi.noi_dung"),
        text("Nhận xét", 3.2, "tieu_chi.nhan_xet"), Column("Đánh giá", 1.0, "{{tieu_chi.danh_gia}}", "center"),
    ])


def appraisal_end():
    return [
        heading("Kinh phí đề nghị (triệu đồng)"),
        "Tổng kinh phí {{kinh_phi_tong}}; trong đó khuyến công {{cap_khuyen_cong}} {{kinh_phi_khuyen_cong}}, đơn vị thụ hưởng "
        "{{kinh_phi_thu_huong}}, nguồn khác {{kinh_phi_khac}}.",
        heading("Kết luận và đề nghị"), "{{ket_luan}}", sign("nguoi_tham_dinh", "thu_truong"),
    ]


def group_appraisal():
    return form("4a", "Phiếu thẩm định cấp cơ sở đề án khuyến công", [sub("(Đề án nhóm)")] + PROJECT + [
        DURATION, "**Quy mô:** {{quy_mo}}", heading("Nội dung thẩm định (Điều 9 Thông tư 36/2013/TT-BCT)"),
        criteria(),
    ] + appraisal_end())


def named_appraisal():
    beneficiaries = Table([
        number("thu_huong"), text("Đơn vị thụ hưởng", 1.8, "thu_huong.ten"),
        text("Địa chỉ sản xuất", 1.6, "thu_huong.dia_chi"), text("Số đăng ký", 1.2, "thu_huong.dang_ky"),
        text("Ngành nghề", 1.3, "thu_huong.nganh_nghe"), text("Nội dung đề nghị hỗ trợ", 1.9, "thu_huong.noi_dung"),
    ])
    return form("4b", "Phiếu thẩm định cấp cơ sở đề án khuyến công", [
        sub("(Đề án có đối tượng cụ thể)")
    ] + PROJECT + [
        "**Địa điểm thực hiện:** {{dia_diem}}", DURATION, heading("Đơn vị thụ hưởng"), beneficiaries,
        heading("Nội dung thẩm định (Điều 9 Thông tư 36/2013/TT-BCT)"), criteria(),
    ] + appraisal_end())


def meeting():
    members = Table([
        number("thanh_phan"), text("Đơn vị", 2.4, "thanh_phan.don_vi"), text("Họ tên", 2.0, "thanh_phan.ho_ten"),
        text("Chức vụ", 1.6, "thanh_phan.chuc_vu"), Column("Chữ ký", 1.6, ""),
    ])
    return [
        "Hôm nay, {{ngay_nghiem_thu}}, tại {{noi_nghiem_thu}}, các bên tiến hành nghiệm thu.",
        heading("Căn cứ"), Paragraph("{{can_cu}}", align="left"), heading("Thành phần"), members,
    ]


def place_acceptance():
    results = Table([
        number("ket_qua"), text("Nội dung", 2.2, "ket_qua.noi_dung"),
        text("Theo hợp đồng", 2.0, "ket_qua.theo_hop_dong"), text("Thực hiện", 2.0, "ket_qua.thuc_hien"),
        text("Đánh giá", 1.2, "ket_qua.danh_gia"),
    ])
    machines = Table([
        number("may"), text("Máy được duyệt", 1.6, "may.duoc_duyet"), text("Máy đã mua", 1.6, "may.da_mua"),
        text("Hãng, nước, năm", 1.2, "may.hang"), text("Số máy", 1.0, "may.so_may"),
        Column("Số lượng", 0.95, "{{may.so_luong}}", "center"), money("Giá mua", 1.25, "may.gia"),
        text("Hóa đơn", 1.3, "may.hoa_don"), text("Đánh giá", 1.0, "may.danh_gia"),
    ], size=22)
    return form("5a", "Biên bản nghiệm thu cơ sở", [sub("(Cho từng địa điểm)")] + PROJECT + [
        CONTRACT, DURATION, "**Đơn vị thụ hưởng:** {{don_vi_thu_huong}}",
    ] + meeting() + [
        heading("Kết quả thực hiện"), results, marker("{{#may}}"),
        heading("Máy móc đã mua so với danh mục được duyệt (giá mua: triệu đồng)"), machines, marker("{{/may}}"),
        heading("Kinh phí thực hiện (triệu đồng)"),
        "Tổng kinh phí {{kinh_phi_tong}}; trong đó khuyến công {{cap_khuyen_cong}} {{kinh_phi_khuyen_cong}}, đơn vị thụ hưởng "
        "{{kinh_phi_thu_huong}}, nguồn khác {{kinh_phi_khac}}.",
        heading("Kết luận"), "{{ket_luan}}",
        Paragraph("Biên bản được các bên ký tên ở bảng thành phần.", italic=True),
        Paragraph("**Nơi nhận:**", align="left", size=24, after=0, keep=True), Paragraph("{{noi_nhan}}", align="left", size=22),
    ])


def contract_acceptance(number_, title):
    lines = Table([
        number("de_an"), text("Tên đề án", 1.8, "de_an.ten_de_an"),
        text("Đơn vị thụ hưởng", 1.5, "de_an.don_vi_thu_huong"), text("Địa điểm", 1.2, "de_an.dia_diem"),
        text("Kết quả thực hiện", 1.8, "de_an.ket_qua"),
        money("Theo hợp đồng", 1.2, "de_an.kp_hop_dong", "cong_hop_dong", "Kinh phí hỗ trợ"),
        money("Nghiệm thu", 1.2, "de_an.kp_nghiem_thu", "cong_nghiem_thu", "Kinh phí hỗ trợ"),
        text("Đánh giá", 0.9, "de_an.danh_gia"),
    ], has_total=True, size=22)
    return form(number_, title, [
        CONTRACT, "**Đơn vị thực hiện:** {{don_vi_thuc_hien}}",
    ] + meeting() + [
        heading("Kết quả nghiệm thu"), unit(MILLION), lines, heading("Kết luận"), "{{ket_luan}}",
        Paragraph("Biên bản được các bên ký tên ở bảng thành phần.", italic=True),
        Paragraph("**Nơi nhận:**", align="left", size=24, after=0, keep=True), Paragraph("{{noi_nhan}}", align="left", size=22),
    ], landscape=True)


def party(prefix, who):
    return [
        heading(who + ": {{%s_ten}}" % prefix),
        "Địa chỉ: {{%s_dia_chi}}" % prefix,
        "Mã số thuế: {{%s_ma_so_thue}}; tài khoản: {{%s_tai_khoan}}" % (prefix, prefix),
        "Người đại diện: {{%s_dai_dien}}; chức vụ: {{%s_chuc_vu}}" % (prefix, prefix),
    ]


def both_sign():
    return [
        Signatures([("ĐẠI DIỆN BÊN A", "{{ben_a_dai_dien}}"), ("ĐẠI DIỆN BÊN B", "{{ben_b_dai_dien}}")]),
        Paragraph("**Nơi nhận:**", align="left", size=24, after=0, keep=True), Paragraph("{{noi_nhan}}", align="left", size=22),
    ]


def contract_closing():
    lines = Table([
        number("noi_dung"), text("Nội dung", 2.2, "noi_dung.noi_dung"),
        text("Kết quả thực hiện", 2.2, "noi_dung.ket_qua"),
        money("Giá trị theo hợp đồng", 1.8, "noi_dung.hop_dong", "gia_tri_hop_dong"),
        money("Giá trị được quyết toán", 1.8, "noi_dung.quyet_toan", "gia_tri_quyet_toan"),
    ], has_total=True)
    return form("6", "Biên bản thanh lý hợp đồng", PROJECT[:1] + [
        CONTRACT, "**Đơn vị thực hiện:** {{don_vi_thuc_hien}}", DURATION, heading("Căn cứ"),
        Paragraph("{{can_cu}}", align="left"),
        "Hôm nay, {{ngay_ky}}, tại {{noi_thanh_ly}}, hai bên gồm:",
    ] + party("ben_a", "Bên A") + party("ben_b", "Bên B") + [
        heading("Kết quả thực hiện hợp đồng"), unit(DONG), lines,
        "Giá trị được quyết toán bằng chữ: {{bang_chu}}.",
        "Bên A đã tạm ứng: {{da_tam_ung}} đồng. Bên B còn được nhận: {{con_duoc_nhan}} đồng. "
        "Bên B phải nộp trả: {{phai_nop_tra}} đồng.",
        heading("Kết luận"), "{{ket_luan}}",
    ] + both_sign())


def settlement():
    lines = Table([
        number("dong"), text("Nội dung chi", 2.6, "dong.noi_dung"),
        money("Dự toán được duyệt", 1.9, "dong.du_toan", "cong_du_toan"),
        money("Đề nghị quyết toán", 1.9, "dong.quyet_toan", "cong_quyet_toan"),
        money("Chênh lệch", 1.6, "dong.chenh_lech", "cong_chenh_lech"), text("Ghi chú", 0.9, "dong.ghi_chu"),
    ], has_total=True, size=22)
    return form("7", "Biểu chi tiết quyết toán kinh phí", PROJECT + [
        CONTRACT, DURATION, unit(DONG), lines, "Đề nghị quyết toán bằng chữ: {{bang_chu}}.",
        sign("ke_toan", "thu_truong"),
    ])


def voucher_columns():
    return [
        number("chung_tu"), text("Loại", 1.1, "chung_tu.loai"), text("Ký hiệu, số", 1.3, "chung_tu.so"),
        Column("Ngày", 1.2, "{{chung_tu.ngay}}", "center"),
        text("Người bán, người nhận tiền", 1.8, "chung_tu.nguoi_ban"),
        text("Nội dung chi", 2.2, "chung_tu.noi_dung"),
    ]


def vouchers():
    columns = voucher_columns() + [money("Số tiền khuyến công", 1.5, "chung_tu.khuyen_cong", "cong_khuyen_cong")]
    return form("8a", "Bảng kê chứng từ đề nghị quyết toán", PROJECT + [
        CONTRACT, DURATION, unit(DONG), Table(columns, has_total=True, size=22),
        "Số chứng từ: {{so_chung_tu}}. Kinh phí khuyến công bằng chữ: {{bang_chu}}.", sign("ke_toan", "thu_truong"),
    ], landscape=True)


def all_vouchers():
    inside = "Trong đó"
    columns = voucher_columns() + [
        money("Tổng số tiền", 1.5, "chung_tu.tong", "cong_tat_ca"),
        money("Khuyến công", 1.4, "chung_tu.khuyen_cong", "cong_khuyen_cong", inside),
        money("Nguồn khác", 1.4, "chung_tu.khac", "cong_khac", inside),
    ]
    return form("8b", "Bảng kê chứng từ đề nghị quyết toán", [
        sub("(Gồm cả phần kinh phí từ nguồn khác)")
    ] + PROJECT + [
        CONTRACT, DURATION, unit(DONG), Table(columns, has_total=True, size=22),
        "Số chứng từ: {{so_chung_tu}}. Kinh phí khuyến công bằng chữ: {{bang_chu}}.", sign("ke_toan", "thu_truong"),
    ], landscape=True)


def payment_request():
    lines = Table([
        number("de_an"), text("Tên đề án, nội dung", 2.6, "de_an.noi_dung"),
        money("Dự toán được duyệt", 1.4, "de_an.du_toan", "cong_du_toan"),
        money("Đã tạm ứng", 1.4, "de_an.tam_ung", "cong_tam_ung"),
        money("Giá trị nghiệm thu", 1.4, "de_an.nghiem_thu", "cong_nghiem_thu"),
        money("Đề nghị thanh toán", 1.4, "de_an.de_nghi", "cong_de_nghi"), text("Ghi chú", 0.9, "de_an.ghi_chu"),
    ], has_total=True, size=22)
    return form("9", "Biểu đề nghị thanh toán kinh phí thực hiện đề án", [CONTRACT, unit(DONG), lines,
        "Đề nghị thanh toán bằng chữ: {{bang_chu}}.",
    ] + party("nguoi_nhan", "Đơn vị nhận tiền") + [sign("ke_toan", "thu_truong")], landscape=True)


def reconciliation():
    lines = Table([
        number("hop_dong"), text("Hợp đồng, đề án", 2.6, "hop_dong.hop_dong"),
        money("Được giao", 1.4, "hop_dong.duoc_giao", "cong_duoc_giao"),
        money("Đã tạm ứng", 1.4, "hop_dong.tam_ung", "cong_tam_ung"),
        money("Được quyết toán", 1.4, "hop_dong.quyet_toan", "cong_quyet_toan"),
        money("Phải nộp trả", 1.3, "hop_dong.nop_tra", "cong_nop_tra"),
        money("Chuyển năm sau", 1.3, "hop_dong.chuyen_nam", "cong_chuyen_nam"),
        text("Ghi chú", 1.0, "hop_dong.ghi_chu"),
    ], has_total=True, size=22)
    return form("10", "Bảng đối chiếu kinh phí", [sub("Năm {{nam}}")] + party("ben_a", "Bên A")
                + party("ben_b", "Bên B") + [
        unit(DONG), lines, "Hai bên thống nhất số liệu nêu trên.",
    ] + both_sign(), landscape=True)


def group_plan():
    places = [
        number("thu_huong"), text("Đơn vị thụ hưởng", 2.0, "thu_huong.ten"),
        text("Địa điểm", 1.5, "thu_huong.dia_diem"), text("Nội dung hỗ trợ", 1.9, "thu_huong.noi_dung"),
        text("Thời gian", 1.2, "thu_huong.thoi_gian"),
    ] + split("thu_huong", share=1.15)
    courses = Table([
        number("lop"), text("Nghề đào tạo", 2.4, "lop.nghe"), text("Địa điểm", 2.0, "lop.dia_diem"),
        Column("Số học viên", 1.0, "{{lop.hoc_vien}}", "center"), text("Thời gian", 1.8, "lop.thoi_gian"),
        money("Khuyến công {{cap_khuyen_cong}}", 1.4, "lop.khuyen_cong"),
    ], size=22)
    return form("11", "Kế hoạch thực hiện đề án", PROJECT + [
        "**Quyết định giao kế hoạch:** {{quyet_dinh}}", DURATION, "**Mục tiêu:** {{muc_tieu}}",
        heading("Đơn vị thụ hưởng và kinh phí"), unit(MILLION), Table(places, has_total=True, size=22),
        marker("{{#lop}}"), heading("Các lớp đào tạo nghề, truyền nghề"), unit(MILLION), courses,
        marker("{{/lop}}"), heading("Tổ chức thực hiện"), "{{to_chuc}}", sign("thu_truong", "phe_duyet"),
    ], landscape=True)
