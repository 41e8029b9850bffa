import Document

/// A page style: the sheet of paper, and the indents of its texts as parts of its measure.
struct PaperCSS {
    private let page: PageStyle
    private let name: String

    init(_ page: PageStyle, named name: String) {
        self.page = page
        self.name = name
    }

    /// The sheet, its margins, and which part is printed on it.
    var pageRule: String {
        let className = ClassName.page(name)
        let margins = [
            page.topMarginMillimetres, page.rightMarginMillimetres, page.bottomMarginMillimetres,
            page.leftMarginMillimetres,
        ]
        return """
            @page \(className){size:\(page.paper.rawValue) \(page.orientation.rawValue);\
            margin:\(margins.map { "\($0.css)mm" }.joined(separator: " "))}
            .\(className){page:\(className)}

            """
    }

    /// Indents from the left and right margins, in parts of the measure: the mark of an appendix stands in the last
    /// third of a page of any width. A phone keeps a part of them (`--indent`); a style made for a wider sheet
    /// leaves 30 % of this one.
    func indents(_ style: StyleSheet) -> String {
        let margins = millimetresToPoints(page.leftMarginMillimetres + page.rightMarginMillimetres)
        let measure = page.width - margins
        guard measure > 0 else { return "" }
        var css = ""
        for (text, style) in style.texts.sorted(by: { $0.key < $1.key }) {
            // A block at the right margin begins where it leaves its width.
            let left =
                style.rightBlockMillimetres.map { measure - millimetresToPoints($0) }
                ?? millimetresToPoints(style.leftIndentMillimetres)
            for (side, indent) in [("left", left), ("right", millimetresToPoints(style.rightIndentMillimetres))]
            where indent > 0 {
                let part = min(indent / measure, 0.7) * 100
                css += ".\(ClassName.page(name)) .\(ClassName.text(text))"
                css += "{margin-\(side):calc(\(part.css)%*var(--indent))}\n"
            }
        }
        return css
    }
}
