/// Where in a text of XML its elements and its values are; what is not well formed is passed over.
struct Markup {
    /// From each opening tag to its closing tag, both included.
    private(set) var elements: [Range<Int>] = []
    /// Values of attributes without their quotes, and the texts between tags.
    private(set) var values: [Range<Int>] = []

    init(_ bytes: [UInt8]) {
        var open: [Int] = []
        var end = 0
        while let start = bytes[end...].firstIndex(of: UInt8(ascii: "<")) {
            if start > end { values.append(end..<start) }
            guard let close = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else { return }
            end = close + 1
            let tag = bytes[start..<end]
            switch bytes[start + 1] {
            case UInt8(ascii: "/"): if let begin = open.popLast() { elements.append(begin..<end) }
            case UInt8(ascii: "?"), UInt8(ascii: "!"): break
            default:
                if bytes[close - 1] == UInt8(ascii: "/") { elements.append(start..<end) } else { open.append(start) }
                let quotes = tag.indices.filter { tag[$0] == UInt8(ascii: "\"") }
                for index in stride(from: 0, to: quotes.count - 1, by: 2) {
                    values.append(quotes[index] + 1..<quotes[index + 1])
                }
            }
        }
    }
}
