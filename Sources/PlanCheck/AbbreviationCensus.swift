import PlanModel

/// The abbreviations of a plan: where each is first used, what defines it, and which look like one another.
struct AbbreviationCensus: Sendable {
    struct Use: Sendable {
        let short: String
        let passage: Passage
        var count: Int
        /// Each time the name or number of an organisation follows.
        var namesOrganisation = false
    }

    struct Definition: Sendable {
        let short: String
        let meaning: String
        let passage: Passage
    }

    /// A spelling that is near to another one's.
    struct Variant: Sendable {
        let use: Use
        let usual: String
        /// They differ in capitals only («ВПр» beside «ВПР»).
        let isCaseOnly: Bool
    }

    /// In the order of the first use.
    private(set) var uses: [Use] = []
    private(set) var definitions: [Definition] = []
    /// What is used, neither known nor defined, and no variant of another.
    private(set) var undefined: [Use] = []
    private(set) var variants: [Variant] = []

    init(_ plan: Plan, passages: [Passage], own: Set<String>) {
        var indices: [String: Int] = [:]
        var slips: [(String, Passage)] = []
        for passage in passages where AbbreviationReader.mayHold(passage.text.text) {
            let reader = AbbreviationReader(passage.text.text)
            for (short, meaning) in reader.definitions() {
                definitions.append(Definition(short: short, meaning: meaning, passage: passage))
            }
            // Names of organisations are as they are registered.
            if passage.field.hasPrefix("organization") || passage.field == "mark" { continue }
            for (short, namesOrganisation) in reader.uses() {
                if let index = indices[short] {
                    uses[index].count += 1
                    uses[index].namesOrganisation = uses[index].namesOrganisation && namesOrganisation
                } else {
                    indices[short] = uses.count
                    uses.append(Use(short: short, passage: passage, count: 1, namesOrganisation: namesOrganisation))
                }
            }
            slips += reader.slips().map { ($0, passage) }
        }
        for appendix in plan.appendices {
            definitions += appendix.abbreviations.map {
                Definition(
                    short: $0.short.text, meaning: $0.meaning.text, passage: Passage($0.short, field: "abbreviations"))
            }
        }
        var defined = Set(definitions.map(\.short)).union(own)
        // The short name of the organisation stands under its full name in the letterhead.
        if let name = plan.organization.shortName?.text {
            defined.formUnion(name.split { !$0.isLetter }.map(String.init))
        }
        variants = slips.compactMap { slip, passage in
            let usual = slip.uppercased()
            guard !KnownAbbreviations.contains(slip), !defined.contains(slip),
                KnownAbbreviations.contains(usual) || indices[usual] != nil
            else { return nil }
            return Variant(use: Use(short: slip, passage: passage, count: 1), usual: usual, isCaseOnly: true)
        }
        let strange = uses.filter { !KnownAbbreviations.contains($0.short) && !own.contains($0.short) }
        let near = AbbreviationCensus.nearSpellings(of: strange, defined: defined)
        variants += near.sorted { (indices[$0.use.short] ?? 0) < (indices[$1.use.short] ?? 0) }
        let spelledOtherwise = Set(variants.map(\.use.short))
        undefined = strange.filter { !defined.contains($0.short) && !spelledOtherwise.contains($0.short) }
    }

    /// Pairs that one letter parts (left out, put in, replaced, or two of them swapped).
    ///
    /// Each spelling is looked up by itself and by itself less one letter, so that the time is linear in their number.
    /// The first letter must agree: it often tells the level («ТУМО», «РУМО»).
    private static func nearSpellings(of uses: [Use], defined: Set<String>) -> [Variant] {
        var byRest: [String: [Int]] = [:]
        var found: [Variant] = []
        var isVariant: Set<String> = []
        for (index, use) in uses.enumerated() where use.short.count >= 4 {
            var seen: Set<Int> = []
            for rest in rests(of: use.short) {
                for other in byRest[rest, default: []] where seen.insert(other).inserted {
                    let earlier = uses[other]
                    guard areNear(use.short, earlier.short) else { continue }
                    let pair = usual(earlier, use, defined: defined)
                    if let pair, isVariant.insert(pair.rare.short).inserted {
                        found.append(Variant(use: pair.rare, usual: pair.usual.short, isCaseOnly: false))
                    }
                }
                // Enough of them to find a near one; more would make many alike take long.
                if byRest[rest, default: []].count < 8 { byRest[rest, default: []].append(index) }
            }
        }
        return found
    }

    private static func rests(of short: String) -> Set<String> {
        let letters = Array(short)
        var rests: Set<String> = [short]
        for index in letters.indices.dropFirst() {
            rests.insert(String(letters[..<index] + letters[(index + 1)...]))
        }
        return rests
    }

    /// Two that share what is left without one letter may still differ in two places: «АБВГ», «АВДГ».
    private static func areNear(_ left: String, _ right: String) -> Bool {
        let (a, b) = (Array(left), Array(right))
        guard a.count == b.count else { return abs(a.count - b.count) == 1 }
        let differing = a.indices.filter { a[$0] != b[$0] }
        if differing.count == 1 { return true }
        guard differing.count == 2, let first = differing.first, let last = differing.last else { return false }
        return last == first + 1 && a[first] == b[last] && a[last] == b[first]
    }

    /// Which of two spellings is the right one; nil where both are defined: then they are two abbreviations.
    private static func usual(_ left: Use, _ right: Use, defined: Set<String>) -> (usual: Use, rare: Use)? {
        switch (defined.contains(left.short), defined.contains(right.short)) {
        case (true, true): nil
        case (true, false): (left, right)
        case (false, true): (right, left)
        case (false, false): right.count > left.count ? (right, left) : (left, right)
        }
    }
}
