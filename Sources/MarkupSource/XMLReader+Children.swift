public import Diagnostics

/// Reading by elements: who has read an element's beginning reads its children, and each of them to its end.
extension XMLReader {
    /// The next element inside the open one; nil at the open one's end. Text between elements is passed over.
    public mutating func nextChild() throws(Failure) -> MarkupElement? {
        while let event = try next() {
            switch event {
            case .start(let element): return element
            case .end: return nil
            case .text: continue
            }
        }
        return nil
    }

    /// Passes over the rest of the open element.
    public mutating func skip() throws(Failure) {
        var depth = 1
        while depth > 0, let event = try next() {
            switch event {
            case .start: depth += 1
            case .end: depth -= 1
            case .text: continue
            }
        }
    }

    /// The text of the open element and of all inside it, to its end.
    public mutating func textToEnd() throws(Failure) -> String {
        var text = ""
        var depth = 1
        while depth > 0, let event = try next() {
            switch event {
            case .start: depth += 1
            case .end: depth -= 1
            case .text(let part): text += part
            }
        }
        return text
    }
}
