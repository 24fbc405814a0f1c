/// Who followed whom, by position of the unit; both directions, each as one flat list.
struct Succession: Sendable {
    struct Link: Sendable {
        let unit: Int32
        let extent: SuccessionExtent
    }

    private let forward: FlatLists<Link>
    private let backward: FlatLists<Link>

    init(unitCount: Int, pairs: [(old: Int32, new: Int32, extent: SuccessionExtent)]) {
        forward = FlatLists(
            count: unitCount,
            items: pairs.map { ($0.old, Link(unit: $0.new, extent: $0.extent)) }
        )
        backward = FlatLists(
            count: unitCount,
            items: pairs.map { ($0.new, Link(unit: $0.old, extent: $0.extent)) }
        )
    }

    func successors(of unit: Int32) -> ArraySlice<Link> {
        forward[unit]
    }

    func predecessors(of unit: Int32) -> ArraySlice<Link> {
        backward[unit]
    }
}

/// One list for each number below `count`, all in one array: 14,000 small arrays would cost a megabyte of headers.
struct FlatLists<Element: Sendable>: Sendable {
    private let starts: [Int32]
    private let elements: [Element]

    /// Keeps the order of `items` within each list.
    init(count: Int, items: [(owner: Int32, element: Element)]) {
        var lengths = [Int32](repeating: 0, count: count + 1)
        for item in items {
            lengths[Int(item.owner) + 1] += 1
        }
        for index in lengths.indices.dropFirst() {
            lengths[index] += lengths[index - 1]
        }
        starts = lengths
        var free = lengths
        var order = [Int](repeating: 0, count: items.count)
        for (index, item) in items.enumerated() {
            let owner = Int(item.owner)
            order[Int(free[owner])] = index
            free[owner] += 1
        }
        elements = order.map { items[$0].element }
    }

    subscript(owner: Int32) -> ArraySlice<Element> {
        elements[Int(starts[Int(owner)])..<Int(starts[Int(owner) + 1])]
    }
}
