import Diagnostics
import PlanModel

/// Final dots of activities' numbers: where all the others of one depth have one, or none has, the odd one is a slip.
enum NumberFix {
    /// The fixed numbers of an appendix by their place.
    static func fixed(in appendix: Appendix) -> [SourcePlace: String] {
        var fixed: [SourcePlace: String] = [:]
        for depth in Dictionary(grouping: appendix.activities.compactMap(\.number), by: depth) {
            guard depth.key > 0 else { continue }
            let dotted = depth.value.filter { $0.text.hasSuffix(".") }
            let bare = depth.value.filter { !$0.text.hasSuffix(".") }
            // One against two could be either way.
            if dotted.count == 1, bare.count >= 3, let odd = dotted.first {
                fixed[odd.place] = String(odd.text.dropLast())
            } else if bare.count == 1, dotted.count >= 3, let odd = bare.first {
                fixed[odd.place] = odd.text + "."
            }
        }
        return fixed
    }

    /// How many figures a number has; 0 for what is no number of figures and dots.
    private static func depth(_ number: SourceText) -> Int {
        let parts = number.text.split(separator: ".", omittingEmptySubsequences: false)
        let figures = parts.last == "" ? parts.dropLast() : parts[...]
        let isNumber =
            !figures.isEmpty
            && figures.allSatisfy { part in
                !part.isEmpty && part.allSatisfy { $0.isASCII && $0.isNumber }
            }
        return isNumber ? figures.count : 0
    }
}
