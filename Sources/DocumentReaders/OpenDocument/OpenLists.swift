/// The lists of a text, and how far each has counted.
struct OpenLists {
    /// The list that is open, with how far it is nested.
    struct Open {
        /// The name of the list in the document, or one of its own.
        var id: String
        var style: String?
        var level: Int
    }

    private(set) var open: [Open] = []
    private var counters: [String: ListCounters] = [:]
    /// The last list of each style.
    private var last: [String: String] = [:]
    /// The headings, which are counted as one list.
    var outline = ListCounters()
    private var count = 0

    /// - Parameters:
    ///   - id: the list's name, if it has any.
    ///   - continued: the name of the list that it goes on with.
    ///   - goesOn: it goes on with the last list of its style.
    mutating func begin(id: String?, style: String?, continued: String?, goesOn: Bool) {
        count += 1
        if let outer = open.last {
            open.append(Open(id: outer.id, style: style ?? outer.style, level: outer.level + 1))
            return
        }
        // A name that no document has.
        let own = id ?? " \(count)"
        let before = continued.flatMap { counters[$0] == nil ? nil : $0 } ?? (goesOn ? last[style ?? ""] : nil)
        if let before { counters[own] = counters[before] } else { counters[own] = ListCounters() }
        last[style ?? ""] = own
        open.append(Open(id: own, style: style, level: 0))
    }

    mutating func end() { _ = open.popLast() }

    /// Cells and text boxes within an item begin their own lists.
    mutating func suspend() -> [Open] {
        defer { open = [] }
        return open
    }

    mutating func resume(_ lists: [Open]) { open = lists }

    mutating func next(of levels: [ListLevel], restart: Int?) -> ListLabel? {
        guard let list = open.last else { return nil }
        return counters[list.id, default: ListCounters()].next(list.level, of: levels, restart: restart)
    }
}
