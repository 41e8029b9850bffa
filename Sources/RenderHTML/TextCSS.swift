import Document

/// A text style as a rule for the screen.
///
/// What paper asks for and a screen does not read well (justified lines, type as small as the sheet's, wide indents on
/// a phone) is left out or limited.
struct TextCSS {
    private let style: TextStyle
    private let name: String
    private let body: TextStyle

    init(_ style: TextStyle, named name: String, body: TextStyle) {
        self.style = style
        self.name = name
        self.body = body
    }

    var rule: String {
        var css = ".\(ClassName.text(name)){\(declarations.joined(separator: ";"))}\n"
        if style.letterSpacing != TextStyle().letterSpacing {
            css += ".\(ClassName.text(name)) .spaced{letter-spacing:\(style.letterSpacing.css)em}\n"
        }
        return css
    }

    private var declarations: [String] {
        var declarations: [String] = []
        // In rem, so that a style inside a style does not shrink twice; not below 0.8 of the body's.
        let ratio = style.size / body.size
        if ratio != 1 { declarations.append("font-size:\(max(ratio, 0.8).css)rem") }
        declarations.append("font-weight:\(style.isBold ? 700 : 400)")
        if style.isItalic { declarations.append("font-style:italic") }
        switch style.alignment {
        case .left, .justify: declarations.append("text-align:left")
        case .right: declarations.append("text-align:right")
        case .center: declarations.append("text-align:center")
        }
        if style.firstLineIndentMillimetres != 0 {
            let indent = millimetresToPoints(style.firstLineIndentMillimetres) / style.size
            declarations.append("text-indent:min(\(indent.css)em,6vw)")
        }
        if style.hyphenates { declarations.append("hyphens:auto") }
        if style.isFramed {
            declarations += [
                "border:1px solid", "border-radius:.4rem", "padding:.5rem", "max-width:22rem", "margin-left:auto",
                "margin-right:auto",
            ]
        }
        if isRunningText { declarations.append("max-width:var(--measure)") }
        if style.spaceBefore > 0 { declarations.append("margin-top:\((style.spaceBefore / body.size).css)rem") }
        // Paragraphs are set apart on a screen, lines of a letterhead or of a mark are not.
        let spaceAfter = max(style.spaceAfter / body.size, isRunningText ? 0.5 : 0)
        if spaceAfter > 0 { declarations.append("margin-bottom:\(spaceAfter.css)rem") }
        switch style.verticalAlignment {
        case .top: break
        case .middle: declarations.append("vertical-align:middle")
        case .bottom: declarations.append("vertical-align:bottom")
        }
        return declarations
    }

    /// Whether lines run on to the margin: their length is limited where the page is wide.
    private var isRunningText: Bool { style.alignment == .justify || style.firstLineIndentMillimetres > 0 }
}

extension Double {
    /// The number as CSS writes it, to a thousandth.
    var css: String {
        let thousandths = (self * 1000).rounded()
        guard thousandths.isFinite, abs(thousandths) < 1e9 else { return "0" }
        let whole = thousandths / 1000
        return whole == whole.rounded() ? String(Int(whole)) : String(whole)
    }
}

extension String {
    /// A CSS string: in it only the quote, the backslash and the ends of lines mean anything.
    var cssString: String {
        var string = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"", "\\", "\u{00}"..."\u{1F}": string += "\\\(String(scalar.value, radix: 16)) "
            default: string.unicodeScalars.append(scalar)
            }
        }
        return string + "\""
    }
}
