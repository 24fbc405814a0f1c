import Database

/// Which projects an officer sees, and who may change one.
enum ProjectPolicy {
    /// A condition over `project p`: what lies outside does not exist for this officer.
    static func visible(_ territory: Territory) -> SQL {
        if territory.isNation { return "TRUE" }
        let provinces = territory.provinces.sorted()
        if provinces.count == 1, territory.communes.isEmpty {
            // One bound value keeps the text of the statement the same, so that it stays prepared.
            return "p.province_now = \(provinces[0])"
        }
        let inProvince: SQL = "p.province_now IN (\(list: provinces))"
        guard !territory.communes.isEmpty else { return inProvince }
        return """
            (\(inProvince) OR EXISTS (
                SELECT 1 FROM project_line l JOIN place_position a ON a.map = l.map AND a.code = l.place_code
                WHERE l.project_id = p.id AND a.commune_now IN (\(list: territory.communes.sorted()))
            ))
            """
    }

    /// - Throws: `Refusal` (forbidden) where the officer sees the project but may not change it.
    static func requireCorrect(_ project: Project, by officer: Officer) throws {
        guard mayCorrect(project, by: officer) else { throw Refusal.forbidden }
    }

    static func mayCorrect(_ project: Project, by officer: Officer) -> Bool {
        officer.territory(.correctProjects).contains(province: project.provinceNow)
    }

    /// A project that was merged or withdrawn no longer counts; whoever wants to change it takes that back first.
    /// - Throws: `Refusal` (conflict).
    static func requireLive(_ project: Project) throws {
        if project.isWithdrawn {
            throw Refusal.conflict(
                "Đề án đã bị rút khỏi sổ, không điều chỉnh được nữa.",
                remedy: "Đưa đề án lại vào sổ trước, ở trang của đề án."
            )
        }
        if let main = project.twinOf {
            throw Refusal.conflict(
                "Đề án này là bản trùng của đề án DA\(main), không tính riêng.",
                remedy: "Điều chỉnh ở đề án DA\(main), hoặc tách hai đề án ở mục Đề án trùng."
            )
        }
    }
}
