/// What the program is, for anybody who comes to its address.
enum AboutPage {
    static var page: Page {
        Page(
            "Giới thiệu",
            width: .narrow,
            body: """
                <p class="lead">Hệ thống quản lý đề án, kinh phí và báo cáo của chương trình khuyến công.</p>
                <h2>Số liệu</h2>
                <p>Tiền tính bằng đồng, ghi theo từng dòng đề án, nguồn kinh phí và giai đoạn. Mọi số cộng đều mở được
                đến từng dòng tạo nên nó. Không có số liệu thì ghi là không có, không ghi 0.</p>
                <h2>Địa bàn</h2>
                <p>Địa danh theo bản đồ hành chính khi đó (đến hết 30/06/2025) hoặc bản đồ hiện nay (từ 01/07/2025);
                mỗi báo cáo ghi rõ bản đồ được dùng.</p>
                <h2 id="chua-kiem-chung">Căn cứ</h2>
                <p>Định mức và quy định ghi kèm căn cứ pháp lý. Căn cứ mà chưa ai đọc toàn văn văn bản được ghi
                \(Tag(.waiting, "chưa kiểm chứng").html): số đó dùng được để soạn, nhưng phải đối chiếu với văn bản trước
                khi ký. Quản trị viên đối chiếu xong thì sửa dòng ấy trong danh mục, nhãn tự mất.</p>
                <h2>Công khai</h2>
                <p>Ai cũng xem được <a href="\(SiteURL.publicProjects)">các đề án được phê duyệt</a>.</p>
                <h2>Kết nối</h2>
                <p>Phần mềm khác đọc số liệu qua API; xem
                <a href="\(SiteURL.api(.document))">mô tả API (OpenAPI 3.1)</a>.</p>
                """
        )
    }
}
