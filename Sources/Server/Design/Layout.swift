import KhuyenCong

/// The shell of every page: skip link, header, navigation, way, title, flash, footer.
struct Layout {
    let context: AppContext
    let flash: Flash?

    func html(of page: Page) -> HTML {
        """
        <!doctype html>
        <html lang="vi">
        <head>
        <meta charset="utf-8">
        <title>\(page.title) · Khuyến công</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        \(each: page.scripts, { "<script src=\"\(context.site.assets.url($0))\" defer></script>\n" })\
        \(page.refreshSeconds.map { seconds -> HTML in "<meta http-equiv=\"refresh\" content=\"\(seconds)\">" })
        <link rel="icon" href="\(context.site.assets.url("bieu-tuong.svg"))" type="image/svg+xml">
        <link rel="stylesheet" href="\(context.site.assets.url("khuyencong.css"))">
        </head>
        <body>
        <a class="skip" href="#phan-chinh">Đến nội dung chính</a>
        \(header)
        <div class="shell\(if: context.session == nil, " shell-plain")">
        \(navigation(page.section))
        <main id="phan-chinh" class="\(page.width.rawValue)" tabindex="-1">
        \(way(page.crumbs))
        \(heading(page))
        \(flashLine)
        \(page.body)
        </main>
        </div>
        \(footer)
        </body>
        </html>

        """
    }

    private var header: HTML {
        """
        <header class="top">
        <a class="brand" href="\(SiteURL.home)"><span class="mark" aria-hidden="true"></span>Khuyến công</a>
        \(if: context.site.settings.isDemonstration, "<span class=\"tag tag-waiting\">dữ liệu trình diễn</span>")
        \(if: context.session != nil, search)
        \(account)
        </header>
        """
    }

    private var search: HTML {
        """
        <form class="search" role="search" action="\(SiteURL.search)" method="post">\(FormToken.field(context))
        <input type="search" name="tim" aria-label="Tìm mọi nơi" maxlength="200"
        placeholder="Đề án, cơ sở, mã, số văn bản">
        <button class="quiet" type="submit">Tìm</button>
        </form>
        """
    }

    private var account: HTML {
        guard let session = context.session else {
            return "<a class=\"account\" href=\"\(SiteURL.signIn)\">Đăng nhập</a>"
        }
        return """
            <div class="account">
            <a class="quiet" href="\(SiteURL.notices)">Thông báo\(unread(session.unreadNotices))</a>
            <a class="who" href="\(SiteURL.me)"><span>\(session.officer.name)</span><small>\(session.organisation)</small></a>
            <form action="\(SiteURL.signOut)" method="post">\(FormToken.field(context))
            <button class="quiet" type="submit">Đăng xuất</button></form>
            </div>
            """
    }

    private func unread(_ count: Int) -> HTML {
        guard count > 0 else { return .empty }
        return
            " <span class=\"count\">\(count > 99 ? "99+" : String(count))<span class=\"unseen\"> chưa đọc</span></span>"
    }

    private func navigation(_ current: Section?) -> HTML {
        guard context.session != nil else { return .empty }
        return """
            <nav class="sections" aria-label="Các phần"><ul>
            \(each: Section.allCases.filter { $0.isShown(in: context) }, { section in
                """
                <li><a href="\(section.url)"\(attribute: "aria-current", section == current ? "true" : nil)>\
                \(section.title)</a></li>
                """
            })
            </ul></nav>
            """
    }

    private func way(_ crumbs: [Crumb]) -> HTML {
        guard !crumbs.isEmpty else { return .empty }
        return """
            <nav class="way" aria-label="Đường dẫn"><ol>
            \(each: crumbs, { "<li><a href=\"\($0.url)\">\($0.title)</a></li>" })
            </ol></nav>
            """
    }

    private func heading(_ page: Page) -> HTML {
        """
        <div class="heading"><div><h1>\(page.title)</h1>
        \(if: !page.summary.isEmpty, "<p class=\"summary\">\(page.summary)</p>")</div>
        \(if: !page.actions.isEmpty, "<div class=\"actions\">\(page.actions)</div>")
        </div>
        """
    }

    private var flashLine: HTML? {
        flash.map { flash in
            let tone: Alert.Tone =
                switch flash.tone {
                case .done: .done
                case .warning: .warning
                case .failed: .failed
                }
            let points: HTML = flash.points.isEmpty ? .empty : "<ul>\(each: flash.points, { "<li>\($0)</li>" })</ul>"
            return Alert(tone, "\(flash.message)\(points)").html
        }
    }

    private var footer: HTML {
        """
        <footer class="foot">
        <span>Chương trình khuyến công</span>
        \(if: context.site.settings.isDemonstration, "<span>Dữ liệu trình diễn, không phải số liệu thật</span>")
        <a href="\(SiteURL.openCalls)">Đợt nhận đề xuất</a>
        <a href="\(SiteURL.lookUp)">Tra cứu hồ sơ</a>
        <a href="\(SiteURL.publicProjects)">Đề án được phê duyệt</a>
        <a href="\(SiteURL.about)">Giới thiệu</a>
        </footer>
        """
    }
}

/// The hidden field that proves that a form was filled in on our own page.
package enum FormToken {
    static let name = "_csrf"

    package static func field(_ context: AppContext) -> HTML {
        "<input type=\"hidden\" name=\"\(name)\" value=\"\(context.formToken)\">"
    }
}
