import KhuyenCong

/// What pages show of packs of norms and of rules alike.
struct PackViews<Pack: DatedPack>: Sendable {
    let url: @Sendable (Int64) -> SiteURL

    /// The pack's name, which opens it.
    func name(_ header: String, open: Int64?) -> DataTable<Pack>.Column {
        .init(header) { pack in
            let name: HTML = "<a href=\"\(url(pack.id))\">\(pack.name)</a>"
            return pack.id == open ? "<strong>\(name)</strong> <small>đang mở bên dưới</small>" : name
        }
    }

    func validity(on today: Day) -> DataTable<Pack>.Column {
        .init("Hiệu lực") { pack in
            let tag = pack.validity.contains(today) ? Tag(.good, "đang áp dụng").html : .empty
            return "\(pack.validity.inclusive) <small>\(tag)</small>"
        }
    }

    /// Said of a pack that an old check still leads to; nil of one that stands.
    func replaced(_ pack: Pack) -> HTML? {
        pack.supersededAt.map { moment in
            Alert(.note, "Bộ này đã được thay lúc \(moment.vietnamese); giữ lại để tra cứu.").html
        }
    }

    /// The packs that were replaced, and the rows of the open one that were, folded away below what stands.
    func history(of open: Pack, packs: [Pack], rows: Int, _ table: HTML) -> HTML {
        let links = packs.filter { $0.id != open.id }.map { old -> HTML in
            """
            <li><a href="\(url(old.id))">\(old.name)</a>, \(old.validity.inclusive), thay lúc
            \(old.supersededAt?.vietnamese)</li>
            """
        }
        let list: HTML = links.isEmpty ? .empty : "<ul>\(HTML(links))</ul>"
        return ReferenceHistory.panel(count: rows + links.count, list + (rows == 0 ? .empty : table))
    }
}

extension StandingPackBook {
    /// - Throws: `Refusal` (missing) of a pack that is not there or not the officer's to edit.
    func editable(_ isWanted: (Pack) -> Bool) throws -> Pack {
        guard let pack = packs.first(where: isWanted), mayEdit(pack.place) else { throw Refusal.missing }
        return pack
    }

    /// Whose pack it is; `shared`: the word for one that is nobody's own.
    func owner(of pack: Pack, shared: String = "Trung ương") -> String {
        guard let place = pack.place else { return shared }
        return territories.unit(place.map, place.code).map(PlaceFields.label) ?? place.code
    }
}
