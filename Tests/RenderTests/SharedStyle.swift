import Document

extension SharedDocument {
    /// A style sheet much like that of the standard template.
    static let style: StyleSheet = {
        var body = TextStyle()
        body.alignment = .justify
        body.firstLineIndentMillimetres = 12.5
        let line = TextStyle()
        var centred = TextStyle()
        centred.alignment = .center
        var heading = centred
        heading.isBold = true
        heading.spaceBefore = 14
        heading.spaceAfter = 12
        var mark = TextStyle()
        mark.size = 12
        mark.leftIndentMillimetres = 165
        var narrative = body
        narrative.size = 12
        var narrativeHeading = narrative
        narrativeHeading.firstLineIndentMillimetres = 0
        narrativeHeading.alignment = .left
        narrativeHeading.isBold = true
        var cell = TextStyle()
        cell.size = 11
        cell.hyphenates = true
        var centredCell = cell
        centredCell.alignment = .center
        var boldCell = centredCell
        boldCell.isBold = true
        boldCell.verticalAlignment = .middle
        var signature = line
        signature.spaceBefore = 36

        var order = PageStyle()
        order.pageNumberStyle = "page-number"
        var appendix = order
        appendix.orientation = .landscape
        return StyleSheet(
            texts: [
                "body": body, "letterhead": centred, "letterhead-name": heading, "kind": heading, "requisites": line,
                "place": centred, "title": heading, "imperative": body, "clause": body, "clause-item": body,
                "signature": signature, "acquainted-head": signature, "acquainted": line, "mark": mark,
                "appendix-title": heading, "narrative": narrative, "narrative-heading": narrativeHeading,
                "narrative-item": narrative, "cell": cell, "cell-number": centredCell, "cell-head": boldCell,
                "cell-section": boldCell,
            ],
            pages: ["order": order, "appendix": appendix])
    }()
}
