import Diagnostics
import MarkupSource

extension OpenTextBody {
    mutating func readList(_ element: MarkupElement, into flow: inout Flow) throws(Failure) {
        lists.begin(
            id: element["id"], style: element["style-name"], continued: element["continue-list"],
            goesOn: element["continue-numbering"] == "true")
        while let item = try xml.nextChild() {
            guard item.name == "list-item" || item.name == "list-header" else {
                try xml.skip()
                continue
            }
            // The number stands before the first paragraph of an item.
            var isNumbered = item.name == "list-item"
            let start = item["start-value"].flatMap { Int($0) }
            while let child = try xml.nextChild() {
                guard child.name == "p" || child.name == "h" else {
                    // An item that begins with a list of its own has no number.
                    if child.name == "list" { isNumbered = false }
                    try readBlock(child, into: &flow)
                    continue
                }
                let label = isNumbered ? self.label(child, restart: start) : nil
                isNumbered = false
                try readParagraph(child, into: &flow, label: .some(label))
            }
        }
        lists.end()
    }

    private mutating func label(_ paragraph: MarkupElement, restart: Int?) -> ListLabel? {
        let own = styles.levels(lists.open.last?.style)
        // A list without a style has that of its paragraphs.
        let ofParagraph = styles.levels(styles.value("paragraph", paragraph["style-name"], \.listStyle))
        guard let levels = own ?? ofParagraph else { return nil }
        return lists.next(of: levels, restart: restart)
    }
}
