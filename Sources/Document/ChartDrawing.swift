/// A chart at its place: rectangles, lines and words, from its upper left corner, in points. Every renderer draws the same.
public struct ChartDrawing: Sendable, Equatable {
    public struct Rectangle: Sendable, Equatable {
        public let x: Double
        public let y: Double
        public let width: Double
        public let height: Double
        /// From 0, black, to 1, white.
        public let gray: Double
    }

    public struct Line: Sendable, Equatable {
        public let x1: Double
        public let y1: Double
        public let x2: Double
        public let y2: Double
    }

    public struct Words: Sendable, Equatable {
        public enum Anchor: Sendable, Equatable {
            case start, middle, end
        }

        public let text: String
        public let x: Double
        public let baseline: Double
        public let anchor: Anchor
    }

    public private(set) var rectangles: [Rectangle] = []
    /// Drawn above the rectangles.
    public private(set) var lines: [Line] = []
    /// White boxes above the lines, for figures to stand on.
    public private(set) var plates: [Rectangle] = []
    public private(set) var words: [Words] = []
    public private(set) var height = 0.0

    private static let labelShare = 0.38
    private static let hatchStep = 4.0

    /// - Parameters:
    ///   - width: of the whole.
    ///   - size: of the letters.
    ///   - letter: how wide one is, as a part of its size. A little more than the mean of a Russian text in a serif face;
    ///     who does not know the face, as a page on a screen, says more.
    public init(_ chart: Chart, width: Double, size: Double, letter: Double = 0.56) {
        let line = size * 1.2
        let barHeight = size * 1.5
        let most = max(1, chart.bars.map(\.total).max() ?? 1)
        let figures = Double(String(most).count + 1) * size * 0.6
        let labels = width * Self.labelShare
        let room = max(10, width - labels - figures - size)
        var y = 0.0
        for bar in chart.bars {
            let texts = Self.wrapped(bar.label, to: Int((labels - size) / (size * letter)))
            let height = max(Double(texts.count) * line, barHeight)
            var baseline = y + (height - Double(texts.count) * line) / 2 + size
            for text in texts {
                words.append(Words(text: text, x: 0, baseline: baseline, anchor: .start))
                baseline += line
            }
            let top = y + (height - barHeight) / 2
            var x = labels
            for (index, series) in chart.series.enumerated() where bar.count(index) > 0 {
                let length = room * Double(bar.count(index)) / Double(most)
                fill(x, top, length, barHeight, series.fill)
                let digits = String(bar.count(index))
                let plate = Double(digits.count) * size * letter + 4
                if chart.series.count > 1, length >= plate + 2 {
                    plates.append(
                        Rectangle(
                            x: x + (length - plate) / 2, y: top + barHeight * 0.12, width: plate,
                            height: barHeight * 0.76, gray: 1))
                    words.append(
                        Words(
                            text: digits, x: x + length / 2, baseline: top + barHeight / 2 + size * 0.34,
                            anchor: .middle))
                }
                x += length
            }
            words.append(
                Words(
                    text: String(bar.total), x: x + size * 0.4, baseline: top + barHeight / 2 + size * 0.34,
                    anchor: .start))
            y += height + size * 0.7
        }
        // The axis from which all bars begin.
        if y > 0 { lines.append(Line(x1: labels, y1: 0, x2: labels, y2: y - size * 0.7)) }
        if chart.series.count > 1 {
            y = legend(chart, at: y + size * 0.5, width: width, size: size, letter: letter)
        }
        height = max(0, y)
    }

    private mutating func legend(
        _ chart: Chart, at top: Double, width: Double, size: Double, letter: Double
    ) -> Double {
        var x = 0.0
        var y = top
        for index in chart.used {
            let series = chart.series[index]
            let length = size * 2.4 + Double(series.name.count) * size * letter
            if x > 0, x + length > width {
                x = 0
                y += size * 1.7
            }
            fill(x, y, size * 1.6, size * 1.1, series.fill)
            words.append(Words(text: series.name, x: x + size * 2, baseline: y + size * 0.92, anchor: .start))
            x += length + size
        }
        return y + size * 1.3
    }

    private mutating func fill(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ fill: Chart.Fill) {
        switch fill {
        case .gray(let gray): rectangles.append(Rectangle(x: x, y: y, width: width, height: height, gray: gray))
        case .hatched(let directions):
            for direction in directions { hatch(x, y, width, height, direction) }
        }
        lines.append(Line(x1: x, y1: y, x2: x + width, y2: y))
        lines.append(Line(x1: x, y1: y + height, x2: x + width, y2: y + height))
        lines.append(Line(x1: x, y1: y, x2: x, y2: y + height))
        lines.append(Line(x1: x + width, y1: y, x2: x + width, y2: y + height))
    }

    /// Parallel lines, cut at the rectangle's sides.
    private mutating func hatch(
        _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ direction: Chart.Fill.Direction
    ) {
        let step = Self.hatchStep
        switch direction {
        case .horizontal:
            var offset = step / 2
            while offset < height {
                lines.append(Line(x1: x, y1: y + offset, x2: x + width, y2: y + offset))
                offset += step
            }
        case .vertical:
            var offset = step / 2
            while offset < width {
                lines.append(Line(x1: x + offset, y1: y, x2: x + offset, y2: y + height))
                offset += step
            }
        case .rising, .falling:
            // At 45°: the line that meets the lower side at `offset` has left it by `height` at the upper.
            var offset = step * 1.4 - height
            while offset < width {
                let start = max(0, offset)
                let end = min(width, offset + height)
                if end > start {
                    let low = y + height - (start - offset)
                    let high = y + height - (end - offset)
                    lines.append(
                        direction == .rising
                            ? Line(x1: x + start, y1: low, x2: x + end, y2: high)
                            : Line(x1: x + width - start, y1: low, x2: x + width - end, y2: high))
                }
                offset += step * 1.4
            }
        }
    }

    /// The words of a label; initials and «№» keep what follows them.
    private static func words(of text: String) -> [String] {
        var words: [String] = []
        for word in text.split(separator: " ") {
            let isInitials = word.last == "." && word.count <= 4 && word.first?.isUppercase == true
            if let last = words.last, last.last == "\u{A0}" {
                words[words.count - 1] = last + word
            } else {
                words.append(String(word))
            }
            if word == "№" || isInitials { words[words.count - 1] += "\u{A0}" }
        }
        return words.map { $0.last == "\u{A0}" ? String($0.dropLast()) : $0 }
    }

    /// The words of a label on lines of at most so many letters; what takes more than four lines is cut and marked.
    private static func wrapped(_ text: String, to letters: Int) -> [String] {
        let letters = max(letters, 6)
        var lines: [String] = []
        for word in words(of: text) {
            var rest = word[...]
            if let last = lines.last, last.count + 1 + rest.count <= letters {
                lines[lines.count - 1] = last + " " + rest
                continue
            }
            while rest.count > letters {
                lines.append(String(rest.prefix(letters)))
                rest = rest.dropFirst(letters)
            }
            lines.append(String(rest))
        }
        guard lines.count > 4 else { return lines }
        return Array(lines[..<3]) + [String(lines[3].prefix(letters - 1)) + "…"]
    }
}
