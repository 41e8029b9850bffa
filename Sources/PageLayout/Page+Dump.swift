import Document
public import Typography

extension Page {
    /// The page as numbers: every run of text with its left end and baseline in points, every rule.
    public func dump(number: Int) -> String {
        var lines = ["page \(number) \(rounded(width)) × \(rounded(height))"]
        for furniture in furniture { lines.append("  \(furniture.role) \(describe(furniture.run))") }
        var depth = 1
        for event in events {
            let margin = String(repeating: "  ", count: max(1, depth))
            switch event {
            case .open(let tag):
                lines.append("\(margin)\(tag)")
                depth += 1
            case .close, .cut: depth -= 1
            case .figure(let figure):
                lines.append("\(margin)\(rounded(figure.x)) \(rounded(figure.y)) figure \(rounded(figure.side))")
            case .chart(let chart, let x, let y):
                lines.append("\(margin)\(rounded(x)) \(rounded(y)) chart \(rounded(chart.height))")
            case .text(let run): lines.append("\(margin)\(describe(run))")
            }
        }
        for rule in rules {
            lines.append("  rule \(rounded(rule.x1)) \(rounded(rule.y1)) – \(rounded(rule.x2)) \(rounded(rule.y2))")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The words of a run.
    public func text(of run: GlyphRun) -> String { String(decoding: glyphs.bytes[run.bytes], as: UTF8.self) }

    private func describe(_ run: GlyphRun) -> String {
        let origin = glyphs.glyphs[run.glyphs].first
        return "\(rounded(origin?.x ?? 0)) \(rounded(origin?.y ?? 0)) \(rounded(run.size)) pt \"\(text(of: run))\""
    }

    private func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }
}
