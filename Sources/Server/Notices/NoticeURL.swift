extension SiteURL {
    package static let notices = SiteURL("thong-bao")
}

extension APIURL {
    package static let notices = APIURL("notices")
    package static let noticeReading = APIURL("notices", "reading")
    package static let noticeChoice = APIURL("notices", "choice")
    package static let calendarAddress = APIURL("calendar-address")
}
