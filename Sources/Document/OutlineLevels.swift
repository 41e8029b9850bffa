/// The levels of headings where all parts of a document stand on one page.
///
/// Every part counts its headings from 1, yet a page has one title: the first heading of level 1 is that title, and
/// what the later ones head stands one level deeper. No level is skipped on the way down (WCAG 2.1, technique G141).
public struct OutlineLevels: Sendable {
    private var previous = 0
    private var hasTitle = false
    private var shift = 0

    public init() {}

    /// The level, from 1 to 6, of the next heading in the order of reading.
    public mutating func level(of heading: Heading) -> Int {
        if heading.level <= 1 {
            shift = hasTitle ? 1 : 0
            hasTitle = true
        }
        previous = max(1, min(heading.level + shift, previous + 1, 6))
        return previous
    }
}
