import HTTPTypes

/// What a person sees when a request does not succeed: what happened, and the next step.
enum ErrorPage {
    static func page(_ error: ErrorBody) -> Page {
        Page(
            title(error),
            width: .narrow,
            status: error.status,
            body: """
                <p class="lead">\(error.message)</p>
                \(error.remedy.map { remedy -> HTML in "<p>\(remedy)</p>" })
                <p><a class="button" href="\(SiteURL.home)">Về trang tổng quan</a></p>
                """
        )
    }

    private static func title(_ error: ErrorBody) -> String {
        switch error.status.code {
        case 404: "Không tìm thấy"
        case 403: "Không có quyền"
        case 405: "Địa chỉ không nhận yêu cầu này"
        case 409: "Chưa làm được"
        case 413: "Nội dung quá lớn"
        case 429: "Quá nhiều yêu cầu"
        case 500...: "Có lỗi ở máy chủ"
        default: "Yêu cầu chưa đúng"
        }
    }
}
