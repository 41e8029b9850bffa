import PlanModel
import SourceModel

/// The lines above an order: superior bodies, the organisation's name, its short name in brackets.
enum OrganizationLines {
    static func read(_ lines: [Passage], keeper: inout AccountKeeper) -> Organization {
        var lines = lines
        var organization = Organization()
        if let index = lines.lastIndex(where: { inBrackets($0.text) }) {
            let line = lines.remove(at: index)
            let inner = line.piece(
                line.text.index(after: line.text.startIndex)..<line.text.index(before: line.text.endIndex))
            keeper.repair(.brackets, line, before: line.text, after: inner.text)
            organization.shortName = keeper.place(inner)
        }
        let start = lines.firstIndex { isSchool($0.text) } ?? lastBody(lines)
        var name: Passage?
        for line in lines[start...] { name.append(line, separator: " ") }
        organization.name = keeper.place(name)
        organization.parents = bodies(lines[..<start]).map { keeper.place($0) }
        return organization
    }

    /// «(МКУ «Школа № 77»)»
    private static func inBrackets(_ text: String) -> Bool {
        text.hasPrefix("(") && text.hasSuffix(")") && text.utf8.count > 2
    }

    /// The line names an institution, or the kind of one: what stands above it is its superior bodies.
    private static func isSchool(_ text: String) -> Bool {
        let name = text.folded
        return [
            "учреждение", "школа", "гимназия", "лицей", "детский сад", "колледж", "техникум", "училище", "институт",
        ]
        .contains { name.contains($0) }
    }

    /// The beginning of the last body among the lines: a body's own lines go on in lower case.
    private static func lastBody(_ lines: [Passage]) -> Int {
        lines.lastIndex { !$0.text.startsInLowerCase } ?? 0
    }

    /// The line begins the name of an authority or of a territory.
    private static func isBody(_ text: String) -> Bool {
        let name = text.folded
        return [
            "администраци", "министерств", "департамент", "комитет", "управлени", "отдел", "правительств", "федераци",
            "республик", "область", "край", "город ",
        ].contains { name.contains($0) }
    }

    private static func bodies(_ lines: ArraySlice<Passage>) -> [Passage] {
        var bodies: [Passage] = []
        for line in lines {
            if !bodies.isEmpty, line.text.startsInLowerCase || !isBody(line.text) {
                bodies[bodies.count - 1].append(line, separator: " ")
            } else {
                bodies.append(line)
            }
        }
        return bodies
    }
}
