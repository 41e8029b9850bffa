/// The name among `candidates` that `word` was most likely meant to be («возможно, вы имели в виду»),
/// or nil when none is near enough to be a slip of the pen.
public func nearestName(to word: String, among candidates: some Sequence<String>) -> String? {
    let allowed = max(1, word.count / 3)
    return
        candidates
        .map { (name: $0, distance: editDistance($0.lowercased(), word.lowercased())) }
        .filter { $0.distance <= allowed }
        .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?
        .name
}

/// The number of single-character edits between two texts, a swap of neighbours counting as one
/// (optimal string alignment; Damerau 1964, Levenshtein 1966).
public func editDistance(_ left: String, _ right: String) -> Int {
    editDistance(Array(left.unicodeScalars), Array(right.unicodeScalars))
}

/// The same, for texts that are compared with many others.
public func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    var row = last
    for i in 1...a.count {
        row[0] = i
        for j in 1...b.count {
            let substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
            row[j] = min(last[j] + 1, row[j - 1] + 1, substitution)
            if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                row[j] = min(row[j], beforeLast[j - 2] + 1)
            }
        }
        (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[b.count]
}
