import Diagnostics
public import PlanModel

/// A changed line of a plan file.
public struct LineChange: Sendable, Equatable {
    /// Counted from 1; fixes move no line.
    public let line: Int
    public let old: String
    public let new: String
}

/// The text of a plan file with what cannot be wrong mended: comments and layout are as they were.
public struct FixedPlan: Sendable {
    public let text: String
    public let changes: [LineChange]
    /// What reading `text` must give: the plan with the fixed values, and no other difference.
    public let plan: Plan
}

/// Mends the values of a plan in the text it was read from.
///
/// A value whose form in the file is not plainly its words (escapes, folded lines, aliases) is left alone.
public func fix(_ text: String, of plan: Plan) -> FixedPlan {
    let lines = SourceLines(text, unicodeBreaks: true)
    let numbers = plan.appendices.reduce(into: [SourcePlace: String]()) { all, appendix in
        all.merge(NumberFix.fixed(in: appendix)) { first, _ in first }
    }
    var uses: [SourcePlace: Int] = [:]
    PlanValue.record(plan.record).forEachText { _, value in uses[value.place, default: 0] += 1 }

    var edits: [(range: Range<String.Index>, new: String)] = []
    let fixed = plan.record.mapTexts { path, value in
        // An alias gives one text to several values: each may ask for another fix.
        guard isFixable(path), uses[value.place] == 1 else { return nil }
        let new = numbers[value.place] ?? TextFix.fixed(value.text)
        guard new != value.text, let scalar = WrittenScalar(of: value, in: text, lines: lines),
            let found = scalar.edits(to: new)
        else { return nil }
        edits += found
        return new
    }
    var result = ""
    var index = text.startIndex
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) where edit.range.lowerBound >= index {
        result += text[index..<edit.range.lowerBound]
        result += edit.new
        index = edit.range.upperBound
    }
    result += text[index...]
    return FixedPlan(text: result, changes: changes(from: lines, to: result), plan: Plan(fixed))
}

/// Words that people read. What programs read (addresses, certificates, fields) and given reasons stay.
private func isFixable(_ path: String) -> Bool {
    let keys = path.split(separator: ".").map { $0.prefix { $0 != "[" } }
    return !keys.contains {
        ["prikaz", "qr", "signature", "ignore", "field", "period", "published", "updated"].contains($0)
    }
}

private func changes(from old: SourceLines, to text: String) -> [LineChange] {
    let new = SourceLines(text, unicodeBreaks: true)
    return (0..<max(old.count, new.count)).compactMap { index in
        let (before, after) = (old.line(index + 1) ?? [], new.line(index + 1) ?? [])
        guard before != after else { return nil }
        return LineChange(line: index + 1, old: String(before), new: String(after))
    }
}

extension String {
    fileprivate init(_ scalars: [Unicode.Scalar]) {
        self.init(String.UnicodeScalarView(scalars))
    }
}
