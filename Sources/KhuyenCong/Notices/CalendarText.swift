/// Deadlines as iCalendar text, RFC 5545: whole days, lines of at most 75 octets, each ended by CR LF.
struct CalendarText {
    let tasks: [DossierTask]
    let site: String?
    let now: Moment

    var text: String {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//khuyencong//VI", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
            "X-WR-CALNAME:" + CalendarText.escaped("Hạn việc khuyến công"),
            "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
        ]
        for task in tasks {
            lines += event(task)
        }
        lines.append("END:VCALENDAR")
        return lines.map(CalendarText.folded).joined()
    }

    private func event(_ task: DossierTask) -> [String] {
        guard let deadline = task.deadline else { return [] }
        let title = "\(task.code): \(task.kind.name)"
        let detail = "\(task.title)\n\(deadline.subject), \(deadline.use.citation)"
        let lines = [
            "BEGIN:VEVENT",
            // The day is part of it: the report of the next month is another event, one that was moved a new one.
            "UID:\(task.code)-\(task.kind.rawValue)-\(CalendarText.digits(deadline.day))@khuyencong",
            "DTSTAMP:\(CalendarText.stamp(now))",
            "DTSTART;VALUE=DATE:\(CalendarText.digits(deadline.day))",
            "DTEND;VALUE=DATE:\(CalendarText.digits(deadline.day.moved(byDays: 1)))",
            "SUMMARY:" + CalendarText.escaped(title),
            "DESCRIPTION:" + CalendarText.escaped(detail),
            "TRANSP:TRANSPARENT",
        ]
        let link = site.map { ["URL:\($0)/ho-so/\(task.code)"] } ?? []
        return lines + link + ["END:VEVENT"]
    }

    /// RFC 5545, 3.3.11.
    static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
            .replacing("\r\n", with: "\\n").replacing("\n", with: "\\n").replacing("\r", with: "\\n")
    }

    /// RFC 5545, 3.1: broken after at most 75 octets, between two characters; the next line begins with a space.
    static func folded(_ line: String) -> String {
        var result = ""
        var octets = 0
        for scalar in line.unicodeScalars {
            let width = UTF8.width(scalar)
            if octets + width > 75 {
                result += "\r\n "
                octets = 1
            }
            result.unicodeScalars.append(scalar)
            octets += width
        }
        return result + "\r\n"
    }

    private static func digits(_ day: Day) -> String {
        day.description.replacing("-", with: "")
    }

    /// In UTC, as the standard asks: Vietnam's clock set back by its seven hours.
    private static func stamp(_ now: Moment) -> String {
        let utc = now.adding(seconds: -7 * 3600)
        let ofDay = utc.secondsSince1970 - Moment.start(of: utc.day).secondsSince1970
        let clock = [ofDay / 3600, ofDay / 60 % 60, ofDay % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return digits(utc.day) + "T" + clock.joined() + "Z"
    }
}
