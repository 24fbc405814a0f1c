import Database
import KhuyenCong
import Mail

/// What `doctor` looks at of the mail: whether the server answers and lets us in, and what could not be sent.
struct MailDiagnosis {
    let database: Database
    let settings: MailSettings?

    init(_ database: Database, _ settings: MailSettings?) {
        self.database = database
        self.settings = settings
    }

    func lines() async throws -> [Diagnosis.Line] {
        let state = try await NoticeDelivery.state(database)
        var lines: [Diagnosis.Line] = []
        if let settings {
            lines.append(await connection(settings.server))
        } else if state.wanted > 0 {
            lines.append(
                Diagnosis.Line(
                    isGood: false,
                    text: "\(state.wanted) người muốn nhận thư nhưng chưa đặt máy chủ gửi thư (--smtp-host)."
                )
            )
        }
        if state.failed > 0 {
            lines.append(Diagnosis.Line(isGood: true, text: "\(state.failed) thư không gửi được, đã thôi thử lại."))
        }
        return lines
    }

    private func connection(_ server: MailServer) async -> Diagnosis.Line {
        do {
            try await server.check()
            return Diagnosis.Line(isGood: true, text: "máy chủ gửi thư \(server.host):\(server.port) nhận kết nối.")
        } catch {
            let reason = (error as? MailServerFault)?.reason ?? "\(error)"
            return Diagnosis.Line(
                isGood: false,
                text: "không nối được máy chủ gửi thư \(server.host):\(server.port): \(reason)."
            )
        }
    }
}
